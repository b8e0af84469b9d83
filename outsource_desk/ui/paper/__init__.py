"""Printing and showing finished papers."""
