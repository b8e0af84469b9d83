"""Read a file of a stranger: never in this process, never for long, never with much memory."""

from __future__ import annotations

import hashlib
import json
import signal
import subprocess
import sys
from errno import ENOENT
from typing import TYPE_CHECKING, Final

from outsource_desk.base.errors import UserError
from outsource_desk.reports.reply.found import reply_of
from outsource_desk.reports.reply.trouble import KEPT, Trouble, sentence

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.domain.reply.raw_reply import RawReply

PROGRAM: Final = __name__.partition(".")[0]
SWITCH: Final = "--read-reply"  # what __main__ starts the reading process by
LARGEST: Final = 25_000_000
SECONDS: Final = 8.0  # with the rest of the way, an owner waits less than ten
LENGTH_BYTES: Final = 8
OUT_OF_TIME: Final = -getattr(signal, "SIGXCPU", 0)  # how a child ends that worked for too long


def read_reply(path: Path, blank: bytes = b"", seconds: float = SECONDS) -> RawReply:
    """Return what a PDF or XLSX says. It takes up to `seconds`: call it from desk.tasks.

    blank: the form as it was sent (the released PDF), when it is known. A copy that has lost its
        fields (RawReply.kind FLAT, with `printed`) is read again with it: the answers are looked
        for where the fields had been.

    Raises:
        UserError: The file is no reply, too large, damaged, protected or takes too long.

    """
    data = _content(path)
    answer = _ask_child(data, blank, seconds)
    if isinstance(answer, Trouble):
        raise UserError(sentence(answer, path.name))
    try:
        message = json.loads(answer)
        if "trouble" not in message:
            return reply_of(message, hashlib.sha256(data).hexdigest(), len(data))
        trouble = Trouble(message["trouble"])
    except (ValueError, KeyError, TypeError, AttributeError):
        trouble = Trouble.BROKEN
    raise UserError(sentence(trouble, path.name))


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():  # a pipe would never end
            raise FileNotFoundError(ENOENT, "it is no file")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UserError(
            f"“{path.name}” cannot be opened ({error.strerror}). {KEPT} Choose the file again."
        ) from error
    if len(data) > LARGEST:
        raise UserError(sentence(Trouble.LARGE, path.name))
    return data


def _ask_child(data: bytes, blank: bytes, seconds: float) -> bytes | Trouble:
    """Let a process of its own read the file; it is ended when it takes too long."""
    me = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", PROGRAM]
    no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would flash a black one
    try:
        done = subprocess.run(  # noqa: S603  this very program, with one fixed word
            [*me, SWITCH],
            input=len(blank).to_bytes(LENGTH_BYTES, "big") + blank + data,
            capture_output=True,
            timeout=seconds,
            check=False,
            creationflags=no_window,
        )
    except subprocess.TimeoutExpired:
        return Trouble.SLOW
    if OUT_OF_TIME and done.returncode == OUT_OF_TIME:
        return Trouble.SLOW
    if done.returncode or not done.stdout:
        return Trouble.BOMB
    return done.stdout
