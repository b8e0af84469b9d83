"""Reviews, promises, own time and savings."""
