"""Opening, watching, copying and restoring the data file."""
