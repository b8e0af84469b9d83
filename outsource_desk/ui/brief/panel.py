"""One section of the brief as a form, with its list and with what is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from outsource_desk.base.errors import InputError
from outsource_desk.domain.brief.payment_patterns import PATTERNS
from outsource_desk.domain.brief.sections import SectionKey, SectionState
from outsource_desk.domain.compare.price_rules import RULE_TEXTS, PriceRule
from outsource_desk.domain.decide.answers import DataClass
from outsource_desk.domain.kinds import TradeOff
from outsource_desk.services.brief.rows import ALSO
from outsource_desk.services.brief.wording import CHECKED
from outsource_desk.services.brief.words import CONSEQUENCES
from outsource_desk.ui.brief.fields import LEADS, LISTS, build_fields, field_values, to_store
from outsource_desk.ui.brief.lists import KINDS, brief_list
from outsource_desk.ui.brief.notes import AdviceNote, DataNote, MissingNote
from outsource_desk.ui.frame.kept_form import KeptForm
from outsource_desk.ui.frame.outline_shell import PartForm
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.form import WIDEST_UNITS
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import at_top, grow, row, stretch
from outsource_desk.ui.kit.wording import WordingCheck

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from outsource_desk.domain.brief.sections import Need
    from outsource_desk.domain.brief.wording import WordList
    from outsource_desk.services.brief.briefs import BriefResult
    from outsource_desk.ui.frame.desk import Desk


class SectionPanel(PartForm):
    """`filled` when a field is left and in each pause, `typed` on every key."""

    form: KeptForm
    filled = Signal(str, object)  # name of the field, value to store
    usual_asked = Signal()
    ready_asked = Signal()  # the ready brief
    rules_asked = Signal(str)
    proof_asked = Signal()
    guidelines_asked = Signal()

    def __init__(self, key: SectionKey, desk: Desk, words: WordList) -> None:
        super().__init__()
        self.key = key
        self._desk = desk
        self.meter = Text("", "caption", "text2")
        self.missing = MissingNote()
        self._refused = False
        self._stored: Mapping[str, Any] = {}
        self.form = KeptForm(desk, self._store, build_fields(key, desk.words))
        for name in CHECKED.get(key, ()):
            WordingCheck.on(self.form[name], words)
        self.items = (
            brief_list(KINDS[key], desk.words, desk.clock.today()) if key in LISTS else None
        )
        self.usual_button = Button("Add the usual criteria", "small", "list-plus")
        self.usual_button.clicked.connect(self.usual_asked)
        self.ready_button = Button("Fill in from a ready brief…", "small", "list-plus")
        self.ready_button.clicked.connect(self.ready_asked)
        self.advice = AdviceNote()
        self.data_note = DataNote() if key == SectionKey.DATA else None
        self.guidelines_button = Button("Use the usual rules for customers", "small", "list-checks")
        self.guidelines_button.clicked.connect(self.guidelines_asked)
        self.form.changed.connect(self.typed)
        self._lay_out()

    def show_brief(self, number: int, brief: BriefResult, unclear: Sequence[Need] = ()) -> None:
        """Show the section; what is being typed stays.

        unclear: what to look at in the wording of the lines of its list.
        """
        section = next(section for section in brief.sections if section.key == self.key)
        self.heading.setText(f"{number}  {section.title}")
        self.setAccessibleName(section.title)
        meter = section.meter
        self.meter.setText(f"{meter.done} of {meter.total} there" if section.missing else "")
        editable = not brief.locked
        if editable:
            self.missing.show_needs((*section.missing, *unclear))
        else:
            self.missing.start_over()
        self._stored = field_values(brief)
        self.form.set_values(self._stored)
        self.form.setEnabled(editable)
        self._show_hints(brief)
        if self.items is not None:
            self.items.show_items(getattr(brief.lists, self.key.value), editable=editable)
        self.usual_button.setVisible(self.key == SectionKey.CRITERIA and editable)
        empty = section.state == SectionState.EMPTY and self.key != SectionKey.DATES
        self.ready_button.setVisible(editable and empty)
        self.advice.show_advice(brief.advice.get(self.key, ()) if editable else ())
        if self.data_note is not None:
            self._show_data(brief, editable=editable)

    def focus_field(self, name: str, item_id: int | None = None) -> None:
        """Put the cursor into a field, or on a line of the list."""
        if name in self.form.names:  # “trial” is a field of the section “trial”
            self.show_field(name)
        elif self.items is not None and item_id is not None:
            self.items.select(item_id)
        elif self.items is not None:
            self.items.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def pending(self) -> dict[str, Any]:
        """Return what was typed and can be read, by field."""
        typed: dict[str, Any] = {}
        for name in self.form.unsaved:
            try:
                typed[name] = to_store(name, self.form[name].value())
            except InputError:
                continue
        return typed

    def forget(self) -> None:
        """Another brief comes: nothing of the former one is kept."""
        self.form.forget()
        self.missing.start_over()

    def refuse(self, name: str, sentence: str) -> None:
        """Keep what was typed, and say what to enter instead."""
        self._refused = True
        self.form.refuse(name, sentence)

    def _store(self, name: str) -> bool:
        field = self.form[name]
        if field.problem():
            return False
        if name in self._stored and field.value() == self._stored[name]:
            return True
        self._refused = False
        self.filled.emit(name, to_store(name, field.value()))
        return not self._refused

    def _show_hints(self, brief: BriefResult) -> None:
        if self.key == SectionKey.DELIVERABLES:
            chosen = brief.text.trade_off
            hint = CONSEQUENCES[TradeOff(chosen)] if chosen else "Vendors plan by it."
            self.form["trade_off"].set_hint(hint)
        elif self.key == SectionKey.CRITERIA:
            rule = RULE_TEXTS[PriceRule(brief.price_rule)]
            self.form["price_rule"].set_hint(f"{rule.sentence} {rule.warning}".strip())
        elif self.key == SectionKey.PAYMENT:
            pattern = brief.text.payment_pattern
            self.form["payment_pattern"].set_hint(
                PATTERNS[pattern].advice if pattern else "Never pay everything in advance."
            )
        elif self.key == SectionKey.WORKING:
            field: Any = self.form["oversight_id"]
            field.set_suggestions(brief.people)

    def _show_data(self, brief: BriefResult, *, editable: bool) -> None:
        if self.data_note is not None:
            self.data_note.show_data(brief.data, brief.text.data_rules, editable=editable)
        most = brief.data.data
        for name, kind in ALSO.items():  # what is most sensitive is said already
            asked = most not in (None, DataClass.NONE) or getattr(brief.text, name)
            self.form[name].setVisible(asked and most != kind)
        usual = "\n".join(brief.guidelines)
        offered = editable and bool(usual) and brief.text.customer_rules.strip() != usual
        self.guidelines_button.setVisible(offered)

    def _lay_out(self) -> None:
        self.arrange(
            row(grow(self.heading), self.meter, at_top(self.preview_button), spacing=2),
            Text(LEADS[self.key], "body", "text2", wrap=True),
            self.missing,
            self.items,
            row(self.usual_button, self.ready_button, stretch(), spacing=2),
            self.advice,
            self.form,
            margins=(5, 4, 5, 5),
            widest=WIDEST_UNITS,
        )
        if self.data_note is not None:
            self.data_note.rules_asked.connect(self.rules_asked)
            self.data_note.proof_asked.connect(self.proof_asked)
            self.form.insert_after(list(ALSO)[-1], self.data_note)
            offer = QWidget()
            row(self.guidelines_button, stretch(), on=offer)
            self.form.insert_after("customer_rules", offer)
