"""A folder or a zip of many files that appears whole, or not at all."""

from __future__ import annotations

import os
import shutil
import zipfile
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Protocol

from outsource_desk.base.errors import UserError
from outsource_desk.base.files import NEW, OWNER_FILE, left_parts, new_part

if TYPE_CHECKING:
    from collections.abc import Generator
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

ZIP = ".zip"
UNFINISHED = ".unfinished-export"  # says that a folder is ours, and that it may be removed
OWNER_FOLDER = 0o700


class Bundle(Protocol):
    """Where the files go; a name may have one folder in it, as in "tables/task.csv"."""

    def file(self, name: str, *, pack: bool = True) -> AbstractContextManager[IO[bytes]]:
        """Give a file to write to; `pack` makes text smaller where that is possible."""
        ...


@contextmanager
def new_bundle(target: Path, moment: datetime) -> Generator[Bundle]:
    """Give a bundle; it gets the name `target` only when the body succeeds.

    It is a zip when `target` ends in .zip. Only the owner may read it.
    Raises: UserError when the name is taken or the disk does not take it; nothing is left behind.
    """
    refuse_taken(target)
    make = _new_zip if is_zip(target) else _new_folder
    try:
        with make(target, moment) as bundle:
            yield bundle
            refuse_taken(target)
    except OSError as error:
        raise UserError(
            f"“{target.name}” could not be written ({error.strerror or error}), and nothing was"
            " left behind: make room there, or choose another place."
        ) from error


def is_zip(path: Path) -> bool:
    return path.suffix.lower() == ZIP


def refuse_taken(target: Path) -> None:
    """Raises: UserError when something other than an empty folder has this name."""
    is_free_folder = target.is_dir() and not is_zip(target) and not any(target.iterdir())
    if os.path.lexists(target) and (target.is_symlink() or not is_free_folder):
        raise UserError(f"“{target.name}” exists already and was kept: choose another name.")


class _Folder:
    def __init__(self, place: Path) -> None:
        self._place = place

    @contextmanager
    def file(self, name: str, *, pack: bool = True) -> Generator[IO[bytes]]:
        del pack  # a file in a folder stays as it is
        path = self._place / name
        path.parent.mkdir(mode=OWNER_FOLDER, exist_ok=True)
        with os.fdopen(os.open(path, NEW, OWNER_FILE), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())


class _Zip:
    def __init__(self, packed: zipfile.ZipFile, moment: datetime) -> None:
        self._packed = packed
        self._when = moment.timetuple()[:6]

    @contextmanager
    def file(self, name: str, *, pack: bool = True) -> Generator[IO[bytes]]:
        entry = zipfile.ZipInfo(name, self._when)
        entry.compress_type = zipfile.ZIP_DEFLATED if pack else zipfile.ZIP_STORED
        entry.external_attr = OWNER_FILE << 16
        with self._packed.open(entry, "w", force_zip64=True) as file:
            yield file


@contextmanager
def _new_folder(target: Path, _moment: datetime) -> Generator[Bundle]:
    part = target.with_name(f"{target.name}.part")
    if (part / UNFINISHED).is_file() and not part.is_symlink():  # of an export that was cut off
        shutil.rmtree(part)
    part.mkdir(mode=OWNER_FOLDER)
    try:
        (part / UNFINISHED).touch()
        yield _Folder(part)
        (part / UNFINISHED).unlink()
        for folder in (*(entry for entry in part.iterdir() if entry.is_dir()), part):
            _push(folder)
        if target.is_dir():
            target.rmdir()
        part.rename(target)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    _push(target.parent)


@contextmanager
def _new_zip(target: Path, moment: datetime) -> Generator[Bundle]:
    for left in left_parts(target):  # of an export that was cut off
        left.unlink()
    part = new_part(target)
    try:
        with part.open("wb") as file:
            with zipfile.ZipFile(file, "w") as packed:
                yield _Zip(packed, moment)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _push(target.parent)


def _push(folder: Path) -> None:
    """Push the names in a folder to the disk, where the system knows how."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
