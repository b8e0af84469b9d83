"""A certificate that runs out is a finding on Home, and its button opens the files (R125)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from outsource_desk.domain.kinds import AttachmentKind
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.domain.place import Place
from outsource_desk.records.attachment import AttachmentDraft
from outsource_desk.services.attachments import changes
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.services.radar.findings import dismiss, findings, place_of

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
PLACES = {
    OwnerKind.TASK: Place("tasks", 2, "brief", field="files"),
    OwnerKind.VENDOR: Place("vendors", item_id=2, field="files"),
    OwnerKind.SHEET: Place("sheets", item_id=2),
    OwnerKind.BUSINESS: Place("settings", field="files"),
}


def put(store, owner, expires_on):
    taken = take_in_bytes(store, "Insurance.pdf", b"%PDF-1.4 pages")
    draft = AttachmentDraft(
        name="Insurance.pdf", kind=AttachmentKind.CERTIFICATE, expires_on=expires_on
    )
    return changes.attach(store, owner, [(taken, draft)], NOW)[0]


def found(store, today):
    return [one for one in findings(store, today) if one.check == "document_expiring"]


@pytest.mark.parametrize(
    ("left", "title"),
    [
        (-1, "Document has run out"),
        (0, "Document runs out today"),
        (1, "Document runs out in 1 day"),
        (30, "Document runs out in 30 days"),
        (31, None),
    ],
)
def test_it_is_said_thirty_days_before(sample_store, today, left, title):
    """R125: not earlier, and until it is settled."""
    before = len(found(sample_store, today))
    put(sample_store, Owner(OwnerKind.VENDOR, 2), today + timedelta(days=left))
    mine = found(sample_store, today)[before:] if title else found(sample_store, today)
    assert [one.title for one in mine if "Insurance.pdf" in one.why] == ([title] if title else [])


def test_a_newer_version_settles_it(sample_store, today):
    """R125: only the newest version counts."""
    before = found(sample_store, today)
    first = put(sample_store, Owner(OwnerKind.VENDOR, 2), today)
    assert len(found(sample_store, today)) == len(before) + 1
    taken = take_in_bytes(sample_store, "Insurance 2028.pdf", b"%PDF-1.4 of the next year")
    draft = AttachmentDraft(name="Insurance 2028.pdf", expires_on=date(2028, 1, 1))
    changes.add_version(sample_store, first, taken, draft, NOW)
    assert found(sample_store, today) == before


@pytest.mark.parametrize("kind", list(OwnerKind))
def test_its_place_is_where_the_files_are(sample_store, today, kind):
    """R66, R125: the button on Home opens the place of every kind of owner."""
    known = {one.key for one in found(sample_store, today)}
    put(sample_store, Owner(kind, None if kind is OwnerKind.BUSINESS else 2), today)
    (mine,) = (one for one in found(sample_store, today) if one.key not in known)
    place = place_of(mine)
    assert place == PLACES.get(kind, place)
    assert place.page in {"tasks", "vendors", "sheets", "settings"}
    assert place.page != "tasks" or place.task_id is not None


def test_each_file_is_dismissed_on_its_own(sample_store, today):
    """R66: “Not relevant” for one document says nothing of another of the same vendor."""
    before = found(sample_store, today)
    for _ in range(2):
        put(sample_store, Owner(OwnerKind.VENDOR, 2), today)
    mine = [one for one in found(sample_store, today) if one not in before]
    assert len({one.key for one in mine}) == 2
    dismiss(sample_store, mine[0].key, mine[0].title, "Not needed.")
    assert mine[0].key not in {one.key for one in found(sample_store, today)}
    assert mine[1].key in {one.key for one in found(sample_store, today)}
