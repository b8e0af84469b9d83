"""The parts of a task that different specialists do best (R16)."""

from __future__ import annotations

FEWEST, MOST = 2, 12  # parts that a task can be split into


def niches_of(text: str) -> tuple[str, ...]:
    """Return the parts that were written down, one a line; the same part counts once."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))
