"""A disk whose power can be cut: what was not pushed to it is lost, torn or there out of order."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import apsw
from typing_extensions import override

if TYPE_CHECKING:
    import random

SECTOR_BYTES = 512
NAME = "power"  # of the file system, as SQLite knows it


@dataclass(frozen=True)
class Op:
    """One thing SQLite asked of the disk."""

    kind: str  # open, write, truncate, sync, delete, told
    name: str = ""
    offset: int = 0
    data: bytes = b""
    synced: bool = False


class LoggedFile(apsw.VFSFile):
    """Passes everything on to the system, and notes what changes the disk."""

    def __init__(self, log: list[Op], filename, flags) -> None:
        full = filename.filename() if isinstance(filename, apsw.URIFilename) else filename
        self._log, self._name = log, Path(full or "").name
        self._note("open")
        super().__init__("", filename, flags)

    @override
    def xWrite(self, data, offset) -> None:
        self._note("write", offset, bytes(data))
        super().xWrite(data, offset)

    @override
    def xTruncate(self, size) -> None:
        self._note("truncate", size)
        super().xTruncate(size)

    @override
    def xSync(self, flags) -> None:
        self._note("sync")
        super().xSync(flags)

    def _note(self, kind: str, offset: int = 0, data: bytes = b"") -> None:
        if self._name:  # a temporary file has none
            self._log.append(Op(kind, self._name, offset, data))


class LoggedDisk(apsw.VFS):
    """The system's own files, noted in `log`; registered until `unregister`."""

    def __init__(self) -> None:
        self.log: list[Op] = []
        super().__init__(NAME, "")

    @override
    def xOpen(self, name, flags):
        return LoggedFile(self.log, name, flags)

    @override
    def xDelete(self, name, syncdir) -> None:
        self.log.append(Op("delete", Path(name).name, synced=bool(syncdir)))
        super().xDelete(name, syncdir)


@dataclass
class _File:
    """One file: what is on the disk for sure, and what was only asked for."""

    kept: bytearray
    asked: list[Op] = field(default_factory=list)
    name_kept: bool = False  # its name is in the folder for sure
    deleted: bool = False  # and the folder was not pushed to the disk since

    def push(self) -> None:
        for op in self.asked:
            _apply(self.kept, op)
        self.asked.clear()
        self.name_kept = True

    def after_the_cut(self, chance: random.Random) -> bytes:
        content = bytearray(self.kept)
        for op in self.asked:
            whim = chance.random()
            if whim < 0.4:
                _apply(content, op)
            elif whim < 0.6 and op.kind == "write":
                _tear(content, op, chance)
        return bytes(content)


class Disk:
    """Follows the log, and says what a cut at this moment would leave."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = {name: _File(bytearray(data), name_kept=True) for name, data in files.items()}
        self.told = 0  # changes reported as saved

    def follow(self, op: Op) -> None:
        if op.kind == "told":
            self.told += 1
        elif op.kind == "open":
            if op.name not in self._files or self._files[op.name].deleted:
                self._files[op.name] = _File(bytearray())
        elif op.kind == "delete":
            self._files[op.name].deleted = True
            if op.synced:
                self._files = {n: one for n, one in self._files.items() if not one.deleted}
        elif op.kind == "sync":
            self._files[op.name].push()
        else:
            self._files[op.name].asked.append(op)

    def cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return the files that are found when the power is back."""
        return {
            name: file.after_the_cut(chance)
            for name, file in self._files.items()
            if (file.name_kept and not file.deleted) or chance.random() < 0.5
        }


def _apply(content: bytearray, op: Op) -> None:
    missing = op.offset - len(content)
    content.extend(bytes(max(0, missing)))
    if op.kind == "truncate":
        del content[op.offset :]
    else:
        content[op.offset : op.offset + len(op.data)] = op.data


def _tear(content: bytearray, op: Op, chance: random.Random) -> None:
    """Let some sectors of one write reach the disk."""
    for start in range(0, len(op.data), SECTOR_BYTES):
        if chance.random() < 0.5:
            piece = op.data[start : start + SECTOR_BYTES]
            _apply(content, Op("write", op.name, op.offset + start, piece))
