"""Findings as text for a person."""
