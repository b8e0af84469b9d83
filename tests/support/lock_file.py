"""The file that says who has a data file open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def lock_of(path: Path) -> Path:
    """Return the lock beside a data file."""
    return path.with_name(f".{path.name}.lock")
