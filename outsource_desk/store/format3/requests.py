"""Released requests, whom they were sent to, questions, addenda."""

from __future__ import annotations

from typing import Final

STATEMENTS: Final[tuple[str, ...]] = ()
