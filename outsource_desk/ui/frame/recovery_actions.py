"""What can be done about each kind of trouble with the data file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


Way = tuple[str, "Callable[[], object]"]  # what a button says, and what it does
Offer = tuple[str, str]  # what the button says, and the act that is asked for

ANOTHER: Offer = ("Open another file…", "open_file")
NEW: Offer = ("New data file…", "new_file")
AGAIN: Offer = ("Try again", "open_recent")
BACKUP: Offer = ("Restore a backup…", "restore_backup")
SALVAGE: Offer = ("Salvage what can be read…", "salvage_file")
LOOK: Offer = ("Look at a copy", "open_read_only")
ANYWAY: Offer = ("Open anyway…", "open_locked")
RELOAD: Offer = ("Reload", "reload_file")
MINE: Offer = ("Save my version as…", "save_my_version")
COPY: Offer = ("Save a copy…", "save_copy")

AT_OPENING: Mapping[str, tuple[Offer, ...]] = {
    "missing": (("Find the file…", "open_file"), BACKUP, NEW),
    "not_a_file": (ANOTHER, NEW),
    "denied": (ANOTHER, AGAIN),
    "empty": (BACKUP, ANOTHER),
    "foreign": (ANOTHER, NEW),
    "newer": (ANOTHER,),
    "newer_readable": (LOOK, ANOTHER),
    "truncated": (BACKUP, SALVAGE, ANOTHER),
    "damaged": (BACKUP, SALVAGE, ANOTHER),
    "altered": (SALVAGE, BACKUP, ANOTHER),
    "rotted": (BACKUP, ("Open it anyway", "open_rotted"), ANOTHER),
    "locked": (("Open read-only", "open_read_only"), ANYWAY, ANOTHER),
    "read_only": (NEW, ANOTHER),
    "full": (AGAIN, ANOTHER),
    "drive": (AGAIN, ANOTHER),
}
AT_WORK: Mapping[str, tuple[Offer, ...]] = {
    "read_only": (COPY,),
    "full": (COPY,),
    "drive": (COPY,),
    "moved": (MINE, RELOAD),
    "changed": (MINE, RELOAD),
    "overwritten": (RELOAD, BACKUP),
    "damaged": (BACKUP, SALVAGE),
}
KEEPS_DIALOG = {COPY, MINE}  # what was typed is then still there, and can be saved


def ways_at_opening(kind: str) -> tuple[Offer, ...]:
    """Return what is offered when a file cannot be opened; something always is."""
    return AT_OPENING.get(kind, (ANOTHER,))


def ways_at_work(
    error: BaseException, ask: Callable[[str], object], *, inside: bool = False
) -> list[Way]:
    """Return the buttons for a change that was refused; `inside` a dialog that must stay open."""
    offers = AT_WORK.get(getattr(error, "kind", ""), ())
    return [
        (text, partial(ask, act))
        for text, act in offers
        if not inside or (text, act) in KEEPS_DIALOG
    ]
