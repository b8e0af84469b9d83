"""The data file as JSON, out and back in."""
