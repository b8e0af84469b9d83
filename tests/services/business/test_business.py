"""The profile of the owner's firm: what is asked once and used everywhere."""

from __future__ import annotations

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.records.attachment import AttachmentDraft
from outsource_desk.records.business import (
    BusinessDraft,
    Department,
    DepartmentDraft,
    Person,
    StaffDraft,
)
from outsource_desk.records.draft import FieldError
from outsource_desk.services import items
from outsource_desk.services.attachments import attachments
from outsource_desk.services.attachments.attachments import file_list
from outsource_desk.services.attachments.changes import add_version, remove_attachment
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.services.business import business
from outsource_desk.services.business import logo as business_logo

PNG, JPEG = b"\x89PNG\r\n\x1a\n one", b"\xff\xd8\xff\xe0 two"
FIRM = Owner(OwnerKind.BUSINESS)


def names(store) -> list[str]:
    return [one.name for one in file_list(store, FIRM).rows]


def test_a_new_file_works_five_days_by_an_unknown_clock(empty_store):
    """R54: usable before anybody filled anything in."""
    assert business.working_days(empty_store) == {1, 2, 3, 4, 5}
    assert business.time_zone(empty_store) == "UTC"
    assert business.paper_name(empty_store, "Letter") == "Letter"
    assert business.strengths(empty_store) == ()
    assert business.departments(empty_store) == ()


def test_what_was_filled_in_counts(sample_store):
    """R54, R126: zone, days and paper belong to the file, so every computer prints alike."""
    draft = BusinessDraft(
        name="Hartmann", timezone="Asia/Kolkata", working_days="123456", paper="A4"
    )
    business.save_business(sample_store, draft)
    assert business.time_zone(sample_store) == "Asia/Kolkata"
    assert business.working_days(sample_store) == {1, 2, 3, 4, 5, 6}
    assert business.paper_name(sample_store, "Letter") == "A4"
    assert business.business(sample_store).address.startswith("Brennofenweg")  # not filled in: kept


def test_a_day_ends_after_it_begins(sample_store):
    """R54: refused as a sentence; nothing was changed."""
    before = business.business(sample_store)
    draft = BusinessDraft(name="Hartmann", day_begins=1_000, day_ends=600)
    with pytest.raises(UserError, match="end after it begins"):
        business.save_business(sample_store, draft)
    assert business.business(sample_store) == before


def test_strengths_are_those_of_the_firm_and_its_people(sample_store):
    """R2: the core test asks what the owner and the staff are good at."""
    found = {one.who: one.text for one in business.strengths(sample_store)}
    assert list(found) == ["Hartmann Ceramics", "Jonas Großmann", "Käthe Hartmann", "René Okafor"]
    assert found["Hartmann Ceramics"].startswith("Glazes nobody else has")


def test_people_bring_their_department_along(sample_store):
    """R14, R25: a name typed at a person is enough; capitals make no second one."""
    ann = items.add(sample_store, Person, 1, StaffDraft(name="Ann", department="Online shop"))
    items.add(sample_store, Person, 1, StaffDraft(name="Bo", department="online SHOP"))
    found = {one.name: one.people for one in business.departments(sample_store)}
    assert found == {"Online shop": 2, "Shop and office": 1, "Workshop": 2}
    items.change(sample_store, Person, ann, StaffDraft(name="Ann", department=""))
    person = next(one for one in business.people(sample_store) if one.id == ann)
    assert (person.department_id, person.department) == (None, "")
    sample_store.undo()
    person = next(one for one in business.people(sample_store) if one.id == ann)
    assert person.department == "Online shop"


def test_a_department_that_goes_leaves_its_people(sample_store):
    """R120: and Undo puts them back into it."""
    workshop = business.departments(sample_store)[1]
    items.remove(sample_store, Department, workshop.id)
    assert len(business.people(sample_store)) == 3
    assert all(one.department != "Workshop" for one in business.people(sample_store))
    with pytest.raises(UserError, match="no longer in the file"):
        items.change(sample_store, Department, workshop.id, DepartmentDraft(name="Kiln"))
    sample_store.undo()
    assert workshop in business.departments(sample_store)


def test_two_departments_never_share_a_name(sample_store):
    with pytest.raises(FieldError, match="Workshop"):
        items.add(sample_store, Department, 1, DepartmentDraft(name="WORKSHOP"))
    shop = business.departments(sample_store)[0]
    with pytest.raises(FieldError, match="Workshop"):
        items.change(sample_store, Department, shop.id, DepartmentDraft(name="workshop"))
    items.change(sample_store, Department, shop.id, DepartmentDraft(name="SHOP and office"))
    assert business.departments(sample_store)[0].name == "SHOP and office"


def test_a_new_logo_takes_the_place_of_the_old(sample_store, clock):
    """R128: one file of the business; Undo shows the former one again."""
    before = business_logo.logo(sample_store)
    taken = take_in_bytes(sample_store, "sign.jpg", JPEG)
    business_logo.set_logo(sample_store, taken, clock.now())
    assert business_logo.logo(sample_store) == JPEG
    assert business_logo.logo_name(sample_store) == "sign.jpg"
    assert names(sample_store) == ["sign.jpg"]
    sample_store.undo()
    assert business_logo.logo(sample_store) == before != b""


def test_a_newer_version_of_the_file_is_the_logo(sample_store, clock):
    """R125, R128: added among the files of the business, printed without being chosen again."""
    old = file_list(sample_store, FIRM).rows[0]
    taken = take_in_bytes(sample_store, "logo.png", PNG)
    add_version(sample_store, old.id, taken, AttachmentDraft(name="logo.png"), clock.now())
    assert business_logo.logo(sample_store) == PNG
    business_logo.remove_logo(sample_store)
    assert (business_logo.logo(sample_store), names(sample_store)) == (b"", [])


def test_a_logo_removed_among_the_files_is_gone(sample_store):
    remove_attachment(sample_store, file_list(sample_store, FIRM).rows[0].id)
    assert business_logo.logo(sample_store) == b""
    assert attachments.file_count(sample_store, FIRM) == 0


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no PNG or JPEG"),
        ("logo.png", b"GIF89a not what it says", "no PNG or JPEG"),
        ("logo.png", PNG + bytes(4_000_000), "larger than 4 MB"),
    ],
)
def test_only_what_can_be_printed_becomes_the_logo(sample_store, clock, name, data, said):
    """R128: told what to do instead; the former logo stays."""
    before = business_logo.logo(sample_store)
    with pytest.raises(UserError, match=said):
        business_logo.set_logo(sample_store, take_in_bytes(sample_store, name, data), clock.now())
    assert business_logo.logo(sample_store) == before
