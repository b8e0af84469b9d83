"""Read a file of a stranger: never in this process, never for long, never with much memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.domain.raw_reply import RawReply


def read_reply(path: Path, blank: bytes = b"") -> RawReply:
    """Return what a PDF or XLSX says. It takes up to ten seconds: call it from desk.tasks.

    blank: the form as it was sent (the released PDF), when it is known. A copy that has lost its
        fields (RawReply.kind FLAT, with `printed`) is read again with it: the answers are looked
        for where the fields had been.

    Raises:
        UserError: The file is no reply, too large, damaged, protected or takes too long.

    """
    raise UserError(f"“{path.name}” cannot be read yet ({len(blank)}).")
