"""From nodes to a plan: keys, short forms, expressions, complaints; load.py is the way in."""
