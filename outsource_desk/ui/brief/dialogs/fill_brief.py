"""Which ready brief fits a task of the owner's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.domain.brief.sections import SECTION_TITLES
from outsource_desk.services.brief.filling import FILLED, fill_in
from outsource_desk.services.brief.packs import pack_keys, pack_sections
from outsource_desk.services.tasks.starters import starters
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import ChoiceField
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.sheets.ticks import Tick, Ticks

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


@dialog("fill_brief")
class FillBriefDialog(Dialog):
    """Fills every section of the brief that is empty (R14, R31)."""

    title = "Fill in a ready brief"
    verb = "Fill in"
    lead = (
        "Results, numbers, terms and questions that are usual for such work. What you typed "
        "stays, and one Undo takes it all back."
    )

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, task_id: int, pack: str = ""
    ) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        self.pack = ChoiceField(
            "Which usual task is it most like?",
            [(starter.key, starter.title) for starter in starters() if starter.key in pack_keys()],
            placeholder="Choose one",
            required="Choose the task that is most like yours.",
        )
        filled = pack_sections()
        ticks = [Tick(at, SECTION_TITLES[key], "", ticked=True) for at, key in enumerate(filled)]
        self.sections = Ticks("Sections to fill in", ticks)
        self.body.addWidget(self.pack)
        self.body.addWidget(Text("What is filled in, where nothing stands yet", "strong"))
        self.body.addWidget(self.sections)
        if pack:
            self.pack.set_value(pack)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, task_id=task_list(desk.store)[0].id)

    @override
    def commit(self) -> None:
        key = self.pack.value()
        if key is None:
            self.pack.validate()
            raise InputError("Choose the task that is most like yours.")
        filled = pack_sections()
        only = [filled[at] for at in self.sections.ticked()]
        fill_in(self.desk.store, self._task_id, key, self.desk.words, only)
        self.desk.say(FILLED)
