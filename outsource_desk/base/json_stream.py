"""Reading a large JSON file piece by piece, trusting nothing in it."""

from __future__ import annotations

import codecs
import json
from typing import IO, TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECE_BYTES = 1 << 18
LARGEST_VALUE = 32 << 20  # characters of one row
SPACE = " \t\r\n"


class BadJsonError(Exception):
    """What stands in the file is not what must stand there; `str(error)` says where and what."""


class JsonStream:
    """Walks through objects and lists; the small values in them are read whole."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._text = ""
        self._at = 0
        self._passed = 0  # characters that are no longer in `_text`
        self._is_all = False
        self.bytes_read = 0
        self._json = json.JSONDecoder(
            object_pairs_hook=_unique, parse_float=_no_float, parse_constant=_no_float
        )

    def members(self) -> Iterator[str]:
        """Yield each key of an object; the caller reads the value before the next one."""
        self._take("{")
        seen: set[str] = set()
        while self._goes_on("}", is_first=not seen):
            key = self.value()
            if not isinstance(key, str) or key in seen:
                self.fail(f"the name {_short(key)} is no text or stands there twice")
            seen.add(key)
            self._take(":")
            yield key

    def items(self) -> Iterator[Any]:
        """Yield each value of a list."""
        self._take("[")
        is_first = True
        while self._goes_on("]", is_first=is_first):
            is_first = False
            yield self.value()

    def value(self) -> Any:
        """Read one whole value: whole numbers, text, true, false, null, and lists of them."""
        self._skip_space()
        wanted = PIECE_BYTES
        while True:
            try:
                value, end = self._json.raw_decode(self._text, self._at)
            except RecursionError:
                self.fail("too many lists inside each other")
            except _RefusedError as error:
                self.fail(str(error))
            except ValueError:
                if self._is_all or len(self._text) - self._at > LARGEST_VALUE:
                    self.fail("this is no JSON, or its end is missing")
            else:
                if end < len(self._text) or self._is_all:  # else a number might go on
                    self._at = end
                    return value
            self._more(wanted)
            wanted *= 2  # a long value is not looked at again for each piece

    def next_member(self, key: str) -> None:
        """Go to the value of the next key of the object we are in, which must be `key`."""
        self._take(",")
        if self.value() != key:
            self.fail(f"“{key}” is missing")
        self._take(":")

    def close_object(self) -> None:
        self._take("}")

    def end(self) -> None:
        """Make sure that nothing follows."""
        if self._peek():
            self.fail("something follows after the end")

    def fail(self, what: str) -> NoReturn:
        raise BadJsonError(f"{what}, at character {self._passed + self._at + 1}")

    def _goes_on(self, closing: str, *, is_first: bool) -> bool:
        if self._peek() == closing:
            self._at += 1
            return False
        if not is_first:
            self._take(",")
        return True

    def _take(self, mark: str) -> None:
        if self._peek() != mark:
            self.fail(f"“{mark}” is missing" if self._peek() else "the end is missing")
        self._at += 1

    def _peek(self) -> str:
        self._skip_space()
        return self._text[self._at : self._at + 1]

    def _skip_space(self) -> None:
        while True:
            while self._at < len(self._text) and self._text[self._at] in SPACE:
                self._at += 1
            if self._at < len(self._text) or self._is_all:
                return
            self._more(PIECE_BYTES)

    def _more(self, count: int) -> None:
        data = self._file.read(count)
        self.bytes_read += len(data)
        self._is_all = not data
        try:
            fresh = self._decoder.decode(data, final=self._is_all)
        except UnicodeDecodeError:
            self.fail("letters that are no UTF-8")
        self._text = self._text[self._at :] + fresh
        self._passed += self._at
        self._at = 0


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) != len(pairs):
        raise _RefusedError("a name stands twice in one row")
    return row


def _no_float(text: str) -> NoReturn:
    raise _RefusedError(f"the number {_short(text)} is not whole")


class _RefusedError(ValueError):
    """Well formed, but never in our files."""


def _short(value: object) -> str:
    return f"“{str(value)[:40]}”"
