"""How Chinese plans say things: clauses, numbers, times and mentions of them; back and ahead."""
