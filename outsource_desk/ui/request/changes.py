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
    for version in versions:
        rows += [
            made(
                f"Addendum {addendum.number} to version {version.version}",
                addendum.released_at,
                addendum.changes,
                f"addendum:{addendum.id}",
            )
            for addendum in reversed(version.addenda)
        ]
        if version.changes:
            name, place = f"Version {version.version}", f"request.changes:{version.id}"
            rows.append(made(name, version.released_at, version.changes, place))
    return rows
