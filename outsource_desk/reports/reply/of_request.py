"""A file of a vendor, read with the form that it answers."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from outsource_desk.domain.reply.raw_reply import ReplyKind
from outsource_desk.reports.reply.reader import SECONDS, read_reply
from outsource_desk.services.reply.request import sent_form

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.domain.reply.raw_reply import RawReply
    from outsource_desk.store.store import Store

LEAST: Final = 1.0  # seconds: a copy that was slow to read once gets little time for a second look


def read_reply_to(store: Store, path: Path, task_id: int | None = None) -> RawReply:
    """Return what a file says; a printed copy is read again beside the form that was sent.

    Raises: UserError, as read_reply.
    """
    began = monotonic()
    raw = read_reply(path)
    if raw.kind is not ReplyKind.FLAT:
        return raw
    blank = sent_form(store, raw, task_id)
    left = max(SECONDS - (monotonic() - began), LEAST)
    return read_reply(path, blank, left) if blank else raw
