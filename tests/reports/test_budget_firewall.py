"""The budget firewall: whatever the owner keeps to himself, no paper for vendors gives it away.

Every column that a document is not told to print is filled with unmistakable secrets; a new
column or a new document for vendors is a secret until it is named here.
"""

from __future__ import annotations

import dataclasses
import shutil
import typing
import zipfile
from functools import cache
from io import BytesIO

import pytest
import sqlalchemy as sa

from outsource_desk.base.text import Words
from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.reports.request.bid_form_xlsx import write_xlsx
from outsource_desk.services.vendor_view.bid_form import bid_form, form_mark
from outsource_desk.store.store import Store
from tests.reports.planting import LOCALES, everything_in, leaks, plant, secrets
from tests.reports.told import TOLD

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


@pytest.fixture(scope="module")
def planted(sample_file, tmp_path_factory, clock):
    """Open the sample business with one of two sets of secrets in every place kept from `key`."""
    folder, stores = tmp_path_factory.mktemp("secrets"), {}

    def open_with(key: str, which: int) -> Store:
        if (key, which) not in stores:
            path = folder / f"{key}-{which}.outsource"
            shutil.copyfile(sample_file, path)
            plant(path, secrets(key, which))
            stores[key, which] = Store.open(path, clock=clock)
        return stores[key, which]

    yield open_with
    for store in stores.values():
        store.close()


def subjects(store: Store, key: str, today) -> list[DocumentSubject]:
    """Return everything that the document can be about."""
    needs = DOCUMENTS[key].document.needs or "task"
    with store.read() as session:
        ids = session.connection().execute(sa.text(f"SELECT id FROM {needs}")).scalars().all()
    return [DocumentSubject(today=today, **{f"{needs}_id": each}) for each in ids]


@cache  # the stores of this file are never written to
def papers(store: Store, key: str, today) -> list[bytes]:
    load = DOCUMENTS[key].load
    return [build_pdf(key, load(store, each), Words()) for each in subjects(store, key, today)]


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

    from outsource_desk.domain import kinds
    from outsource_desk.domain.brief import payment_patterns
    from outsource_desk.domain.compare import price_rules
    from outsource_desk.domain.contract import clauses
    from outsource_desk.domain.decide import answers
    from outsource_desk.domain.request import bid_form, timetable
    from outsource_desk.services.contract import facts as contract_facts
    from outsource_desk.services.contract import model as contract_model
    from outsource_desk.services.vendor_view import brief as brief_view
    from outsource_desk.services.vendor_view import request as request_view

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
    from outsource_desk.services.vendor_view import brief as brief_view
    from outsource_desk.services.vendor_view import contract as contract_text

    module = __import__(DOCUMENTS[key].load.__module__, fromlist=["_"])
    return vars(module) | vars(brief_view) | vars(contract_text) | {"Store": Store}
