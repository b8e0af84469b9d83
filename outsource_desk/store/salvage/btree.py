"""Reads a damaged SQLite file page by page, without SQLite, which stops at the first wrong one.

Only tables are read; the layout is https://sqlite.org/fileformat2.html. Whatever does not fit is
passed over and counted: nothing here raises because of what stands in the file.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = int | str | bytes | None
USUAL_PAGE_BYTES = 4096  # that of every data file of ours
HEADER_BYTES = 100
INSIDE, LEAF = 5, 13  # kinds of pages of a table
ROOT_OF_A_TREE, PART_OF_A_TREE = 1, 5  # what the map of pages says of a page
DEEPEST = 20
INT_BYTES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)  # by the number that stands for the kind of a value
REAL, ZERO, ONE, FIRST_BYTES, FIRST_TEXT = 7, 8, 9, 12, 13
MOST_VALUES = 2000
Misfit = (IndexError, ValueError, OverflowError)


@dataclass(frozen=True, slots=True)
class Record:
    """One row as it stands in the file; `mended` when a text held bytes that are no text."""

    row_id: int
    values: tuple[Value, ...]
    mended: bool


class Pages:
    """The pages of one file, counted from 1."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.count = 0
        file.seek(0)
        header = file.read(HEADER_BYTES)
        size = int.from_bytes(header[16:18])
        size = 65536 if size == 1 else size
        is_likely = size >= 512 and not size & (size - 1)  # SQLite's smallest page
        self.bytes = (
            size if header.startswith(b"SQLite format 3") and is_likely else USUAL_PAGE_BYTES
        )
        self.count = -(-_end_of_data(file) // self.bytes)
        self.unreadable = 0  # records that do not fit together

    def page(self, number: int) -> bytes:
        """Return one page, filled up with zeros where the file ends; b"" where there is none."""
        if not 1 <= number <= self.count:
            return b""
        try:
            self._file.seek((number - 1) * self.bytes)
            return self._file.read(self.bytes).ljust(self.bytes, b"\0")
        except OSError:  # a sector the disk cannot read any more
            return b""

    def leaves(self, root: int) -> Iterator[int]:
        """Yield the leaves of the table that begins at page `root`, as far as they are linked."""
        seen: set[int] = set()
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in seen:
                continue
            seen.add(number)
            page, start = self.page(number), _start(number)
            if not page:
                continue
            if page[start] == LEAF:
                yield number
            elif page[start] == INSIDE:
                waiting += self._children(page, start)

    def root_of(self, number: int) -> int:
        """Return the first page of the table that a page belongs to; 0 where nobody knows.

        The map of pages knows it, also when a page in between is lost.
        """
        for _ in range(DEEPEST):
            if number == 1:
                return 1
            kind, parent = self._mapped(number)
            if kind == ROOT_OF_A_TREE:
                return number
            if kind != PART_OF_A_TREE:
                return 0
            number = parent
        return 0

    def is_leaf(self, number: int) -> bool:
        page = self.page(number)
        return bool(page) and page[_start(number)] == LEAF

    def records(self, number: int) -> list[Record]:
        """Return the rows of a leaf that can be read."""
        page, start = self.page(number), _start(number)
        records: list[Record] = []
        for cell in _cells(page, start, start + 8):
            try:
                records.append(self._record(page, cell))
            except Misfit:
                self.unreadable += 1
        ids = [record.row_id for record in records]
        return [record for place, record in enumerate(records) if _is_in_order(ids, place)]

    def _children(self, page: bytes, start: int) -> list[int]:
        cells = _cells(page, start, start + 12)
        children = [int.from_bytes(page[cell : cell + 4]) for cell in cells]
        return [int.from_bytes(page[start + 8 : start + 12]), *reversed(children)]

    def _mapped(self, number: int) -> tuple[int, int]:
        each = self.bytes // 5
        map_page = (number - 2) // (each + 1) * (each + 1) + 2
        at = 5 * (number - map_page - 1)
        entry = self.page(map_page)[at : at + 5] if at >= 0 else b""
        return (entry[0], int.from_bytes(entry[1:])) if entry else (0, 0)

    def _record(self, page: bytes, cell: int) -> Record:
        length, at = _number(page, cell)
        row_id, at = _number(page, at)
        if not 0 < length < self.count * self.bytes:
            raise ValueError("a record longer than the file")
        payload = self._payload(page, at, length)
        header_bytes, at = _number(payload, 0)
        kinds: list[int] = []
        while at < header_bytes and len(kinds) < MOST_VALUES:
            kind, at = _number(payload, at)
            kinds.append(kind)
        if at != header_bytes or header_bytes + sum(map(_length, kinds)) != length:
            raise ValueError("the parts of a record do not add up")
        values: list[Value] = []
        mended = False
        for kind in kinds:
            part = payload[at : at + _length(kind)]
            at += len(part)
            value, is_mended = _value(kind, part)
            values.append(value)
            mended = mended or is_mended
        return Record(row_id - (1 << 64) if row_id >> 63 else row_id, tuple(values), mended)

    def _payload(self, page: bytes, at: int, length: int) -> bytes:
        """Return the bytes of a record; what does not fit on its page is in a chain of others."""
        most = self.bytes - 35
        if length <= most:
            return _whole(page[at : at + length], length)
        least = (self.bytes - 12) * 32 // 255 - 23
        here = least + (length - least) % (self.bytes - 4)
        here = here if here <= most else least
        parts, left = [page[at : at + here]], length - here
        following = int.from_bytes(page[at + here : at + here + 4])
        while left > 0:
            more = self.page(following)
            if not more:
                raise ValueError("a chain of pages is broken")
            parts.append(more[4 : 4 + min(left, self.bytes - 4)])
            left -= len(parts[-1])
            following = int.from_bytes(more[:4])
        return _whole(b"".join(parts), length)


def _end_of_data(file: IO[bytes]) -> int:
    """Return where the last byte lies: behind it a file may have a hole of any length."""
    size, end = file.seek(0, os.SEEK_END), 0
    if not hasattr(os, "SEEK_DATA"):  # Windows
        return size
    with suppress(OSError):  # no data any more, or a disk that knows no holes
        while end < size:
            end = os.lseek(file.fileno(), os.lseek(file.fileno(), end, os.SEEK_DATA), os.SEEK_HOLE)
    return end or size


def _start(number: int) -> int:
    return HEADER_BYTES if number == 1 else 0


def _cells(page: bytes, start: int, after: int) -> list[int]:
    """Return where the cells of a page begin."""
    count = int.from_bytes(page[start + 3 : start + 5])
    places = (int.from_bytes(page[at : at + 2]) for at in range(after, after + 2 * count, 2))
    return [place for place in places if after <= place < len(page)]


def _is_in_order(ids: list[int], place: int) -> bool:
    """Numbers rise along a leaf: one that does not was hit itself."""
    return not any(
        (ids[other] >= ids[place]) if other < place else (ids[other] <= ids[place])
        for other in (place - 1, place + 1)
        if 0 <= other < len(ids) and _fits_otherwise(ids, other, place)
    )


def _fits_otherwise(ids: list[int], other: int, without: int) -> bool:
    """Whether `other` is in order once `without` is left out, so that it is not the wrong one."""
    rest = [number for place, number in enumerate(ids) if place != without]
    place = other if other < without else other - 1
    before = rest[place - 1] if place else None
    after = rest[place + 1] if place + 1 < len(rest) else None
    return (before is None or before < rest[place]) and (after is None or rest[place] < after)


def _number(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where the next begins."""
    value = 0
    for count in range(8):
        byte = data[at + count]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # the highest bit says that more follows
            return value, at + count + 1
    return value << 8 | data[at + 8], at + 9


def _length(kind: int) -> int:
    if kind >= FIRST_BYTES:
        return (kind - FIRST_BYTES) // 2
    return INT_BYTES[kind]


def _whole(data: bytes, length: int) -> bytes:
    if len(data) != length:
        raise ValueError("a record is cut off")
    return data


def _value(kind: int, part: bytes) -> tuple[Value, bool]:
    """Return a value, and whether it had to be mended."""
    if kind >= FIRST_TEXT and kind % 2:
        try:
            return part.decode(), False
        except UnicodeDecodeError:
            return part.decode(errors="replace"), True
    if kind >= FIRST_BYTES:
        return part, False
    if kind in {ZERO, ONE}:
        return kind - ZERO, False
    if kind == REAL:  # no table of ours has any
        raise ValueError("a number with a fraction")
    return (int.from_bytes(part, signed=True), False) if part else (None, False)
