"""Many forms at once: which of them somebody has to look at, and the others in one step (R38)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.base.folding import same_name
from outsource_desk.services.reply.intake import CHANGED, put_bid
from outsource_desk.services.reply.replies import preview
from outsource_desk.services.reply.unasked import price_of, why_asking, without_asking

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from outsource_desk.base.text import Words
    from outsource_desk.domain.reply.raw_reply import RawReply
    from outsource_desk.services.attachments.intake import TakenIn
    from outsource_desk.services.reply.replies import Preview
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class FormFile:
    """A file as far as it was read; `refused` says why it could not be."""

    name: str
    raw: RawReply | None = None
    taken: TakenIn | None = None
    refused: str = ""
    is_added: bool = False


class FormState(IntEnum):
    """What becomes of a file, in the order in which they are shown."""

    CHECK = 0
    REFUSED = 1
    WHOLE = 2
    ADDED = 3


@dataclass(frozen=True, slots=True)
class FormFileRow:
    """One file of many; `at` is its place among them."""

    at: int
    name: str
    state: FormState
    shown: Preview | None = None
    taken: TakenIn | None = None
    vendor: str = ""
    price: str = ""
    why: tuple[str, ...] = ()  # what the owner has to look at, or why nothing can be done


def form_rows(
    store: Store,
    files: Sequence[FormFile],
    words: Words,
    now: datetime,
    task_id: int | None = None,
) -> tuple[FormFileRow, ...]:
    """Return what becomes of every file as things are now, those to look at first."""
    rows = [_row(store, at, file, words, now, task_id) for at, file in enumerate(files)]
    open_ones = [row for row in rows if row.state in (FormState.CHECK, FormState.WHOLE)]
    senders = Counter(map(_sender, open_ones))
    rows = [_beside(row, senders[_sender(row)]) for row in rows]
    return tuple(sorted(rows, key=lambda row: (row.state, row.at)))


def add_whole(store: Store, rows: Sequence[FormFileRow], words: Words, now: datetime) -> int:
    """Add the bids of all forms that nobody has to look at, in one step; return how many.

    Raises: UserError for one that is not clear any more; then none is added.
    """
    whole = [row for row in rows if row.state is FormState.WHOLE]
    with store.change(f"Add {words.count(len(whole), 'bid', 'bids')} from files") as session:
        for row in whole:
            if row.shown is not None and row.taken is not None:
                put_bid(session, row.shown, without_asking(row.shown, words), row.taken, now)
    return len(whole)


def _row(
    store: Store, at: int, file: FormFile, words: Words, now: datetime, task_id: int | None
) -> FormFileRow:
    if file.is_added:
        return FormFileRow(at, file.name, FormState.ADDED)
    if file.raw is None or file.taken is None or file.taken.sha256 != file.raw.sha256:
        refused = file.refused or CHANGED.format(name=file.name)
        return FormFileRow(at, file.name, FormState.REFUSED, why=(refused,))
    try:
        shown = preview(store, file.raw, file.name, now, task_id)
    except UserError as error:
        return FormFileRow(at, file.name, FormState.REFUSED, why=(str(error),))
    why = list(why_asking(shown, words))
    differences = shown.card_news(shown.guess).differences
    if differences:
        labels = ", ".join(difference.label for difference in differences)
        why.append(f"The card of the vendor says something else: {labels}.")
    known = shown.vendor(shown.guess)
    return FormFileRow(
        at=at,
        name=file.name,
        state=FormState.CHECK if why else FormState.WHOLE,
        shown=shown,
        taken=file.taken,
        vendor=known.name if known else shown.vendor_name,
        price=price_of(shown, words),
        why=tuple(why),
    )


def _sender(row: FormFileRow) -> tuple[int, str]:
    return (row.shown.asked.task_id if row.shown else 0, same_name(row.vendor))


def _beside(row: FormFileRow, forms: int) -> FormFileRow:
    """Ask about each of several forms of one vendor: the last one would replace the others."""
    if row.state not in (FormState.CHECK, FormState.WHOLE) or forms == 1 or not row.vendor:
        return row
    why = f"{forms} of these files are bids of {row.vendor}. Add the one that holds."
    return replace(row, state=FormState.CHECK, why=(why, *row.why))
