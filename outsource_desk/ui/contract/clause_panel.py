"""The form of one clause: why it matters, its questions, and the note that it is a template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
)
from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.domain.contract.clauses import ClauseState, FieldKind
from outsource_desk.services.brief.word_lists import word_list
from outsource_desk.services.contract.findings import MILESTONES, Elsewhere, Level
from outsource_desk.ui.contract.codec import build_field, from_text, to_text
from outsource_desk.ui.contract.milestones_editor import MilestonesEditor
from outsource_desk.ui.contract.terms_editor import terms_editor
from outsource_desk.ui.frame.kept_form import KeptForm
from outsource_desk.ui.frame.outline_shell import PartForm
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.fields import DateField, LongTextField, TextField
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.kit.layout import at_left, at_top, grow, row
from outsource_desk.ui.kit.wording import WordingCheck

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QShowEvent

    from outsource_desk.domain.contract.clauses import ClauseField, ClauseTemplate
    from outsource_desk.services.contract.findings import ContractFinding
    from outsource_desk.services.contract.outline import ClauseForm
    from outsource_desk.ui.frame.desk import Desk

NOTE = "This is a template, not legal advice. Show the contract to a lawyer when much is at stake."
ELSEWHERE_WORDS = {
    Elsewhere.BRIEF: "Open the brief",
    Elsewhere.SETTINGS: "Open Settings",
    Elsewhere.VENDOR: "Open the vendor",
}
EXTRA_TITLE, EXTRA_BODY = "title", "body"


class ClausePanel(PartForm):
    """`typed` on every key, `filled` when a field is left and in each pause."""

    filled = Signal(str, str)  # field, text to store
    extra_filled = Signal(str, str)  # title, body of a clause in own words
    extra_removed = Signal()
    mend_asked = Signal(object)  # Elsewhere

    form: KeptForm

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName("Clause")
        self._desk = desk
        self._words = words = desk.words
        self._refused = False
        self._form: ClauseForm | None = None
        self._editable = False
        self._fields: dict[str, ClauseField] = {}
        self._elsewhere: Elsewhere | None = None
        self.why = Text("", "body", "text2", wrap=True)
        self.warning = Banner("warn")
        self.warning.acted.connect(lambda: self.mend_asked.emit(self._elsewhere))
        self.form = KeptForm(desk, self._store)
        self.milestones = MilestonesEditor(words)
        self.terms = terms_editor()
        self.remove_button = Button("Delete this clause", "small", "trash-2")
        self.remove_button.clicked.connect(self.extra_removed)
        self._lay_out()

    @property
    def key(self) -> str:
        return self._form.key if self._form else ""

    def show_form(self, form: ClauseForm, state: ClauseState, *, editable: bool) -> None:
        """Show a clause; the same one again keeps what is being typed."""
        former = self._form
        self._form = form
        self.heading.setText(f"{form.number}  {form.title}")
        self.why.setText(form.why)
        if former is None or (former.key, self._editable) != (form.key, editable):
            self._editable = editable
            self._build(form)
            self._show_values(form, {})
            self._scroll.verticalScrollBar().setValue(0)
        else:
            self._show_values(form, former.values)
        self._show_findings(form, state)
        self._lock(editable=editable)
        self.milestones.setVisible(form.key == MILESTONES)
        self.terms.setVisible(form.key == "words")
        if form.key == MILESTONES:
            self.milestones.show_form(form, editable=editable)
        if form.key == "words":
            self.terms.show_items(form.terms, editable=editable)
        self.remove_button.setVisible(form.extra is not None and editable)

    def pending(self) -> dict[tuple[str, str], str]:
        """Return the texts of the fields that can be read now, by clause and field."""
        if self._form is None:
            return {}
        texts: dict[tuple[str, str], str] = {}
        for name, asked in self._fields.items():
            try:
                texts[self._form.key, name] = to_text(asked, self.form[name].value())
            except InputError:
                continue
        return texts

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field, or at the list of milestones."""
        if name in self._fields or (name in (EXTRA_TITLE, EXTRA_BODY) and not self._fields):
            self.show_field(name)
        elif name == MILESTONES:
            self.milestones.items.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._scroll.updateGeometry()

    def show_finding(self, finding: ContractFinding) -> None:
        """Say what to enter, also in a clause that nobody has begun yet."""
        if finding.field in self._fields and finding.level is not Level.WARNING:
            self.form[finding.field].set_problem(finding.sentence)

    # Building.

    def _build(self, form: ClauseForm) -> None:
        old = self.form
        self.form = KeptForm(self._desk, self._store)
        self._fields = {}
        if form.template is not None:
            self._build_fields(form.template, form.currency)
        else:
            self.form.add(EXTRA_TITLE, TextField("Title"))
            self.form.add(EXTRA_BODY, LongTextField("What it says", lines=8))
        if self._editable:
            self._check_wording()
        self.form.changed.connect(lambda _: self.typed.emit())
        self._column.replaceWidget(old, self.form)
        old.hide()
        old.deleteLater()

    def _build_fields(self, template: ClauseTemplate, currency: str) -> None:
        for asked in template.fields:
            self._fields[asked.name] = asked
            self.form.add(asked.name, build_field(asked, self._words, currency))

    def _check_wording(self) -> None:
        """Underline what could be read in two ways, in the clauses as in the brief (R83)."""
        long = [field.name for field in self._fields.values() if field.kind is FieldKind.LONG]
        words = word_list()
        for name in long or (() if self._fields else (EXTRA_BODY,)):
            WordingCheck.on(self.form[name], words)

    def _show_values(self, form: ClauseForm, former: Mapping[str, str]) -> None:
        for name, asked in self._fields.items():
            if former.get(name) != form.values[name]:
                self._set(name, from_text(asked, form.values[name]))
        if form.extra is not None:
            self._set(EXTRA_TITLE, form.extra.title)
            self._set(EXTRA_BODY, form.extra.body)

    def answer(self, *, is_stored: bool) -> None:
        """Say of what was told last whether it is in the file now; else it stays in its field."""
        self._refused = not is_stored

    def _set(self, name: str, value: Any) -> None:
        try:
            same = self.form[name].value() == value
        except InputError:
            same = False
        if not same:
            self.form.show_value(name, value)

    def _show_findings(self, form: ClauseForm, state: ClauseState) -> None:
        """Problems stand under their field; warnings above the form."""
        begun = state is ClauseState.PROBLEM
        wrong = [finding for finding in form.findings if finding.level != Level.WARNING]
        problems = {finding.field: finding.sentence for finding in wrong}
        for name in self._fields:
            if begun and name in problems:
                self.form[name].set_problem(problems[name])
            elif not self.form[name].problem():
                self.form[name].set_problem("")
        above = [finding for finding in form.findings if self._stands_above(finding)]
        self._elsewhere = next((finding.elsewhere for finding in above if finding.elsewhere), None)
        self.warning.setVisible(bool(above))
        if above:
            action = ELSEWHERE_WORDS[self._elsewhere] if self._elsewhere else ""
            self.warning.show_text("\n".join(finding.sentence for finding in above), action)

    def _stands_above(self, finding: ContractFinding) -> bool:
        """Tell what is said above the form: warnings, and what no field or list can say."""
        said_below = finding.field in self._fields or finding.field == MILESTONES
        return finding.level is Level.WARNING or not said_below

    def _lock(self, *, editable: bool) -> None:
        """A fixed contract stays readable: its texts can be copied, not changed."""
        names = (*self._fields, *((EXTRA_TITLE, EXTRA_BODY) if not self._fields else ()))
        for name in names:
            field = self.form[name]
            if isinstance(field.editor, QLineEdit | QPlainTextEdit):
                field.editor.setReadOnly(not editable)
            else:
                field.setEnabled(editable)
            if isinstance(field, DateField):
                field.calendar_button.setVisible(editable)

    def _store(self, name: str) -> bool:
        if self._form is None:
            return False
        self._refused = False
        if self._form.extra is not None:
            self.extra_filled.emit(self.form[EXTRA_TITLE].value(), self.form[EXTRA_BODY].value())
            return not self._refused
        asked = self._fields[name]
        try:
            text = to_text(asked, self.form[name].value())
        except InputError:
            return False  # the field says it under itself and keeps what was typed
        if text != self._form.values[name]:
            self.filled.emit(name, text)
        return not self._refused

    def _lay_out(self) -> None:
        note = Card(kind="flat")
        words = grow(Text(NOTE, "body", "text2", wrap=True))
        note.body.addLayout(row(at_top(Icon("info", "text2")), words, spacing=2))
        self.arrange(
            row(grow(self.heading), at_top(self.preview_button)),
            self.why,
            self.warning,
            self.milestones,
            self.form,
            self.terms,
            at_left(self.remove_button),
            note,
            margins=(5, 4, 3, 4),
        )
