"""R120: everything that was deleted in the last 90 days can be brought back as it was."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import select

from outsource_desk.base.clock import FixedClock
from outsource_desk.base.errors import UserError
from outsource_desk.records.attachment import Attachment
from outsource_desk.records.bid import Award, Bid
from outsource_desk.records.business import Person
from outsource_desk.records.contract import Contract, ExtraClause, Term
from outsource_desk.records.tables import METADATA
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Contact, Vendor
from outsource_desk.services import items
from outsource_desk.services.business.business import found_business
from outsource_desk.services.tasks.tasks import delete_task
from outsource_desk.services.vendors.vendors import remove_vendor
from outsource_desk.store.store import Store

LOG = {"history", "history_row"}
TABLES = [table for table in METADATA.sorted_tables if table.name not in LOG]
OWNED = [table for table in TABLES if table.name not in {"blob", "file_fact", "business", "award"}]


def content(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table of the owner's."""
    with store.read() as session:
        return {
            table.name: sorted(
                (tuple(row) for row in session.connection().execute(sa.select(table))), key=repr
            )
            for table in TABLES
        }


def last(store: Store) -> int:
    return store.past.newest_id()


def one(store: Store, kind, *conditions):
    with store.read() as session:
        return session.exec(select(kind).where(*conditions)).first()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_random_deletions_come_back_whole(sample_store, data) -> None:
    """R120: whatever went with a deletion comes back with it; undo takes that back again."""
    table = data.draw(st.sampled_from(OWNED))
    with sample_store.read() as session:
        ids = session.connection().execute(sa.select(table.c.id)).scalars().all()
    if not ids:
        return
    row_id = data.draw(st.sampled_from(sorted(ids)))
    before = content(sample_store)
    try:
        with sample_store.change("Delete it", filling=True) as session:
            session.connection().execute(sa.delete(table).where(table.c.id == row_id))
    except UserError:  # payments and awards hold on to what they are about
        assert content(sample_store) == before
        return
    gone = content(sample_store)
    assert gone != before
    try:
        sample_store.bring_back(last(sample_store), "Bring it back")
    except UserError:  # it belongs to something that is frozen
        assert content(sample_store) == gone
        sample_store.undo()
    else:
        assert content(sample_store) == before
        assert sample_store.undo() == "Bring it back"
        assert content(sample_store) == gone
        sample_store.redo()
    assert content(sample_store) == before


def test_a_vendor_comes_back_with_contacts(empty_store) -> None:
    with empty_store.change("Add") as session:
        vendor = Vendor(name="Acme")
        session.add(vendor)
        session.flush()
        session.add(Contact(vendor_id=vendor.id, name="Ann"))
        session.add(Contact(vendor_id=vendor.id, name="Bob", position=1))
    before = content(empty_store)
    remove_vendor(empty_store, 1)
    line = last(empty_store)
    empty_store.bring_back(line, "Bring back vendor “Acme”")
    assert content(empty_store) == before
    assert empty_store.undo_label() == "Bring back vendor “Acme”"
    with pytest.raises(UserError, match="is there again"):
        empty_store.bring_back(line)


def test_a_child_waits_for_its_parent(empty_store) -> None:
    """R120: the sentence names what has to come back first."""
    with empty_store.change("Add") as session:
        session.add(Vendor(name="Acme"))
        session.flush()
        session.add(Contact(vendor_id=1, name="Ann"))
    items.remove(empty_store, Contact, 1)
    contact = last(empty_store)
    remove_vendor(empty_store, 1)
    gone = content(empty_store)
    with pytest.raises(UserError, match="Bring back vendor “Acme” first"):
        empty_store.bring_back(contact)
    assert content(empty_store) == gone
    empty_store.bring_back(contact + 1)
    empty_store.bring_back(contact)
    assert one(empty_store, Contact).name == "Ann"


def test_a_taken_name_is_told(sample_store) -> None:
    contract = one(sample_store, Contract, Contract.state == "draft")
    with sample_store.change("Add") as session:
        session.add(Term(contract_id=contract.id, word="Rush", meaning="Two days"))
    with sample_store.change("Delete") as session:
        session.delete(session.exec(select(Term).where(Term.word == "Rush")).one())
    line = last(sample_store)
    with sample_store.change("Add") as session:
        session.add(Term(contract_id=contract.id, word="Rush", meaning="One day"))
    with pytest.raises(UserError, match="“Rush” cannot come back, because another term"):
        sample_store.bring_back(line)


