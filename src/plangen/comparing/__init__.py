"""Two plans compared: what was added, dropped, moved and changed, and reports of it.

``model.compare`` takes two rendered plans and returns the differences; ``report`` tells them, as
text, as Markdown or as JSON. On the way: the plans as trees of parts (model.py, and head.py for
texts in no list), which part became which (matching.py), the differences in a text (difference.py).
"""
