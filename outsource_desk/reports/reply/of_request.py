"""A file of a vendor, read with the form that it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.raw_reply import ReplyKind
from outsource_desk.reports.reply.reader import read_reply
from outsource_desk.services.reply_request import sent_form

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.domain.raw_reply import RawReply
    from outsource_desk.store.store import Store


def read_reply_to(store: Store, path: Path, task_id: int | None = None) -> RawReply:
    """Return what a file says; a printed copy is read again beside the form that was sent.

    Raises: UserError, as read_reply.
    """
    raw = read_reply(path)
    if raw.kind is not ReplyKind.FLAT:
        return raw
    blank = sent_form(store, raw, task_id)
    return read_reply(path, blank) if blank else raw
