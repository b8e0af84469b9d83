"""Finds words that two honest people read in two ways, before a vendor does (R31, R83).

The words are data, one list a language; see resources/wording. Nothing is ever forbidden: each
find says what is unclear and what to write instead.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_TEXT: Final = 20_000  # characters that are looked at
ANY_NUMBER: Final = "#"  # stands for a number in a phrase
DIGITS: Final = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*(?:st|nd|rd|th)?", re.IGNORECASE)
SENTENCE_END: Final = re.compile(r"[!?;\n]|\.(?=\s|$)")
NOTHING_COUNTED: Final = r"(?=\s*(?:[,;!?)\n]|\.(?!\d)|$))"
NOTHING: Final = re.compile(r"(?!)")


class Unclear(StrEnum):
    """What is unclear about some words."""

    VAGUE = "vague"
    WEAK = "weak"
    UNMEASURED = "unmeasured"
    PROCESS = "process"
    UNIT = "unit"


WHY: Final = {
    Unclear.VAGUE: "Everybody reads this differently.",
    Unclear.WEAK: "Nobody has to.",
    Unclear.UNMEASURED: "Nobody can tell when this is reached.",
    Unclear.PROCESS: "This says how, not what.",
    Unclear.UNIT: "A number of what?",
}


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words of one kind with one advice; “#” in them stands for a number.

    never_in:   longer phrases in which the words are clear: “may 2026”, “about us”.
    lower_only: capitals make it another word: “May”.
    """

    kind: Unclear
    words: tuple[str, ...]
    advice: str
    never_in: tuple[str, ...] = ()
    lower_only: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """What is asked of a text beside the phrases.

    numbers: words that are numbers, such as “twelve”.
    limits:  words before a number that needs a unit, such as “at least”.
    """

    code: str
    numbers: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    limit_advice: str = ""


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

    def __init__(self, language: Language, phrases: Iterable[Phrases]) -> None:
        self.language = language
        self._groups: dict[str, Phrases] = {}
        clear: list[str] = []
        for group in phrases:
            clear += group.never_in
            for words in group.words:
                self._groups.setdefault(_folded(words), group)
        numbers = "|".join(re.escape(word) for word in language.numbers)
        self._number = re.compile(rf"\d|\b(?:{numbers})\b" if numbers else r"\d", re.IGNORECASE)
        self._pattern = _any_of(self._groups)
        self._clear = _any_of(clear)
        self._unitless = _any_of([f"{words} #" for words in language.limits], NOTHING_COUNTED)

    def look_through(self, text: str) -> tuple[Find, ...]:
        """Return what is unclear in `text`, in its order; finds never overlap."""
        looked_at = text[:LONGEST_TEXT]
        finds = sorted(self._finds(looked_at), key=lambda find: (find.start, -find.end))
        kept: list[Find] = []
        for find in finds:
            if not kept or find.start >= kept[-1].end:
                kept.append(find)
        return tuple(kept)

    def _finds(self, text: str) -> Iterator[Find]:
        clear = [match.span() for match in self._clear.finditer(text)]
        measured = self._measured(text)
        for match in self._pattern.finditer(text):
            group = self._groups[_folded(match[0])]
            start, end = match.span()
            if group.lower_only and match[0] != match[0].lower():
                continue
            if group.kind is Unclear.UNMEASURED and measured(start):
                continue
            if any(left <= start and end <= right for left, right in clear):
                continue
            yield Find(start, end, group.kind, match[0], group.advice)
        for match in self._unitless.finditer(text):
            advice = self.language.limit_advice
            yield Find(match.start(), match.end(), Unclear.UNIT, match[0], advice)

    def _measured(self, text: str) -> _Measured:
        ends = [match.end() for match in SENTENCE_END.finditer(text)]
        return _Measured(
            ends, {bisect_right(ends, at.start()) for at in self._number.finditer(text)}
        )


@dataclass(frozen=True, slots=True)
class _Measured:
    """Tells whether the sentence around a place holds a number."""

    ends: list[int]
    with_number: set[int]

    def __call__(self, place: int) -> bool:
        return bisect_right(self.ends, place) in self.with_number


def _folded(words: str) -> str:
    return " ".join(DIGITS.sub(ANY_NUMBER, words.lower()).split())


def _any_of(phrases: Iterable[str], after: str = r"(?!\w)") -> re.Pattern[str]:
    """Match any of the phrases, the longest first, whatever white space stands between words."""
    longest_first = sorted(phrases, key=len, reverse=True)
    if not longest_first:
        return NOTHING
    each = "|".join(_flexible(words) for words in longest_first)
    return re.compile(rf"(?<!\w)(?:{each}){after}", re.IGNORECASE)


def _flexible(words: str) -> str:
    parts = (
        DIGITS.pattern if word == ANY_NUMBER else re.escape(word) for word in words.lower().split()
    )
    return r"\s+".join(parts)
