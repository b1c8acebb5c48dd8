"""Dates as people write them: periods of a plan and time expressions."""
