"""An outline, one of its parts as a form, and the live pages: side by side, or one at a time.

Every field is stored when it is left and in each pause; the pages follow while one types.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget
from typing_extensions import override

from outsource_desk.ui.frame.hand import begin_form, first_of_form
from outsource_desk.ui.frame.stage import StageView
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button, IconButton
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.field_choice import ChoiceBox
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import HAIRLINE, column, grow, row, stretch
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.look.theme import FULL_UNITS, S, window_units

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.live_preview import LivePreview
    from outsource_desk.ui.kit.banner import BannerTone
    from outsource_desk.ui.kit.empty import Nothing
    from outsource_desk.ui.kit.form import Form
    from outsource_desk.ui.kit.layout import Margins, Part
    from outsource_desk.ui.kit.outline import Outline, OutlineRow

OUTLINE_FROM_UNITS = 170  # below, a drop-down list takes the place of the outline


class PartForm(QFrame):
    """One part as a form; it stores what is typed by itself."""

    typed = Signal()
    preview_asked = Signal()
    next_asked = Signal()
    form: Form

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.heading = Text("", "title", wrap=True)
        self.preview_button = IconButton("panel-right", "Show or hide the preview (Ctrl+Shift+P)")
        self.preview_button.clicked.connect(self.preview_asked)
        self.next_button = Button("", icon="arrow-right")
        set_tip(self.next_button, "Ctrl+Down")
        self.next_button.clicked.connect(self.next_asked)

    def arrange(self, *parts: Part, margins: Margins, widest: float | None = None) -> None:
        """Put the parts below each other; together they may be taller than the window."""
        inside = QWidget()
        if widest is not None:
            inside.setMaximumWidth(S(widest))
        self._scroll = Scroll(inside)
        column(self._scroll, margins=HAIRLINE, on=self)  # first: each parent dresses all below
        leads_on = row(stretch(), self.next_button)
        self._column = column(*parts, leads_on, stretch(), spacing=3, margins=margins, on=inside)

    def lead_on(self, following: str) -> None:
        """Name the part that comes next at the end of this one; "" at the last."""
        self.next_button.setVisible(bool(following))
        self.next_button.setText(f"Next: {following}".replace("&", "&&"))

    def focus_first(self) -> None:
        """Put the cursor where work on this part begins."""
        begin_form(self._scroll)
        self._scroll.verticalScrollBar().setValue(0)

    def settle(self) -> None:
        """Store what was typed into the field that still has the cursor."""
        focused = self.focusWidget()
        if self.isAncestorOf(focused):
            focused.clearFocus()

    def show_field(self, name: str) -> None:
        """Put the cursor into a field."""
        self.form.focus_field(name)
        self._scroll.ensureWidgetVisible(self.form[name], 0, S(10))


class OutlineBoard(QWidget):
    """Outline, form and pages of one document; which part is open stays with it."""

    part_word: ClassVar[str]  # what one part is called: "Clause"
    back_words: ClassVar[str]  # from the pages, where they take the place of the form
    line_gap: ClassVar[float] = 3  # below the line that a narrow window has above the form
    banner_from_units: ClassVar[float] = 0  # of height; below, the form needs the room
    outline: Outline
    preview: LivePreview
    current: str  # the key of the open part

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._preview_wanted: bool | None = None  # what the owner chose; else the width decides
        self.banner = Banner("accent")
        self.picker = ChoiceBox()
        self.picker.setAccessibleName(self.part_word)
        self.back_button = Button(self.back_words, "small", "chevron-left")

    # What a board says.

    @property
    def panel(self) -> PartForm:
        """The form of the open part."""
        raise NotImplementedError

    def keys(self) -> Sequence[str]:
        """Return the keys of the parts in their order."""
        raise NotImplementedError

    def show_part(self, key: str, field: str = "") -> None:
        """Open a part, with the cursor in a field when it is named."""
        raise NotImplementedError

    def show_next(self) -> None:
        """Show what is to be done next, or say that nothing is."""
        raise NotImplementedError

    # What a board uses.

    def arrange(self, outline: Outline, form: QWidget, preview: LivePreview) -> None:
        """Lay out; `form` is the place where the open part is shown."""
        self.outline, self._form, self.preview = outline, form, preview
        beside = row(outline, grow(form, 10), grow(preview, 11), spacing=4)
        line = row(grow(self.picker), self.back_button, spacing=2)
        below = column(line, grow(beside), spacing=self.line_gap)
        column(self.banner, grow(below), spacing=3, on=self)
        outline.chosen.connect(self.show_part)
        self.picker.activated.connect(lambda at: self.show_part(self.picker.itemData(at)))
        self.back_button.clicked.connect(self.toggle_preview)

    def follow_form(self, form: PartForm) -> None:
        """Let the pages follow what is typed there."""
        form.typed.connect(self.preview.ask_soon)
        form.preview_asked.connect(self.toggle_preview)
        form.next_asked.connect(lambda: self.step(1))

    def show_banner(self, tone: BannerTone, text: str, action: str) -> None:
        self.banner.set_tone(tone)
        if self.banner.text != text:
            self.banner.show_text(text, action)
            self._fit()

    def show_parts(self, rows: Sequence[OutlineRow]) -> None:
        self.outline.show_rows(rows, self.current)
        self.picker.clear()
        for part in rows:
            self.picker.addItem(self.picker_text(part), part.key)
        at = self.picker.findData(self.current)
        self.picker.setCurrentIndex(at)
        self.panel.lead_on(rows[at + 1].title if at + 1 < len(rows) else "")

    def picker_text(self, part: OutlineRow) -> str:
        return f"{part.number}  {part.title}"

    def step(self, by: int) -> None:
        """Show the part before (−1) or after (1), with the cursor where it begins."""
        self.panel.settle()
        keys = self.keys()
        if keys:
            self.show_part(keys[min(max(keys.index(self.current) + by, 0), len(keys) - 1)])
            self.panel.focus_first()

    def toggle_preview(self) -> None:
        """Show or hide the pages."""
        self._preview_wanted = self.preview.isHidden()
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self.preview.make()

    def _fit(self) -> None:
        """Give the pages room beside the form, or instead of it in a narrow window."""
        roomy = window_units(self) >= FULL_UNITS
        shown = roomy if self._preview_wanted is None else self._preview_wanted
        outlined = self.width() >= S(OUTLINE_FROM_UNITS)
        self.banner.setVisible(self.height() >= S(self.banner_from_units))
        was_hidden = self.preview.isHidden()
        self.preview.setVisible(shown)
        self._form.setVisible(roomy or not shown)
        self.back_button.setVisible(shown and not roomy)
        self.outline.setVisible(outlined)
        self.picker.setVisible(not outlined)
        if shown and was_hidden:
            self.preview.make()


class OutlineStage(StageView):
    """A board, or an invitation to begin while there is nothing to write on."""

    nothing: ClassVar[Nothing]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.none = Empty.of(self.nothing)
        self.stack = QStackedWidget()
        column(self.stack, on=self)

    @override
    def begins_at(self) -> QWidget | None:
        """In the form of the open part, else at the button that begins."""
        shown = self.stack.currentWidget()
        first = first_of_form(shown.panel) if isinstance(shown, OutlineBoard) else None
        return first or super().begins_at()

    def arrange(self, board: OutlineBoard) -> None:
        self.stack.addWidget(board)
        self.stack.addWidget(self.none)
        acts: dict[str, Callable[[], object]] = {
            "F8": board.show_next,
            "Ctrl+Up": lambda: board.step(-1),
            "Ctrl+Down": lambda: board.step(1),
            "Ctrl+Shift+P": board.toggle_preview,
        }
        for keys, act in acts.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
