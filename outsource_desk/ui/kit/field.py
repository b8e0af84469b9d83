"""What every field of a form has: label above, help, unit, example, error, and what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypedDict, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from outsource_desk.base.errors import InputError
from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.labels import Icon, Text, restyle
from outsource_desk.ui.kit.layout import column, grow, row

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Unpack

V = TypeVar("V")


class Options(TypedDict, total=False):
    """What every field can be given, by name."""

    hint: str  # below the field: "Typical: 1 to 5 %."
    help_text: str  # between label and field: what is meant
    required: str  # the sentence shown when left empty; without it, empty is fine
    check: Callable[[Any], str]  # a further test: returns a sentence, or "" when all is well
    longest: int  # of words: so many characters fit
    waits: bool  # half of it would mean something else: it is stored only when it is left


class Field(QWidget, Generic[V]):
    """One question and its answer."""

    changed = Signal()  # while the owner types or chooses
    unread = Signal()  # the owner left the field with something that cannot be read
    committed = Signal()  # the owner left the field or chose: a good moment to save

    def __init__(
        self,
        label: str,
        **options: Unpack[Options],
    ) -> None:
        super().__init__()
        self.label = Text(label, "strong", wrap=True)
        self.help = Text(options.get("help_text", ""), "body", "text2", wrap=True)
        self.hint = Text(options.get("hint", ""), "caption", "text2", wrap=True)
        self._required = options.get("required", "")
        self._check = options.get("check")
        self.waits = options.get("waits", False)
        self.is_quiet = False  # it is stored while it is typed into: what is wrong is said later
        self._problem_text = Text("", "body", "danger", wrap=True)
        self._problem_row = QWidget()
        self._row = row(spacing=2, margins=0)
        self._editor: QWidget = self
        self._lay_out()

    # What a subclass says about its editor.

    def value(self) -> V:
        """Return what was entered.

        Raises: InputError when it cannot be read; the sentence says what to enter.
        """
        raise NotImplementedError

    def set_value(self, value: V) -> None:
        """Show a value; says nothing to listeners."""
        raise NotImplementedError

    def is_empty(self) -> bool:
        """Whether nothing was entered or chosen."""
        raise NotImplementedError

    # What all fields do.

    def problem(self) -> str:
        """Return what is wrong with the entry, or ""."""
        if self.is_empty():
            return self._required
        try:
            entered = self.value()
        except InputError as error:
            return str(error)
        return self._check(entered) if self._check else ""

    def validate(self) -> bool:
        """Show what is wrong, if anything; what was typed stays as it is."""
        sentence = self.problem()
        self.set_problem(sentence)
        return not sentence

    def set_problem(self, sentence: str) -> None:
        """Show a sentence under the field, or take it away with ""."""
        if self.is_quiet and sentence:
            return
        if sentence and sentence != self._problem_text.text():
            announce(self, f"{self.label.text()}: {sentence}")
        self._problem_text.setText(sentence)
        self._problem_row.setVisible(bool(sentence))
        self._editor.setAccessibleDescription(sentence or self.hint.text() or self.help.text())
        state = "error" if sentence else ""
        if self._editor.property("state") != state:
            self._editor.setProperty("state", state)
            restyle(self._editor)

    def set_hint(self, hint: str) -> None:
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def focus(self) -> None:
        """Put the cursor into the field."""
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_below(self, widget: QWidget, *, left: bool = False) -> None:
        """Put something that belongs to the entry below the hint; a button stands at the left."""
        alignment = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag(0)
        self._column.addWidget(widget, alignment=alignment)

    @property
    def editor(self) -> QWidget:
        """The widget that takes the keys."""
        return self._editor

    def _put(self, editor: QWidget, unit: str = "") -> None:
        """Place the editor, named by the label, with its unit outside."""
        self._editor = editor
        self.setFocusProxy(editor)
        spoken = self.label.text()
        editor.setAccessibleName(f"{spoken}, {unit}" if unit else spoken)
        editor.setAccessibleDescription(self.hint.text() or self.help.text())
        self._row.addWidget(editor)
        if unit:
            self._unit = Text(unit)
            self._row.addWidget(self._unit)
            self._row.addStretch(1)

    def _lay_out(self) -> None:
        row(
            Icon("circle-alert", "danger", 4),
            grow(self._problem_text),
            spacing=1.5,
            on=self._problem_row,
        )
        parts = (self.label, self.help, self._row, self.hint, self._problem_row)
        self._column = column(*parts, spacing=1, on=self)
        self.help.setVisible(bool(self.help.text()))
        self.hint.setVisible(bool(self.hint.text()))
        self._problem_row.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
