"""Comparing the bids of a task and choosing one."""
