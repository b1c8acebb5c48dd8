"""Two plans compared: what was added, dropped, moved and changed, and how that is told.

``model.compare`` takes two rendered plans and returns what differs; ``report`` tells it, as text,
as Markdown or as JSON. On the way: the plans as trees of parts (model.py, and head.py for what
stands in no list), which part became which (matching.py), what differs in a text (difference.py).
"""
