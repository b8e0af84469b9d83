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

ALWAYS = (BACKUP, SALVAGE, ANOTHER, NEW)  # whatever the trouble is
AT_OPENING: Mapping[str, tuple[Offer, ...]] = {  # what comes first
    "missing": (("Find the file…", "open_file"),),
    "not_a_file": (ANOTHER,),
    "denied": (ANOTHER, AGAIN),
    "empty": (BACKUP,),
    "foreign": (ANOTHER,),
    "newer": (ANOTHER,),
    "newer_readable": (LOOK, ANOTHER),
    "truncated": (BACKUP,),
    "damaged": (BACKUP,),
    "altered": (SALVAGE,),
    "rotted": (BACKUP, ("Open it anyway", "open_rotted")),
    "rootless": (("Put your business in again", "mend_file"),),
    "locked": (("Open read-only", "open_read_only"), ANYWAY),
    "read_only": (NEW,),
    "full": (AGAIN,),
    "drive": (AGAIN,),
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
    first = AT_OPENING.get(kind, (ANOTHER,))
    acts = {act for _, act in first}
    return first + tuple(offer for offer in ALWAYS if offer[1] not in acts)


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
