"""One printed document per file; none knows its neighbours."""
