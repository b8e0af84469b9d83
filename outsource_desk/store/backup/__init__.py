"""Copies of the data file: making, keeping, looking into and restoring them."""
