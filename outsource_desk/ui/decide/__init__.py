"""Deciding about one task, the scan for tasks, and the check."""
