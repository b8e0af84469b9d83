"""The warnings: facts in, findings out. One decorated function in `checks` is one warning."""
