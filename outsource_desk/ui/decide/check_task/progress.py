"""A check that is being filled in: the answers, what of them is stored, and how it began."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from outsource_desk.services.decide import check_sheet, screening

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from outsource_desk.services.decide.check_sheet import DecisionChoice
    from outsource_desk.services.decide.screening import Assessment
    from outsource_desk.store.store import Store


class Progress:
    """Knows nothing of the screen. Call `begin` once the fields show the sheet."""

    def __init__(self, store: Store, today: date, task_id: int | None) -> None:
        self._store = store
        self._today = today
        self.background = check_sheet.background(store)
        self.sheet = check_sheet.open_sheet(store, task_id)
        self._before = self._saved = self.sheet
        self._prefilled: Mapping[str, Any] = {}

    def begin(self, values: Mapping[str, Any]) -> None:
        """Take the fields as they are, filled from the sheet, as the state to go back to."""
        self.take(values, self.sheet.step)
        self._before = self._saved = self.sheet

    def values(self) -> dict[str, Any]:
        """Return what the fields show."""
        sheet = self.sheet
        return {**sheet.values, "owner": sheet.owner, "starter": sheet.starter or None}

    def take(self, values: Mapping[str, Any], step: int) -> None:
        """Take over answers; what is not among them stays as it was."""
        merged = {**self.values(), **values}
        owner, starter = merged.pop("owner"), merged.pop("starter")
        self.sheet = replace(
            self.sheet, values=merged, owner=owner or "", starter=starter or "", step=step
        )

    def prefill(self, chosen: Mapping[str, Any]) -> None:
        """Take the answers of a starter task where the owner has not answered otherwise."""
        present = self.values()
        free = (None, "")
        fitting = {
            name: value
            for name, value in chosen.items()
            if present.get(name) in free or present.get(name) == self._prefilled.get(name)
        }
        self._prefilled = dict(chosen)
        self.take({**fitting, "starter": chosen.get("starter")}, self.sheet.step)

    def assess(self) -> Assessment:
        return screening.assess(self.sheet.values, self.background.currency)

    def is_changed(self) -> bool:
        """Tell whether there are answers that are not stored."""
        return replace(self.sheet, step=0, task_id=None) != replace(
            self._saved, step=0, task_id=None
        )

    def save(self) -> None:
        """Store new answers, if there are any. Raises: FieldError."""
        if self.is_changed():
            self._store_sheet()

    def save_for_later(self) -> bool:
        """Store new answers and, until it is decided, where the owner left off.

        Returns: whether anything was stored since the check was opened.
        Raises: FieldError.
        """
        undecided = self.sheet.task_id is not None and self.sheet.choice is None
        if self.is_changed() or (undecided and self.sheet.step != self._saved.step):
            self._store_sheet()
        return self._saved != self._before

    def decide(self, choice: DecisionChoice) -> int:
        """Store answers and decision in one step; returns the number of the task."""
        return check_sheet.save_decision(self._store, self.sheet, choice, self._today)

    def cancel(self) -> bool:
        """Go back to how it began; what was typed can be brought back by Undo."""
        self.save()
        if self._saved == self._before:
            return False
        check_sheet.cancel(self._store, self.sheet, self._before, self._today)
        return True

    def _store_sheet(self) -> None:
        self.sheet = self._saved = check_sheet.save_draft(self._store, self.sheet, self._today)
