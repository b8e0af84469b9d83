"""One field over everything that people typed (R123)."""
