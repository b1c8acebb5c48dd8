"""The calendar: numerals, periods of plans, lunar days, observances and holidays."""
