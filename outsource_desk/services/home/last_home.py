"""What the window shows first, kept when a file is closed: at the next start it need not be asked.

It is used only when nothing can have changed since: same file, size, time and change counter,
same day, language and version of the program. Nothing heavy is imported to read it.
"""

from __future__ import annotations

import json
import os
import zlib
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from outsource_desk.base.errors import UserError
from outsource_desk.base.files import real_path, write_whole
from outsource_desk.base.frozen_json import from_json, to_json
from outsource_desk.base.version import version
from outsource_desk.services.home.home_view import FirstLook

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from outsource_desk.store.store import Store

DAYS_AHEAD = 4  # so that it is there after a night, and after a weekend
FILES_KEPT = 8
COUNTER = slice(24, 28)  # of the header of an SQLite file: counts its transactions
HEADER_BYTES = 100
COUNTER_IN_MARK = 3
FRIDAY = 4
FRIDAY_TO_MONDAY = 3


def read_last_home(folder: Path, path: Path, today: date, language: str) -> FirstLook | None:
    """Return what an unopened file shows first, or None where anything may have changed.

    language: as the settings or the computer name it.
    """
    mark = _mark(path, language)
    try:
        kept: Any = json.loads(_kept_in(folder, path).read_text("utf-8"))
        if mark is None or kept["mark"] != mark:
            return None
        return from_json(FirstLook, kept["days"][today.isoformat()])
    except (OSError, ValueError, KeyError, TypeError):
        return None  # never kept, or not readable: the fresh one will come


def put_away(
    store: Store, look: Callable[[date], FirstLook], today: date, language: str, folder: Path
) -> None:
    """Close a file and keep what it shows first, today and on the next days.

    Where nothing changed since it was kept, it stays as it is: closing is quick then.
    """
    try:
        if _is_still_kept(folder, store.path, today, language):
            return
        days = [today + timedelta(days=ahead) for ahead in range(DAYS_AHEAD)]
        looks = {day.isoformat(): to_json(look(day)) for day in days}
    except UserError:  # the disk is gone or damaged, and the owner was told
        return
    finally:
        store.close()
    mark = _mark(store.path, language)
    if mark is None:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"mark": mark, "days": looks})  # a name need not be UTF-8
        write_whole(_kept_in(folder, store.path), text.encode())
        _thin(folder)
    except OSError:
        return  # the next start is a little slower, nothing else


def _is_still_kept(folder: Path, path: Path, today: date, language: str) -> bool:
    """Whether a start on the next working day finds what it needs; the file may still be open.

    So the counter in it is not looked at here: to close the file again would drop SQLite's locks.
    """
    days_to_work = FRIDAY_TO_MONDAY if today.weekday() == FRIDAY else 1
    next_start = today + timedelta(days=days_to_work)
    try:
        kept: Any = json.loads(_kept_in(folder, path).read_text("utf-8"))
        outside = [part for index, part in enumerate(kept["mark"]) if index != COUNTER_IN_MARK]
        is_same = outside == _mark_outside(path, language)
        return is_same and {today.isoformat(), next_start.isoformat()} <= kept["days"].keys()
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def _mark(path: Path, language: str) -> list[Any] | None:
    """Return what must be the same; None for a file that cannot be read, or is half written."""
    try:
        mark = _mark_outside(path, language)
        with real_path(path).open("rb") as file:
            mark.insert(COUNTER_IN_MARK, file.read(HEADER_BYTES)[COUNTER].hex())
    except OSError:
        return None
    return mark


def _mark_outside(path: Path, language: str) -> list[Any]:
    """Return what can be seen without opening the file.

    Raises: OSError for a file that cannot be seen, or is half written.
    """
    real = real_path(path)
    if real.with_name(f"{real.name}-journal").exists():
        raise FileExistsError(real)
    status = real.stat()
    return [str(real), status.st_size, status.st_mtime_ns, language, version()]


def _kept_in(folder: Path, path: Path) -> Path:
    name = zlib.crc32(os.fsencode(real_path(path)))  # two of the same have different marks
    return folder / f"home-{name:08x}.json"


def _thin(folder: Path) -> None:
    """Leave only the files that were closed last."""
    kept = sorted(folder.glob("home-*.json"), key=lambda path: path.stat().st_mtime_ns)
    for old in kept[:-FILES_KEPT]:
        old.unlink(missing_ok=True)
