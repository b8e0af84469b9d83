"""One instruction sheet: what it says, its steps, and with whose requests it goes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.domain.place import Place
from outsource_desk.services.vendor_view.sheets import lines_of
from outsource_desk.ui.attachments.button import FilesButton
from outsource_desk.ui.frame.list_shell import SideCard
from outsource_desk.ui.kit.buttons import Button, IconButton
from outsource_desk.ui.kit.facts import FactList
from outsource_desk.ui.kit.item_list import ItemList, Items, Shown
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import grow, row, stretch
from outsource_desk.ui.kit.rows import RowList, entry
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.look.theme import S
from outsource_desk.ui.sheets.pictures import Thumbnails
from outsource_desk.ui.sheets.step_row import StepCard, step_buttons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.services.sheets.library import SheetCard, StepRow
    from outsource_desk.ui.frame.desk import Desk

BOX = "☐"
NO_STEPS = "No steps yet. Write down the first one as you would say it to somebody new."
NO_TASKS = "With none. It stays in your library: print it, or let it go along with a request."


class SheetPanel(SideCard):
    """Says what the owner wants; the page does it."""

    asked = Signal(str)  # "print", "change", "copy", "delete" or "tasks"
    dropped = Signal(object, object)  # StepRow, list[Path]

    def __init__(self, desk: Desk) -> None:
        super().__init__("All sheets")
        self._desk = desk
        self._cards: list[StepCard] = []
        self._thumbnails = Thumbnails(desk, self)
        self._thumbnails.ready.connect(self._show_images)
        self.title = Text("", "title", wrap=True)
        self.print_button = self._button("print", "Print…", "printer")
        self.change_button = self._button("change", "Change…", "pencil")
        self.copy_button = self._button("copy", "Copy", "copy")
        self.delete_button = self._button("delete", "Delete", "trash-2")
        self.files_button = FilesButton(desk, "small")
        self.purpose = Text("", wrap=True).limit_line()
        self.facts = FactList()
        self.needs = RowList("What you need")
        self.steps: ItemList[StepRow] = ItemList(
            Items(
                "Step by step",
                "Add step…",
                NO_STEPS,
                heading="Step by step",
                add_beside=True,
                paint=self._step_card,
                buttons=step_buttons,
                lines="between",
            )
        )
        self.checks = RowList("Check at the end")
        self.uses = RowList("Goes with the request of", act="Choose tasks…", empty=NO_TASKS)
        self.uses.act_button.clicked.connect(partial(self.asked.emit, "tasks"))
        mark(self.facts, "occasion", "ask", "video")
        for part in ("title", "purpose", "needs", "checks"):
            mark(getattr(self, part), part)
        buttons = (self.print_button, self.change_button, self.files_button)
        acts = row(*buttons, self.copy_button, self.delete_button, stretch(), spacing=2)
        parts = (self.purpose, self.facts, self.needs, self.steps, self.checks, self.uses)
        self.arrange(self.title, acts, *parts)

    def show_card(self, card: SheetCard) -> None:
        words, draft = self._desk.words, card.draft
        self.setAccessibleName(f"Instruction sheet {draft.title}")
        self.title.setText(draft.title)
        self.purpose.setText(draft.purpose)
        self.purpose.setVisible(bool(draft.purpose))
        self.facts.show_facts(
            (
                ("When", draft.occasion),
                ("Ask when in doubt", draft.ask),
                ("Video", draft.video),
                ("Changed", words.day(card.changed_on)),
            )
        )
        self.needs.show_rows(_listed(lines_of(draft.needs), "•"))
        self.checks.show_rows(_listed(lines_of(draft.checks), BOX))
        self._show_steps(card.steps)
        self.uses.show_rows([self._use(use.task_id, use.title, use.locked) for use in card.uses])
        self.files_button.show_owner(Owner(OwnerKind.SHEET, card.id))
        editable = not self._desk.store.read_only
        for button in (self.change_button, self.copy_button, self.delete_button):
            button.setEnabled(editable)
        for button in (self.steps.add_button, self.uses.act_button):
            button.setEnabled(editable)

    def _show_steps(self, steps: Sequence[StepRow]) -> None:
        self._cards = []
        self.steps.show_items(steps, editable=not self._desk.store.read_only)
        self.steps.add_button.show()  # greyed where nothing can be changed, as the others are
        self._show_images()

    def _step_card(self, shown: Shown[StepRow]) -> QWidget:
        made = StepCard(shown)
        made.dropped.connect(partial(self.dropped.emit, shown.item))
        self._cards.append(made)
        return made

    def _show_images(self, _: str = "") -> None:
        for card in self._cards:
            if card.step.sha256:
                card.show_image(self._thumbnails.get(card.step.sha256))

    def _use(self, task_id: int, title: str, locked: str) -> QWidget:
        button = IconButton("arrow-right", f"Open the request of {title}")
        place = Place("tasks", task_id, "brief")
        button.clicked.connect(partial(self.place_asked.emit, place))
        return entry(title, ("Vendors have it." if locked else "",), [button])

    def _button(self, what: str, text: str, icon: str) -> Button:
        made = Button(text, "small", icon)
        made.clicked.connect(partial(self.asked.emit, what))
        return made


def _listed(lines: Sequence[str], sign: str) -> list[QWidget]:
    made: list[QWidget] = []
    for text in lines:
        holder = QWidget()
        before = Text(sign, "body", "text2")
        before.setFixedWidth(S(4))
        row(before, grow(Text(text, wrap=True)), spacing=2, on=holder)
        made.append(holder)
    return made
