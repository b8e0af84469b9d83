"""The kinds of records that are searched, grouped as the records are."""
