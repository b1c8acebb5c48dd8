"""From nodes to a plan: keys, short forms, expressions, complaints.

``load.load`` is the way in. A file goes through normal.py (English keys, no short forms), the
models of plan/ (problems.py words what they refuse), walk.py and printed.py (each text as it is
printed) to a LoadedPlan. All of it stands around one Reading (plan/reading.py), which says
"a finding at this path": ``reading.at_key(path).finding("PG216", args)``.

A new complaint is a function that yields findings about a Reading and the plan as it was typed, or
about a LoadedPlan, and its name in one of the two tables of load.py.
"""
