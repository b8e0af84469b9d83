"""An answer that is one of a fixed few."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Choice(StrEnum):
    """Its value is what the data file stores; `words` are what it is called, on screen and paper.

    A member without words of its own reads well as it is stored.
    """

    _value_: str
    words: str

    def __new__(cls, value: str, words: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.words = words or value.replace("_", " ").capitalize()
        return member


def words_of(kind: type[Choice], value: str) -> str:
    """Return what a stored choice is called; also one that newer files have or older ones had."""
    known = kind._value2member_map_.get(value)
    return known.words if isinstance(known, Choice) else value.replace("_", " ").capitalize()


def offered(kind: type[Choice]) -> list[tuple[str, str]]:
    """Return (stored text, words) of every choice, in the order they are offered."""
    return [(choice.value, choice.words) for choice in kind]
