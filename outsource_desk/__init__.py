"""Leads the owner of a small firm through outsourcing one task after another, offline."""
