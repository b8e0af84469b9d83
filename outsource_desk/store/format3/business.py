"""The business: its profile, its people, what an hour costs, its logo and vision."""

from __future__ import annotations

from typing import Final

STATEMENTS: Final[tuple[str, ...]] = ()