def test_nothing_comes_back_into_a_frozen_record(sample_store) -> None:
    """R121: a clause that was deleted from a draft cannot come back once it is finished."""
    contract = one(sample_store, Contract, Contract.state == "draft")
    with sample_store.change("Add") as session:
        clause = ExtraClause(contract_id=contract.id, title="Rush")
        session.add(clause)
    with sample_store.change("Delete") as session:
        session.delete(session.get_one(ExtraClause, clause.id))
    line = last(sample_store)
    with sample_store.change("Finish") as session:
        session.get_one(Contract, contract.id).state = "finished"
    with pytest.raises(UserError, match="This contract is finished or signed"):
        sample_store.bring_back(line)


def test_a_whole_task_comes_back_with_its_award(sample_store) -> None:
    """R120: what is frozen inside a deleted task comes back with it."""
    with sample_store.read() as session:
        free = session.exec(
            select(Award.task_id).where(
                ~sa.exists().where(Contract.task_id == Award.task_id, Contract.state == "signed")
            )
        ).first()
    assert free is not None, "the sample has a choice without a signed contract"
    before = content(sample_store)
    delete_task(sample_store, free)
    assert one(sample_store, Bid, Bid.task_id == free) is None
    sample_store.bring_back(last(sample_store))
    assert content(sample_store) == before


def test_links_that_the_deletion_cut_are_tied_again(empty_store, today) -> None:
    """R120: unless they were given to somebody else meanwhile."""
    with empty_store.change("Add") as session:
        session.add(Person(name="Ann"))
        session.add(Person(name="Bob"))
        session.flush()
        session.add(Task(title="One", owner_id=1, created_on=today))
        session.add(Task(title="Two", owner_id=1, created_on=today))
    with empty_store.change("Remove person") as session:
        session.delete(session.get_one(Person, 1))
    line = last(empty_store)
    with empty_store.change("Give") as session:
        session.get_one(Task, 2).owner_id = 2
    empty_store.bring_back(line)
    assert [one(empty_store, Task, Task.id == at).owner_id for at in (1, 2)] == [1, 2]


def test_an_undone_addition_can_come_back(empty_store) -> None:
    with empty_store.change("Add vendor “Acme”") as session:
        session.add(Vendor(name="Acme"))
    empty_store.undo()
    empty_store.bring_back(last(empty_store))
    assert one(empty_store, Vendor).name == "Acme"


def test_an_image_from_before_a_migration_gets_defaults(empty_store) -> None:
    """R120: a column that is younger than the image has its default, a dropped one is left out."""
    with empty_store.change("Add") as session:
        session.add(Vendor(name="Acme"))
    remove_vendor(empty_store, 1)
    older = "json_set(json_remove(before, '$.kind', '$.notes', '$.tax_id'), '$.fax', '12')"
    with empty_store.change("Older") as session:
        sql = f"UPDATE history_row SET before = {older} WHERE after IS NULL"
        session.connection().exec_driver_sql(sql)
    empty_store.bring_back(last(empty_store))
    vendor = one(empty_store, Vendor)
    assert (vendor.name, vendor.kind, vendor.notes) == ("Acme", "company", "")


def test_after_ninety_days_it_is_too_late(tmp_path, clock) -> None:
    """R120: then the line stays as a record, and the document is gone."""
    for days, works in ((89, True), (91, False)):
        path = tmp_path / f"{days}.outsource"
        with closing(Store.create(path, clock)) as store:
            found_business(store)
            sha256 = store.documents.put(b"paper")
            with store.change("Attach") as session:
                session.add(Attachment(name="a.pdf", size=5, sha256=sha256, added_at=clock.now()))
            with store.change("Remove") as session:
                session.delete(session.get_one(Attachment, 1))
            line = last(store)
        with closing(Store.open(path, FixedClock(clock.now() + timedelta(days)))) as store:
            if works:
                store.bring_back(line)
                assert store.documents.read(sha256) == b"paper"
            else:
                with pytest.raises(UserError, match="more than 90 days ago"):
                    store.bring_back(line)
