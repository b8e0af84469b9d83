"""What vendors were told after the first release: new versions, and addenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.clock import local
from outsource_desk.ui.kit.rows import entry
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from outsource_desk.base.text import Words
    from outsource_desk.services.vendor_view.released import ReleasedRequest


def change_rows(versions: Sequence[ReleasedRequest], words: Words) -> list[QWidget]:
    """Return one row for each change, the newest first; a place names it as “addendum:7”."""

    def made(name: str, released_at: datetime, changes: str, place: str) -> QWidget:
        shown = entry(f"{name}, {words.day(local(released_at).date())}", (changes,), ())
        shown.setContentsMargins(S(2), 0, S(2), 0)  # as the rows of the tables above
        mark(shown, place)
        return shown

    rows: list[QWidget] = []
    for one in versions:
        rows += [
            made(
                f"Addendum {told.number} to version {one.version}",
                told.released_at,
                told.changes,
                f"addendum:{told.id}",
            )
            for told in reversed(one.addenda)
        ]
        if one.changes:
            name = f"Version {one.version}"
            rows.append(made(name, one.released_at, one.changes, f"request.changes:{one.id}"))
    return rows
