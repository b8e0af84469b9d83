"""What the request says of each piece of the work."""

from __future__ import annotations

import pytest
from sqlmodel import select

from outsource_desk.base.text import Words
from outsource_desk.records.task import Task
from outsource_desk.services.vendor_view.request import request_pack
from tests.reports import reader
from tests.support.papers import paper_of

SPEECH = Words("en_GB")


@pytest.fixture
def pack(sample_store, today):
    with sample_store.read() as session:
        task_id = session.exec(select(Task.id).where(Task.title == "Payroll processing")).one()
    return request_pack(sample_store, task_id, today)


def test_each_piece_has_its_day_and_what_goes_without_saying_is_said(pack):
    """R23, R28: when each piece is due, what is assumed, and an example of a good one."""
    brief, text = pack.brief, reader.words(paper_of("request", pack, SPEECH))
    days = [one.due_on for one in (*brief.handovers, *brief.supplies) if one.due_on]
    assert len(days) > 2
    for day in days:
        assert SPEECH.day(day) in text
    assert brief.assumptions
    for line in brief.assumptions:
        assert " ".join(line.split()) in text
    assert "Pay slips: Pay slip of August, with the name blacked out" in text
