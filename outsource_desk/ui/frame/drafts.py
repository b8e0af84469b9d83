"""What stood in an open dialog when the program ended; offered when it is opened the next time.

It lies beside the seals, for one data file on this computer, and goes as soon as the dialog is
closed in whatever way. Where that folder takes nothing, nothing is kept.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from outsource_desk.base.files import OWNER_FILE, open_regular, write_whole
from outsource_desk.base.paths import drafts_folder

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.entries import Entries


def put(desk: Desk, dialog: str, typed: Entries | None) -> None:
    """Keep what is typed in a dialog, by its name; None: there is nothing to keep any more."""
    place = _place(desk)
    kept = _read(place) if place is not None else {}
    if place is None or kept.get(dialog) == typed:
        return
    others = {name: entries for name, entries in kept.items() if name != dialog}
    if typed is not None:
        others[dialog] = typed
    with suppress(OSError):
        if others:
            place.parent.mkdir(exist_ok=True)
            write_whole(place, json.dumps(others).encode(), OWNER_FILE)
        else:
            place.unlink(missing_ok=True)


def get(desk: Desk, dialog: str) -> Entries | None:
    """Return what was typed there when the program ended; None: nothing."""
    place = _place(desk)
    return _read(place).get(dialog) if place is not None else None


def _place(desk: Desk) -> Path | None:
    from outsource_desk.store.checksum import note_name  # noqa: PLC0415  the frame comes first

    path = desk.store.path if desk.is_open else None
    if path is None or desk.is_private(path) or desk.store.is_copy:
        return None
    return drafts_folder() / note_name(path)


def _read(place: Path) -> dict[str, Entries]:
    try:
        with open_regular(place) as file:
            kept = json.loads(file.read())
    except (OSError, ValueError, RecursionError):  # none, or a torn one
        return {}
    if not isinstance(kept, dict):
        return {}
    return {name: entries for name, entries in kept.items() if _are_entries(entries)}


def _are_entries(entries: object) -> bool:
    return isinstance(entries, dict) and all(isinstance(text, str) for text in entries.values())
