"""Every kind of record that is searched, the ones an owner looks for most often first."""

from __future__ import annotations

from typing import Final

from outsource_desk.records.tables import ABOUT
from outsource_desk.services.search.special import kind_of

KINDS: Final = tuple(
    kind_of(table) for table, about in ABOUT.items() if not isinstance(about.search, str)
)
NUMBERS: Final = {kind.table: number for number, kind in enumerate(KINDS)}
