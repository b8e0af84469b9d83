"""Tips that show a text as it is."""

from __future__ import annotations

from html import escape

LONGEST_TIP = 500


def plain_tip(text: str) -> str:
    """Return a tip for words that a person typed: Qt would take some of them for markup."""
    short = text if len(text) <= LONGEST_TIP else f"{text[:LONGEST_TIP].rstrip()}…"
    if "<" not in short:
        return short
    lines = escape(short).replace("\n", "<br>")
    return f"<span>{lines}</span>"
