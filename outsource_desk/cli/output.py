"""The only place where a command writes: nothing that somebody typed acts on a terminal."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UNSEEN, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

PARTING = re.compile(r"[\t\n]")  # cells and rows


def tell(text: str) -> None:
    """Write a line, or several, to standard output."""
    sys.stdout.write(f"{visible(text)}\n")


def tell_row(cells: Iterable[object]) -> None:
    """Write a row of a table; a cell of several lines stays one cell of one row."""
    texts = ("" if cell is None else str(cell) for cell in cells)
    tell("\t".join(PARTING.sub(" ", text) for text in texts))


def tell_json(value: object) -> None:
    """Write a value that a script reads back as it is; what acts on a terminal is written out."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    sys.stdout.write(UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n")


def warn(sentence: str) -> None:
    """Write a sentence to standard error."""
    sys.stderr.write(f"{visible(sentence)}\n")
