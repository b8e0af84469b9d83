"""Finds words that two honest people read in two ways, before a vendor does (R31, R83).

The words are data, one list a language; see resources/wording. Nothing is ever forbidden: each
find says what is unclear and what to write instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_TEXT: Final = 20_000  # characters that are looked at
SENTENCE: Final = re.compile(r"[^.!?\n;]+[.!?;]?")
NUMBER: Final = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|zero|half|double)\b",
    re.IGNORECASE,
)


class Unclear(StrEnum):
    """What is unclear about some words."""

    VAGUE = "vague"
    WEAK = "weak"
    UNMEASURED = "unmeasured"
    PROCESS = "process"


WHY: Final = {
    Unclear.VAGUE: "Everybody reads this differently.",
    Unclear.WEAK: "Nobody has to.",
    Unclear.UNMEASURED: "Nobody can tell when this is reached.",
    Unclear.PROCESS: "This says how, not what.",
}


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words of one kind with one advice."""

    kind: Unclear
    words: tuple[str, ...]
    advice: str


@dataclass(frozen=True, slots=True)
class Find:
    """An unclear spot: text[start:end]."""

    start: int
    end: int
    kind: Unclear
    words: str
    advice: str

    @property
    def why(self) -> str:
        return WHY[self.kind]


class WordList:
    """The phrases of one language, ready to look through a text while it is typed."""

    def __init__(self, language: str, phrases: Iterable[Phrases]) -> None:
        self.language = language
        self._advice: dict[str, tuple[Unclear, str]] = {}
        for group in phrases:
            for words in group.words:
                self._advice.setdefault(_folded(words), (group.kind, group.advice))
        longest_first = sorted(self._advice, key=len, reverse=True)
        self._pattern = re.compile(
            r"(?<!\w)(?:" + "|".join(_flexible(words) for words in longest_first) + r")(?!\w)",
            re.IGNORECASE,
        )

    def look_through(self, text: str) -> tuple[Find, ...]:
        """Return what is unclear in `text`, in its order; finds never overlap."""
        return tuple(self._finds(text[:LONGEST_TEXT]))

    def _finds(self, text: str) -> Iterator[Find]:
        if not self._advice:
            return
        for sentence in SENTENCE.finditer(text):
            has_number = NUMBER.search(sentence[0]) is not None
            for found in self._pattern.finditer(text, sentence.start(), sentence.end()):
                kind, advice = self._advice[_folded(found[0])]
                if kind is Unclear.UNMEASURED and has_number:
                    continue
                yield Find(found.start(), found.end(), kind, found[0], advice)


def _folded(words: str) -> str:
    return " ".join(words.lower().split())


def _flexible(words: str) -> str:
    """Match the words whatever white space stands between them."""
    return r"\s+".join(re.escape(word) for word in words.split())
