"""Picture files: their format and whether they are whole, without any library for pictures."""
