"""What format 3 adds to format 2, one file per part of the business it describes.

Each part holds `STATEMENTS`: SQL run in order, in one transaction. Tables and columns are written
out as on the day of the release; no part imports records, none needs another.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def statements() -> Iterator[str]:
    """Yield what every part adds."""
    for part in pkgutil.iter_modules(__path__, f"{__name__}."):
        yield from import_module(part.name).STATEMENTS
