"""Proves that a returned form is one of ours: which request, which version, nothing renamed.

It cannot prove who filled it in. Only a hidden field survives every program that keeps fields, so
the mark is one short line of ASCII: a JSON object, "|" and its HMAC.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from outsource_desk.domain.reply.raw_reply import PrintedMark

if TYPE_CHECKING:
    from collections.abc import Iterable

KIND: Final = "outsource-desk/bid"
FORMAT: Final = 1
DIGEST_CHARACTERS: Final = 16
SEAL_CHARACTERS: Final = 32
LONGEST_MARK: Final = 1_000
PRINTED: Final = re.compile(r"(RFP-\d{4}-\d{1,6})\s*[·.\-]?\s*version\s*(\d{1,6})(?!\d)")
FIELD: Final = "od_meta"  # the hidden field, and the hidden cell


class MarkProblem(StrEnum):
    """Why a mark is not accepted."""

    MISSING = "missing"
    FOREIGN = "foreign"  # not made by this program, or by a newer one
    ALTERED = "altered"  # ours, but changed, or made with the key of another data file


@dataclass(frozen=True, slots=True)
class FormIdentity:
    """What one form is about."""

    request: str
    version: int
    fields: int
    digest: str

    @classmethod
    def of(cls, request: str, version: int, names: Iterable[str]) -> FormIdentity:
        ordered = sorted(names)
        digest = hashlib.sha256("\n".join(ordered).encode()).hexdigest()[:DIGEST_CHARACTERS]
        return cls(request, version, len(ordered), digest)

    def mark(self, key: bytes) -> str:
        """Return the line for the hidden field, sealed with the key of this data file."""
        body = json.dumps(
            {
                "f": KIND,
                "s": FORMAT,
                "rfp": self.request,
                "rev": self.version,
                "n": self.fields,
                "fh": self.digest,
            },
            separators=(",", ":"),
            sort_keys=True,
        )
        return f"{body}|{_seal(body, key)}"


def read_mark(text: str, key: bytes) -> FormIdentity | MarkProblem:
    """Return what a mark says, or why it is not accepted; never raises."""
    if not text.strip():
        return MarkProblem.MISSING
    body, _, seal = text.strip().rpartition("|")
    if len(text) > LONGEST_MARK or not body:
        return MarkProblem.FOREIGN
    try:
        parts = json.loads(body)
        if parts["f"] != KIND or parts["s"] != FORMAT:
            return MarkProblem.FOREIGN
        identity = FormIdentity(
            str(parts["rfp"]), int(parts["rev"]), int(parts["n"]), str(parts["fh"])
        )
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):  # 1e999 is too large
        return MarkProblem.FOREIGN
    same = hmac.compare_digest(_seal(body, key).encode(), seal.encode())
    return identity if same else MarkProblem.ALTERED


def printed_mark(request: str, version: int) -> str:
    """Return what stands on every page, for copies that have lost their fields."""
    return f"{request} · version {version}"


def read_printed_mark(text: str) -> PrintedMark | None:
    """Return the first printed mark in a text."""
    mark = PRINTED.search(text)
    return PrintedMark(mark[1], int(mark[2])) if mark else None


def _seal(body: str, key: bytes) -> str:
    return hmac.new(key, body.encode(), "sha256").hexdigest()[:SEAL_CHARACTERS]
