"""The budget firewall: whatever the owner keeps to himself, no paper for vendors gives it away.

Every column that a document is not told to print is filled with unmistakable secrets; a new
column or a new document for vendors is a secret until it is named here.
"""

from __future__ import annotations

import dataclasses
import re
import shutil
import sqlite3
import typing
import zipfile
from contextlib import closing
from decimal import Decimal
from io import BytesIO

import pypdf
import pytest
import reader
import sqlalchemy as sa
from sqlmodel import AutoString
from told import ORDER, TOLD

from outsource_desk.base.text import Words
from outsource_desk.records.sql import Minor
from outsource_desk.records.tables import METADATA
from outsource_desk.reports.bid_form_xlsx import write_xlsx
from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.document import DOCUMENTS, Subject
from outsource_desk.services.bid_form import bid_form, form_mark
from outsource_desk.store.store import Store
from outsource_desk.store.writing import FREEZE, THAW

LOCALES = ("en_GB", "de_DE", "fr_FR", "en_IN")
BUDGETS = (987_654_321, 876_543_219)
MARKS = ("S3CRET", "GEH31M")
DAYS = ("1999-12-31", "1998-11-30")
POINTS = (83, 61)

LOGS = {"file_fact", "history", "history_row", "blob"}
KEPT = {"uid", "currency", "starter", "check_key", "working_days"}  # keys, not words

FOR_VENDORS = [one.document.key for one in DOCUMENTS if one.document.for_vendor]
SMELLS = {"budget", "benchmark", "target_price", "score", "points", "note", "notes", "override"}
SMELLS |= {
    "award",
    "estimate",
    "fee",
    "rate",
    "saving",
    "rank",
    "dismissal",
    "rating",
    "relationship",
}
# The least points that count are told on purpose: a vendor must know what puts a bid out.
ALLOWED = {"Yardstick.least_points", "VendorBrief.contact_points"}


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


@pytest.fixture(scope="module")
def planted(sample_file, tmp_path_factory, clock):
    """Open the sample business with one of two sets of secrets in every place kept from `key`."""
    folder, stores = tmp_path_factory.mktemp("secrets"), {}

    def open_with(key: str, which: int) -> Store:
        if (key, which) not in stores:
            path = folder / f"{key}-{which}.outsource"
            shutil.copyfile(sample_file, path)
            with closing(sqlite3.connect(path)) as db, db:
                db.execute(THAW)
                for table, column, secret in secrets(key, which):
                    each = "? || ' ' || id" if str(secret)[:6] in MARKS else "?"  # some are unique
                    db.execute(f'UPDATE "{table}" SET "{column}" = {each}', (secret,))
                db.execute(FREEZE)
            stores[key, which] = Store.open(path, clock=clock)
        return stores[key, which]

    yield open_with
    for store in stores.values():
        store.close()


def subjects(store: Store, key: str, today) -> list[Subject]:
    """Return everything that the document can be about."""
    needs = DOCUMENTS[key].document.needs or "task"
    with store.read() as session:
        ids = session.connection().execute(sa.text(f"SELECT id FROM {needs}")).scalars().all()
    return [Subject(today=today, **{f"{needs}_id": each}) for each in ids]


def papers(store: Store, key: str, today, locale: str = "en_GB") -> list[bytes]:
    load = DOCUMENTS[key].load
    return [
        build_pdf(key, load(store, subject), Words(locale))
        for subject in subjects(store, key, today)
    ]


def everything_in(data: bytes) -> str:
    """Return all that can be read in a PDF: pages, metadata, bookmarks, streams, the bare file."""
    document = reader.reader(data)
    parts = [*reader.pages(data), reader.words(data), str(document.metadata)]
    parts += [*map(str, reader.bookmarks(data)), str(document.xmp_metadata), data.decode("latin-1")]
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


