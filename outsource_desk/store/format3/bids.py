"""What vendors wrote: lines, replies and where they came from."""

from __future__ import annotations

from typing import Final

STATEMENTS: Final[tuple[str, ...]] = ()
