"""Last month's plan turned into this month's: edits of its text, and remarks on what to look at."""
