"""Papers that several tests read: each is printed once in a process.

A paper depends on nothing but its result: test_the_same_brief_gives_the_same_bytes.
"""

from __future__ import annotations

import pickle
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.paper import A4

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.paper import Paper

_printed: dict[bytes, bytes] = {}


def paper_of(
    key: str, result: Any, words: Words, paper: Paper = A4, *, draft: bool = False
) -> bytes:
    """Return what build_pdf returns, from before if there was the same to print."""
    asked = sha256(pickle.dumps((key, words.locale, paper, draft, result))).digest()
    if asked not in _printed:
        _printed[asked] = build_pdf(key, result, words, paper, draft=draft)
    return _printed[asked]
