"""Milestones, payments and delay credits of signed contracts."""
