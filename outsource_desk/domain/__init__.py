"""Pure functions and frozen values; the standard library only."""
