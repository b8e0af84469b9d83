"""Files that no honest vendor sends: cut, bent, endless, far too large, locked, something else."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.reports.reply.hostile_pdf import MEGA, PDFS, good_pdf
from tests.reports.reply.hostile_sheets import SHEETS, good_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CUTS = 22
BENT = 34
OTHERS: dict[str, bytes] = {
    "nothing.pdf": b"",
    "blank.pdf": b" \n\n  ",
    "text.pdf": b"Dear Sirs, our price is 100 EUR.",
    "page.pdf": b"<!doctype html><script>alert(1)</script>",
    "picture.pdf": b"\x89PNG\r\n\x1a\n" + bytes(2_000),
    "program.pdf": b"MZ\x90\x00" + bytes(2_000),
    "old.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_000),
    "answers.fdf": b"%FDF-1.2\n1 0 obj << /FDF << /Fields [] >> >> endobj",
    "answers.xfdf": b'<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"></xfdf>',
    "zeros.pdf": bytes(5 * MEGA),
    "noise.pdf": random.Random(3).randbytes(MEGA),
    "too-large.pdf": b"%PDF-1.7\n" + bytes(25 * MEGA),
    "mail.eml": b"From: a@example.com\r\nSubject: bid\r\n\r\nPrice: 100",
    "shell.sh": b"#!/bin/sh\necho bid",
}


def all_files() -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield a name and what makes the file; nothing is made before it is wanted."""
    yield from _cut_and_bent("pdf", good_pdf)
    yield from _cut_and_bent("xlsx", good_xlsx)
    yield from _fixed()


def _cut_and_bent(
    kind: str, whole: Callable[[], bytes]
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    for at in range(1, CUTS + 1):
        yield f"cut-{at}.{kind}", lambda at=at: whole()[: len(whole()) * at // (CUTS + 1)]
    for seed in range(BENT):
        yield f"bent-{seed}.{kind}", lambda seed=seed: _bent(whole(), seed)
    for seed in range(8):
        yield f"zeros-{seed}.{kind}", lambda seed=seed: _holed(whole(), seed)
        yield f"twice-{seed}.{kind}", lambda seed=seed: _shuffled(whole(), seed)


def _bent(data: bytes, seed: int) -> bytes:
    chance, out = random.Random(seed), bytearray(data)
    for _ in range(chance.choice((1, 10, 200, 5_000))):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def _holed(data: bytes, seed: int) -> bytes:
    chance = random.Random(seed)
    start, length = chance.randrange(20, len(data)), chance.randrange(100, 20_000)
    return data[:start] + bytes(min(length, len(data) - start)) + data[start + length :]


def _shuffled(data: bytes, seed: int) -> bytes:
    chance = random.Random(seed)
    at, to = sorted(chance.randrange(20, len(data)) for _ in range(2))
    return data[:to] + data[at:to] * chance.choice((1, 3)) + data[to:]


def _fixed() -> Iterator[tuple[str, Callable[[], bytes]]]:
    for name, make in {**PDFS, **SHEETS}.items():
        yield name, make
    for name, data in OTHERS.items():
        yield name, lambda data=data: data
