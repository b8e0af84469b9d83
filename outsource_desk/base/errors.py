"""The two kinds of failure: the owner can act on it, or we must."""

from __future__ import annotations

import re

UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # not even a file name may


def visible(text: str) -> str:
    """Return a text that every screen and terminal can show: a file may have any name."""
    return UNSEEN.sub("\ufffd", text)


class UserError(Exception):
    """Expected: `str(error)` is one plain sentence shown to the owner as it is."""

    def __init__(self, *sentence: str) -> None:
        super().__init__(*map(visible, sentence))


class InputError(UserError):
    """Something typed cannot be used; the sentence says what to enter instead."""


class DoubtError(InputError):
    """Something typed can be meant in other ways; the sentence asks which."""
