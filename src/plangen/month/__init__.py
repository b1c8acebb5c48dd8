"""Last month's plan to this month's: an edit of its text, with a list of what to look at."""
