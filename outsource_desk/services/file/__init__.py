"""The data file itself: backups, restoring, salvage, export, the sample."""
