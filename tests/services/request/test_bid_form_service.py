"""The form of a task, and the key of a data file."""

from __future__ import annotations

import shutil

import pytest
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.reply.form_identity import FormIdentity, MarkProblem, read_mark
from outsource_desk.records.brief import Criterion
from outsource_desk.records.file_fact import FileFact
from outsource_desk.services.vendor_view.bid_form import bid_form, form_key, form_mark
from outsource_desk.store.store import Store


def a_task(store) -> int:
    with store.read() as session:
        return int(session.exec(select(Criterion.task_id)).first() or 0)


def test_the_form_asks_what_the_brief_asks(sample_store):
    """R38: every yardstick and every must-have of the brief is a question, the price is not."""
    task_id = a_task(sample_store)
    form = bid_form(sample_store, task_id, request="RFP-2026-001", version=2)
    assert (form.request, form.version) == ("RFP-2026-001", 2)
    with sample_store.read() as session:
        criteria = session.exec(select(Criterion).where(Criterion.task_id == task_id)).all()
        expected = {"score": "criterion_{}", "must": "must_{}", "price": ""}
        wanted = {expected[one.kind].format(one.id) for one in criteria} - {""}
    assert wanted <= set(form.names())
    assert {one.label for one in form.questions()} >= {
        one.name for one in criteria if one.kind != "price"
    }


def test_currency_of_the_business_comes_first(sample_store):
    """R38: the owner's own currency is the first choice."""
    form = bid_form(sample_store, a_task(sample_store))
    options = next(one.options for one in form.questions() if one.name == "currency")
    assert options[0] == "EUR"
    assert len(options) == len(set(options))


def test_the_key_is_the_same_in_every_copy_and_differs_between_files(
    sample_store, empty_store, tmp_path, clock
):
    """R38: after a restore, replies to forms sent before are still known; those of others never."""
    form = bid_form(sample_store, a_task(sample_store))
    mark = form_mark(sample_store, form)
    identity = FormIdentity.of(form.request, form.version, form.names())
    assert read_mark(mark, form_key(sample_store)) == identity
    assert read_mark(mark, form_key(empty_store)) == MarkProblem.ALTERED
    key = form_key(sample_store)
    path = sample_store.path
    sample_store.close()
    copy = shutil.copyfile(path, tmp_path / "copy.outsource")
    store = Store.open(copy, clock=clock)
    assert form_key(store) == key
    store.close()


def test_the_key_never_leaves_the_file(sample_store):
    """R38: neither the key nor what it is made of stands in a form."""
    form = bid_form(sample_store, a_task(sample_store))
    with sample_store.read() as session:
        facts = [fact.value for fact in session.exec(select(FileFact)).all() if len(fact.value) > 8]
    mark = form_mark(sample_store, form)
    assert form_key(sample_store).hex() not in mark
    assert [fact for fact in facts if fact in mark] == []


def test_a_task_that_is_gone_is_a_sentence(empty_store):
    """House rule: what is gone is told in words."""
    with pytest.raises(UserError):
        bid_form(empty_store, 999)
