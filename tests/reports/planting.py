"""Unmistakable secrets for every place that papers for vendors are kept from, and their search."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from decimal import Decimal
from typing import TYPE_CHECKING

import pypdf
import sqlalchemy as sa
from sqlmodel import AutoString

from outsource_desk.base.text import Words
from outsource_desk.records.sql import Minor
from outsource_desk.records.tables import METADATA
from outsource_desk.store.writing import FREEZE, THAW
from tests.reports import reader
from tests.reports.told import ORDER, TOLD

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LOCALES = ("en_GB", "de_DE", "fr_FR", "en_IN")
BUDGETS = (987_654_321, 876_543_219)
MARKS = ("S3CRET", "GEH31M")
DAYS = ("1999-12-31", "1998-11-30")
POINTS = (83, 61)

LOGS = {"file_fact", "history", "history_row", "blob"}
KEPT = {"uid", "currency", "starter", "check_key", "working_days"}  # keys, not words


def secret_of(column: sa.Column, which: int) -> object:
    """Return the secret for a column, or None when it holds no words, money or days."""
    kind = column.type
    if column.primary_key or column.foreign_keys or isinstance(kind, sa.Enum | sa.Boolean):
        return None
    if isinstance(kind, Minor):
        return BUDGETS[which]
    if isinstance(kind, sa.Date):
        return DAYS[which]
    if isinstance(kind, sa.Integer):
        return POINTS[which] if column.name in {"points", "quality_floor", "progress"} else None
    if isinstance(kind, AutoString):
        return f"{MARKS[which]} {column.table.name} {column.name}"
    return None


def secrets(key: str, which: int) -> list[tuple[str, str, object]]:
    """Return (table, column, secret) for all that `key` is not told to print."""
    found = []
    for table in METADATA.sorted_tables:
        told = TOLD[key].get(table.name, set()) | ORDER | KEPT
        for column in table.columns if table.name not in LOGS else ():
            secret = secret_of(column, which)
            if secret is not None and column.name not in told:
                found.append((table.name, column.name, secret))
    return found


def plant(path: Path, found: Iterable[tuple[str, str, object]]) -> None:
    """Write secrets into every row of a data file that is closed."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(THAW)
        for table, column, secret in found:
            each = "? || ' ' || id" if str(secret)[:6] in MARKS else "?"  # some are unique
            db.execute(f'UPDATE "{table}" SET "{column}" = {each}', (secret,))
        db.execute(FREEZE)


def everything_in(data: bytes) -> str:
    """Return all that can be read in a PDF: pages, metadata, bookmarks, streams, the bare file."""
    document = reader.reader(data)
    parts = [*reader.pages(data), reader.words_in(document), str(document.metadata)]
    parts += [
        *map(str, reader.bookmarks_in(document)),
        str(document.xmp_metadata),
        data.decode("latin-1"),
    ]
    for number in document.xref[0]:
        thing = document.get_object(number)
        if isinstance(thing, pypdf.generic.StreamObject):
            parts.append(thing.get_data().decode("latin-1"))
        parts.append(str(thing))
    return "\n".join(parts)


def spellings(minor: int) -> set[str]:
    """Return the ways in which an amount may be written."""
    cents, whole = f"{minor}", f"{minor // 100}"
    found = {cents, whole, f"{minor / 100:.2f}", f"{minor / 100:.2f}".replace(".", ",")}
    for locale in LOCALES:
        words = Words(locale)
        found |= {words.number(Decimal(minor) / 100, 2), words.number(minor // 100)}
        found |= {words.money(minor, "EUR"), words.number(minor)}
        found |= {words.number(minor // 100).replace("\u202f", "\u00a0")}
    return found | {re.sub(r"[\u00a0\u202f]", " ", each) for each in found}


def leaks(text: str) -> list[str]:
    plain = text.casefold()
    wanted = {*MARKS, *DAYS, *(each for minor in BUDGETS for each in spellings(minor))}
    return sorted(each for each in wanted if each.casefold() in plain)
