"""Findings as text and in the formats of other programs: pure functions."""
