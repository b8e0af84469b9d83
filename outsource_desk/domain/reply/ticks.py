"""A tick that was written as a word: where a form has a cell instead of a box."""

from __future__ import annotations

import unicodedata
from typing import Final

from outsource_desk.domain.request.bid_fields import TICKED

YES_WORDS: Final = """
yes y x ok okay true 1 agreed ja j jo oui si sí sim tak ano áno igen da kyllä kylla jah taip
да так ναι evet हाँ 是 はい ✓ ✔ ☑ ☒ ✗ ✘ [x] (x)
"""
NO_WORDS: Final = """
no n nein non nee nie ne nem nej nei ei não nao nu nici όχι нет ні не hayır hayir नहीं 否 不 いいえ
false 0 off none keine keiner - – — / ☐ □ [] () n/a na n.a k.a entfällt
"""
YES, NO = frozenset(YES_WORDS.split()), frozenset(NO_WORDS.split())
UNSURE: Final = "A word stands where a tick belongs. Is it a yes?"


def read_tick(text: str) -> tuple[str | None, str]:
    """Return TICKED for a yes and None for anything else, with what is unclear about it."""
    tidy = unicodedata.normalize("NFC", text).casefold().strip().rstrip(".!").strip()
    bare = "".join(tidy.split())
    if bare in YES:
        return TICKED, ""
    if not bare or bare in NO:
        return None, ""
    return None, UNSURE
