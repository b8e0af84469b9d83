"""Vendors and their contacts."""
