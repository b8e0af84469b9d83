"""Milestones as a table with a timeline, and the panel of the chosen one."""
