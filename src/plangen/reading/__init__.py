"""From nodes to a plan: keys, short forms, expressions, and what is wrong with them.

``load.load`` is the way in. A file goes through normal.py (English keys, no short forms), the
models of plan/ (problems.py words what they refuse), walk.py and printed.py (each text as it is
printed) to a LoadedPlan. All these modules share one Reading (plan/reading.py), which makes
a finding at a path: ``reading.at_key(path).finding("PG216", args)``.

A new finding about the form is a function that yields it, from a Reading and the plan as it was
typed or from a LoadedPlan, and the function's name in one of the two tables of load.py.
"""
