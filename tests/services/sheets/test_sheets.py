"""R27, R116: instruction sheets are written once, kept, copied, and go with requests."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlmodel import select

from outsource_desk.base.clock import FixedClock
from outsource_desk.base.errors import UserError
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.records.sheet import SheetDraft, SheetStep, SheetStepDraft
from outsource_desk.services import items
from outsource_desk.services.attachments.attachments import file_list
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.services.sheets import (
    changes as sheet_changes,
)
from outsource_desk.services.sheets import (
    library as sheet_library,
)
from outsource_desk.services.sheets import (
    pictures as sheet_pictures,
)
from outsource_desk.services.vendor_view import sheets

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
NEWSLETTER, BOOKS, PAYROLL = 2, 3, 4  # tasks; vendors have the request of the last
PNG = b"\x89PNG\r\n\x1a\n the very pixels"


def write(store, title="Close the shop", *steps):
    drafts = [SheetStepDraft(text=one) for one in steps]
    return sheet_changes.add_sheet(store, SheetDraft(title=title), drafts, TODAY)


def texts(store, sheet_id):
    return [one.draft.text for one in sheet_library.sheet_card(store, sheet_id).steps]


def picture(store, step_id, name="Door.png", data=PNG):
    taken = take_in_bytes(store, name, data)
    sheet_pictures.set_picture(store, step_id, taken, NOW, TODAY)


def test_a_sheet_is_written_with_its_steps(sample_store):
    """R27: name and steps in one go; the list counts them."""
    made = write(sample_store, "Close the shop", "Count the till.", "Lock the door.")
    row = next(one for one in sheet_library.sheet_list(sample_store) if one.id == made)
    assert (row.title, row.steps, row.tasks, row.changed_on) == ("Close the shop", 2, (), TODAY)
    assert texts(sample_store, made) == ["Count the till.", "Lock the door."]


def test_lists_are_read_line_by_line():
    """R27: dashes, bullets and empty boxes that people type before a line are no part of it."""
    assert sheets.lines_of("- Key\n\n • Lamp\n☐ Till is empty\n") == (
        "Key",
        "Lamp",
        "Till is empty",
    )


def test_steps_move_and_go(sample_store):
    """R27: up, down, away; at the end of the list a step stays."""
    made = write(sample_store, "Shop", "One.", "Two.", "Three.")
    ids = [one.id for one in sheet_library.sheet_card(sample_store, made).steps]
    later = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)
    sample_store._clock = FixedClock(later)
    items.move(sample_store, SheetStep, ids[2], -5)
    items.move(sample_store, SheetStep, ids[2], -1)
    assert texts(sample_store, made) == ["Three.", "One.", "Two."]
    assert items.remove(sample_store, SheetStep, ids[0]) == "One."
    items.add(sample_store, SheetStep, made, SheetStepDraft(text="Four."))
    assert texts(sample_store, made) == ["Three.", "Two.", "Four."]
    assert sheet_library.sheet_card(sample_store, made).changed_on == later.date()


def test_a_picture_stands_beside_its_step(sample_store):
    """R27: the picture is a file of the sheet, is printed with the step, and goes with it."""
    made = write(sample_store, "Shop", "One.", "Two.")
    step_id = sheet_library.sheet_card(sample_store, made).steps[1].id
    owner = Owner(OwnerKind.SHEET, made)
    picture(sample_store, step_id)
    picture(sample_store, step_id, "Better.png", PNG + b"!")
    assert [one.name for one in file_list(sample_store, owner).rows] == ["Better.png"]
    book = sheets.sheet_book(sample_store, sheet_id=made)
    assert [one.picture for one in book.sheets[0].steps] == [b"", PNG + b"!"]
    copied = sheet_changes.copy_sheet(sample_store, made, TODAY)
    items.remove(sample_store, SheetStep, step_id)
    assert file_list(sample_store, owner).count == 0
    steps = sheet_library.sheet_card(sample_store, copied).steps
    assert [one.picture for one in steps] == ["", "Better.png"]
    sheet_pictures.remove_picture(sample_store, steps[1].id, TODAY)
    assert file_list(sample_store, Owner(OwnerKind.SHEET, copied)).count == 0


def test_only_pictures_stand_beside_a_step(sample_store):
    """R27: another file is refused in a sentence, and the step keeps what it shows."""
    made = write(sample_store, "Shop", "One.")
    step_id = sheet_library.sheet_card(sample_store, made).steps[0].id
    picture(sample_store, step_id)
    with pytest.raises(UserError, match="is no picture"):
        picture(sample_store, step_id, "Plan.pdf", b"%PDF-1.4 pages")
    assert sheet_library.sheet_card(sample_store, made).steps[0].picture == "Door.png"


def test_chosen_sheets_go_with_a_request(sample_store):
    """R27: what is ticked is what vendors get, from the side of the task and of the sheet."""
    first, second = write(sample_store, "First", "One."), write(sample_store, "Second", "Two.")
    sheet_changes.set_sheets(sample_store, NEWSLETTER, [second, first])
    told = sheets.sheets_for_request(sample_store, NEWSLETTER)
    assert [one.title for one in told] == ["First", "Second"]
    assert told[0].steps == (sheets.VendorStep("One.", "", "", b""),)
    sheet_changes.set_tasks(sample_store, first, [BOOKS])
    assert [one.title for one in sheets.sheets_for_request(sample_store, NEWSLETTER)] == ["Second"]
    assert sheet_library.sheet_count(sample_store, BOOKS) == 2
    chosen = [one.title for one in sheet_library.task_choices(sample_store, first) if one.chosen]
    assert chosen == ["Bookkeeping"]


def test_what_vendors_have_stays(sample_store):
    """R27, R35: nothing is added to or taken from a request that was sent, also not by deleting."""
    made = write(sample_store)
    told = sheets.sheets_for_request(sample_store, PAYROLL)
    assert told
    for act in (
        lambda: sheet_changes.set_sheets(sample_store, PAYROLL, [made]),
        lambda: sheet_changes.set_tasks(sample_store, made, [PAYROLL]),
        lambda: sheet_changes.remove_sheet(sample_store, told[0].id),
    ):
        with pytest.raises(UserError, match="Change the request"):
            act()
    assert sheets.sheets_for_request(sample_store, PAYROLL) == told
    sheet_changes.change_sheet(sample_store, told[0].id, SheetDraft(title="For the next"), TODAY)
    locked = {one.title for one in sheet_library.task_choices(sample_store, made) if one.locked}
    assert "Payroll processing" in locked


def test_a_sheet_goes_with_all_it_holds(sample_store):
    """R27: deleting takes steps along; one Undo brings everything back."""
    made = write(sample_store, "Shop", "One.", "Two.")
    sheet_changes.set_tasks(sample_store, made, [NEWSLETTER])
    assert sheet_changes.remove_sheet(sample_store, made) == "Shop"
    with sample_store.read() as session:
        query = select(SheetStep).where(SheetStep.sheet_id == made)
        assert session.exec(query).all() == []
    sample_store.undo()
    assert texts(sample_store, made) == ["One.", "Two."]
    assert sheet_library.sheet_count(sample_store, NEWSLETTER) == 1


@pytest.mark.parametrize(
    "act",
    [
        lambda store: sheet_changes.change_sheet(store, 99, SheetDraft(title="x"), TODAY),
        lambda store: sheet_changes.remove_sheet(store, 99),
        lambda store: sheet_changes.copy_sheet(store, 99, TODAY),
        lambda store: items.move(store, SheetStep, 999, 1),
        lambda store: sheet_changes.set_sheets(store, 999, [1]),
        lambda store: sheets.sheet_book(store, sheet_id=99),
    ],
)
def test_what_is_gone_is_said(sample_store, act):
    """R27: a sheet, step or task that was deleted meanwhile is told in a sentence."""
    before = sample_store.past.lines(1)
    with pytest.raises(UserError, match="Undo brings it back"):
        act(sample_store)
    assert sample_store.past.lines(1) == before
