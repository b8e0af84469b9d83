"""Colours, type, icons and style sheets."""
