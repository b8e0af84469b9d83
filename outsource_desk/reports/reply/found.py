"""Collects what a file says, within limits, and carries it from one process to the other."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from outsource_desk.domain.reply.form_identity import FIELD, LONGEST_MARK, read_printed_mark
from outsource_desk.domain.reply.raw_reply import RawReply, ReplyKind, ReplyProblem
from outsource_desk.domain.request.bid_fields import NO_CHOICE
from outsource_desk.domain.request.bid_form import LONG_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_FIELDS: Final = 3_000
NAME_CHARACTERS: Final = 200
TEXT_CHARACTERS: Final = 200_000
MOST_NOTES: Final = 60
NOTE_CHARACTERS: Final = 1_000


class FoundValues:
    """What was found so far."""

    def __init__(self, kind: ReplyKind) -> None:
        self.kind = kind
        self.mark = ""
        self.text = ""
        self.recovered: Mapping[str, str] = {}
        self._values: dict[str, str] = {}
        self._names: dict[str, None] = {}
        self._problems: dict[ReplyProblem, None] = {}
        self._notes: dict[str, None] = {}
        self._noted: dict[str, str] = {}
        self._numbers: list[str] = []

    @property
    def is_full(self) -> bool:
        return len(self._names) >= MOST_FIELDS

    @property
    def knows_any(self) -> bool:
        return bool(self._names or self.mark)

    def knows(self, name: str) -> bool:
        return name in self._names

    def has_answer(self, name: str) -> bool:
        return name in self._values

    def trouble(self, problem: ReplyProblem) -> None:
        self._problems[problem] = None

    def add(self, name: str, value: str, *, is_number: bool = False) -> None:
        """Take one field; the first of a name counts. `is_number`: it was none of words."""
        name = name[:NAME_CHARACTERS]
        value = cleaned(value)
        if name == FIELD:
            self.mark = self.mark or value[:LONGEST_MARK]
            return
        if name in self._names or self.is_full:
            same = self._values.get(name, "") == value
            self._problems |= {} if same else {ReplyProblem.TWICE: None}
            return
        self._names[name] = None
        if len(value) > LONG_CHARACTERS:
            value = value[:LONG_CHARACTERS]
            self.trouble(ReplyProblem.CUT)
        if value.strip() and value != NO_CHOICE:
            self._values[name] = value
            self._numbers += [name] if is_number else []

    def note(self, text: str, over: str = "") -> None:
        """Take words that stand in no field; `over` is the field that they lie over."""
        text = cleaned(text).strip()[:NOTE_CHARACTERS]
        if not text or len(self._notes) >= MOST_NOTES:
            return
        self._notes[text] = None
        self.offer(over, text)

    def offer(self, name: str, text: str) -> None:
        """Take words for the answer of a field that may be meant; they wait for a person."""
        text = cleaned(text).strip()[:LONG_CHARACTERS]
        if name in self._names and text and text != NO_CHOICE:
            former = self._noted.get(name)
            self._noted[name] = f"{former} {text}" if former else text

    def as_json(self) -> str:
        message = {
            "kind": self.kind,
            "mark": self.mark,
            "values": self._values,
            "names": list(self._names),
            "numbers": self._numbers,
            "recovered": dict(self.recovered),
            "notes": list(self._notes),
            "noted": self._noted,
            "text": self.text[:TEXT_CHARACTERS],
            "problems": list(self._problems),
        }
        return json.dumps(message)


def cleaned(text: str) -> str:
    """Return the words with one kind of line end and without what cannot be stored."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return lines.encode("utf-8", "replace").decode("utf-8")


def reply_of(message: Mapping[str, Any], sha256: str, size: int) -> RawReply:
    """Return what `Found.as_json` carried.

    Raises: KeyError or ValueError when it is something else.
    """
    text = str(message["text"])
    return RawReply(
        kind=ReplyKind(message["kind"]),
        mark=str(message["mark"]),
        values={str(name): str(value) for name, value in message["values"].items()},
        names=tuple(map(str, message["names"])),
        numbers=frozenset(map(str, message["numbers"])),
        recovered={str(name): str(value) for name, value in message["recovered"].items()},
        notes=tuple(map(str, message["notes"])),
        noted={str(name): str(value) for name, value in message["noted"].items()},
        text=text,
        printed=read_printed_mark(text),
        problems=tuple(map(ReplyProblem, message["problems"])),
        sha256=sha256,
        size=size,
    )
