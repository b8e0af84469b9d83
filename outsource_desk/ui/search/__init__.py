"""The parts of the search over everything (R123)."""
