"""Picture files: what they are and whether they are whole, without any library for pictures."""
