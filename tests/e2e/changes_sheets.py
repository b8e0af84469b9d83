"""Changes of instruction sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.records import sheet
from outsource_desk.services import items
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.services.sheets import changes as sheet_changes
from outsource_desk.services.sheets import pictures as sheet_pictures
from tests.e2e.hand import BOOKS, NEWSLETTER, NOW, TODAY, Hand

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.store.store import Store

PICTURE = b"\x89PNG\r\n\x1a\n the very pixels"


def _add(store: Store, hand: Hand) -> int:
    return sheet_changes.add_sheet(
        store, hand.draft(sheet.SheetDraft), [hand.draft(sheet.SheetStepDraft)], TODAY
    )


def _step(store: Store, _: Hand) -> int:
    made = _add(store, Hand())
    for text in ("Wrap it.", "Weigh it."):
        step_id = items.add(store, sheet.SheetStep, made, sheet.SheetStepDraft(text=text))
    return step_id


def _picture(store: Store, _: Hand) -> int:
    step_id = _step(store, Hand())
    for data in (PICTURE, PICTURE + b" of another day"):
        taken = take_in_bytes(store, "Box.png", data)
        sheet_pictures.set_picture(store, step_id, taken, NOW, TODAY)
    return step_id


def _pictured(store: Store) -> int:
    """Return the number of a sheet that has a picture."""
    step_id = _picture(store, Hand())
    with store.read() as session:
        return session.get_one(sheet.SheetStep, step_id).sheet_id


def _copy(store: Store, _: Hand) -> None:
    sheet_changes.copy_sheet(store, _pictured(store), TODAY)


def _remove(store: Store, _: Hand) -> None:
    found = _pictured(store)
    sheet_changes.set_tasks(store, found, [NEWSLETTER])
    sheet_changes.remove_sheet(store, found)


def _set_sheets(store: Store, _: Hand) -> None:
    first, second = _add(store, Hand()), _add(store, Hand())
    sheet_changes.set_sheets(store, NEWSLETTER, [first])
    sheet_changes.set_sheets(store, NEWSLETTER, [second])


def _set_tasks(store: Store, _: Hand) -> None:
    first = _add(store, Hand())
    sheet_changes.set_tasks(store, first, [NEWSLETTER])
    sheet_changes.set_tasks(store, first, [BOOKS])


OF_SHEETS: dict[str, Callable[[Store, Hand], object]] = {
    "sheets.changes.add_sheet": _add,
    "sheets.changes.change_sheet": lambda store, hand: sheet_changes.change_sheet(
        store, _add(store, Hand()), hand.draft(sheet.SheetDraft, title="Packing"), TODAY
    ),
    "sheets.changes.remove_sheet": _remove,
    "sheets.changes.copy_sheet": _copy,
    "items.remove step with a picture": lambda store, _: items.remove(
        store, sheet.SheetStep, _picture(store, Hand())
    ),
    "items.copy step with a picture": lambda store, _: items.copy(
        store, sheet.SheetStep, _picture(store, Hand())
    ),
    "sheets.changes.set_sheets": _set_sheets,
    "sheets.changes.set_tasks": _set_tasks,
    "sheets.pictures.set_picture": _picture,
    "sheets.pictures.remove_picture": lambda store, _: sheet_pictures.remove_picture(
        store, _picture(store, Hand()), TODAY
    ),
}