def reachable(kind: object, seen: set[type]) -> set[type]:
    """Return every dataclass that a type leads to."""
    for part in typing.get_args(kind):
        reachable(part, seen)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type) and kind not in seen:
        seen.add(kind)
        module = dict(vars(__import__(kind.__module__, fromlist=["_"])))
        for hint in typing.get_type_hints(kind, globalns=module | _names()).values():
            reachable(hint, seen)
    return seen


def _names() -> dict[str, object]:
    """Names that modules import for the type checker only."""
    from collections.abc import Mapping
    from datetime import date, datetime
    from decimal import Decimal

    from outsource_desk.domain import (
        answers,
        bid_form,
        clauses,
        kinds,
        payment_patterns,
        price_rules,
        timetable,
    )
    from outsource_desk.services import brief_view, contract_facts, contract_model, request_view

    places = (answers, bid_form, clauses, kinds, payment_patterns, price_rules, timetable)
    places += (brief_view, contract_facts, contract_model, request_view)
    known = {"date": date, "datetime": datetime, "Decimal": Decimal, "Mapping": Mapping}
    for place in places:
        known |= {name: each for name, each in vars(place).items() if isinstance(each, type)}
    return known


def test_every_document_for_vendors_says_what_it_may_tell():
    """R34: a new document for vendors is not printed before somebody names what it may tell."""
    assert set(FOR_VENDORS) == set(TOLD)


@pytest.mark.parametrize("key", FOR_VENDORS)
def test_no_secret_is_in_the_file(planted, key, today):
    """R34: no budget, target price, evidence, note, reason or other bid, however it is written."""
    store = planted(key, 0)
    for data in papers(store, key, today):
        assert leaks(everything_in(data)) == []
    for locale in LOCALES[1:]:
        load, first = DOCUMENTS[key].load, subjects(store, key, today)[0]
        text = everything_in(build_pdf(key, load(store, first), Words(locale)))
        assert leaks(text) == [], locale


@pytest.mark.parametrize("key", FOR_VENDORS)
def test_other_secrets_print_the_same_file(planted, key, today):
    """R34: with other budgets, points and notes the file is the same, to the last byte."""
    assert papers(planted(key, 0), key, today) == papers(planted(key, 1), key, today)


def test_no_secret_is_in_the_spreadsheet(planted, today):
    """R34: nor in any part of the form for those who prefer a spreadsheet."""
    told = []
    for store in (planted("request", 0), planted("request", 1)):
        forms = [bid_form(store, one.task_id) for one in subjects(store, "request", today)]
        told.append([write_xlsx(form, form_mark(store, form)) for form in forms])
    assert told[0] == told[1]
    for data in told[0]:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            text = "\n".join(f"{name}\n{parts.read(name).decode()}" for name in parts.namelist())
        assert leaks(text) == []


def test_the_search_would_find_a_secret(planted, today):
    """R34: the same search finds the same secrets on the owner's own paper."""
    store = planted("request", 0)
    text = "\n".join(map(everything_in, papers(store, "milestones", today)))
    assert {"S3CRET", "9,876,543.21"} <= set(leaks(text))


@pytest.mark.parametrize("key", FOR_VENDORS)
def test_no_type_has_room_for_a_secret(key):
    """R34: what papers for vendors are made of has no field for a budget, points or notes."""
    result = typing.get_type_hints(DOCUMENTS[key].load, _loads(key))["return"]
    found = reachable(result, set())
    assert len(found) > {"vision": 0, "decline": 2}.get(key, 3)  # those are single pages
    fields = [(kind.__name__, one.name) for kind in found for one in dataclasses.fields(kind)]
    smelly = {
        f"{kind}.{name}"
        for kind, name in fields
        if SMELLS & {*name.split("_"), name} or "target_price" in name
    }
    assert smelly - ALLOWED == set()


def _loads(key: str) -> dict[str, object]:
    from outsource_desk.services import brief_view, contract_text

    module = __import__(DOCUMENTS[key].load.__module__, fromlist=["_"])
    return vars(module) | vars(brief_view) | vars(contract_text) | {"Store": Store}
