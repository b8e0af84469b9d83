"""What a brief says beyond scope: assumptions, oversight, interfaces, data, transition."""

from __future__ import annotations

from typing import Final

STATEMENTS: Final[tuple[str, ...]] = ()
