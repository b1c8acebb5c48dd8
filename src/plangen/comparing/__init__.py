"""Two plans compared: what was added, dropped and changed, and how that is told."""
