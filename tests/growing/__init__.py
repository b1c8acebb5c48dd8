"""What ``tests/growth.py`` repeats, where, and what it measures of it."""
