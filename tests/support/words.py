"""Words as a person reads them."""

from __future__ import annotations


def plain(text: str) -> str:
    """Return a text with usual spaces between numbers and their units."""
    return text.replace("\u00a0", " ")
