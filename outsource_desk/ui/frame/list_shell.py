"""Pages with a list: its tools, its rows, the card of one of them, and what is said without rows.

A page says what is listed: its texts, its table, its rows and its first act. It puts its own parts
around the list with `arrange`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.ui.frame.page import Page
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Header
from outsource_desk.ui.kit.empty import Empty, Nothing
from outsource_desk.ui.kit.fields import ChoiceField
from outsource_desk.ui.kit.layout import HAIRLINE, PAGE, column, grow, row, stretch
from outsource_desk.ui.kit.list_search import ListSearch
from outsource_desk.ui.kit.noting import noting
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.kit.sheet import white
from outsource_desk.ui.look.theme import FULL_UNITS, S, window_units

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from outsource_desk.domain.place import Place
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.layout import Part
    from outsource_desk.ui.kit.table import RowsTable


class Numbered(Protocol):
    """A row that is known by the number of its record."""

    @property
    def id(self) -> int: ...


R = TypeVar("R")
N = TypeVar("N", bound=Numbered)
FILTER_UNITS = 48


class ListPage(Page, Generic[R]):
    """The list, or while there is nothing to list, an invitation to begin."""

    heading: ClassVar[str] = ""  # where the sidebar has a shorter title
    caption: ClassVar[str] = ""
    search_texts: ClassVar[tuple[str, str]]  # what the field is called, and an example
    nothing: ClassVar[Nothing]
    filters: ClassVar[Sequence[tuple[str, str, Callable[[Any], bool] | None]]] = ()
    filter: ChoiceField  # when there are `filters`: key, words, which rows

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.header = Header(self.heading or self.title, self.caption)
        self.search_field = ListSearch(*self.search_texts)
        self.table = self.make_table()
        self.sheet = white(self.table)
        self.whole = QWidget()  # all that is there only with rows
        self.empty = Empty.of(self.nothing, self.icon)
        self.empty_part = Scroll(self.empty)
        if self.filters:
            self.filter = ChoiceField("Show", [(key, words) for key, words, _ in self.filters])
            self.filter.label.hide()
            self.filter.setMaximumWidth(S(FILTER_UNITS))
            self.filter.set_value(self.filters[0][0])
            self.filter.committed.connect(self.narrow)
        self.search_field.textChanged.connect(self.narrow)
        self.table.opened.connect(self.open_row)
        self.empty.started.connect(self.begin)

    # What a page says.

    def make_table(self) -> RowsTable[R]:
        """Return the table with its columns."""
        raise NotImplementedError

    def rows(self) -> Sequence[R]:
        """Read what is listed."""
        raise NotImplementedError

    def begin(self) -> None:
        """Do what the invitation offers."""
        raise NotImplementedError

    def open_row(self, item: R) -> None:
        """Enter or a double click on a row."""

    # What a page uses.

    def arrange(self, *parts: Part, above: Sequence[Part] = (), on: QWidget | None = None) -> None:
        """Lay out: the parts are there only with rows, those `above` always."""
        column(
            self.header,
            *above,
            grow(self.whole),
            grow(self.empty_part),
            spacing=3,
            margins=PAGE,
            on=on or self,
        )
        column(*parts, spacing=3, on=self.whole)

    def tools(self, *parts: Part) -> QHBoxLayout:
        """Return the line with the search, the filter and other parts."""
        if self.filters:
            return row(grow(self.search_field, 2), grow(self.filter), stretch(), *parts, spacing=4)
        return row(grow(self.search_field), *parts, stretch(), spacing=2)

    def show_rows(self, rows: Sequence[R]) -> None:
        self.table.set_rows(rows)
        self.show_list(bool(rows))

    def show_list(self, there_is_one: bool) -> None:  # noqa: FBT001  a switch, as in Qt
        """Show the list, or the invitation."""
        self.whole.setVisible(there_is_one)
        self.empty_part.setVisible(not there_is_one)

    def narrow(self) -> None:
        """Show the rows that are searched for and chosen."""
        if self.filters:
            chosen = self.filter.value()
            self.table.set_keep(next(keep for key, _, keep in self.filters if key == chosen))
        self.table.set_filter(self.search_field.text())

    def do(self, act: Callable[[], object], done: str) -> None:
        """Act and say that it is done, or what stands in the way."""
        try:
            act()
        except UserError as error:
            self.desk.say(str(error), undo=False)
        else:
            self.desk.say(done)

    def add_keys(self, acts: dict[str, Callable[[], object]]) -> None:
        """Let keys act while the list has the focus."""
        for keys, act in acts.items():
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    @override
    def refresh(self) -> None:
        self.show_rows(self.rows())

    @override
    def open_place(self, place: Place) -> None:
        """Select the row `item_id`."""
        if place.item_id is not None:
            self.table.select(place.item_id)

    @override
    def search(self) -> None:
        self.search_field.begin()

    @override
    def panes(self) -> list[QWidget]:
        return [self.search_field, self.table]


class SideCard(QFrame):
    """Shows one record beside its list; the subclass fills it."""

    place_asked = Signal(object)  # Place
    closed = Signal()  # in a narrow window: back to the list

    def __init__(self, back: str) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.back_button = Button(back, "quiet", "chevron-left")
        self.back_button.clicked.connect(self.closed)

    def arrange(self, *parts: Part) -> None:
        """Put the parts below each other."""
        inside = QWidget()
        column(Scroll(inside), margins=HAIRLINE, on=self)  # first: each parent dresses all below
        back = row(self.back_button, stretch())
        column(back, *parts, stretch(), spacing=3, margins=4, on=inside)


class CardPage(ListPage[N]):
    """A list and the card of the selected row; one of them at a time in a narrow window."""

    shares: ClassVar[tuple[int, int]] = (1, 0)  # of the list and the card
    card_units: ClassVar[int] = 0  # a card that is always as wide
    card: SideCard

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.add_button = Button(self.nothing.act, "primary", "plus")
        self.add_button.clicked.connect(self.begin)
        self.item_id: int | None = None  # whose card is shown
        self._known: frozenset[int] = frozenset()
        self._asked = False  # in a narrow window: the owner opened the card

    # What a page says.

    def fill_card(self, item: N) -> None:
        """Read what the card of this row shows."""
        raise NotImplementedError

    def remove(self) -> None:
        """Delete the selected row."""
        raise NotImplementedError

    # What a page uses.

    def arrange_card(self, card: SideCard, *tools: Part, above: Sequence[Part] = ()) -> None:
        """Lay out list and card side by side."""
        self.card = card
        sides = zip((self.sheet, card), self.shares, strict=True)
        body = row(*(grow(side, share) for side, share in sides), spacing=4)
        self.arrange(self.tools(*tools), grow(body), above=above)
        self.table.chosen.connect(lambda _: self.show_card())
        card.closed.connect(self._close_card)
        card.place_asked.connect(self.desk.go)
        self.add_keys({"Ins": self.add_button.click, "Del": self.remove})

    def show_card(self) -> None:
        item = self.table.selected()
        self.item_id = None if item is None else item.id
        if item is not None:
            with noting(self.card):
                self.fill_card(item)
        self._fit()

    def select_one(self) -> None:
        """Select one that was just added or brought back, else the first while none is."""
        self._select(self._known)
        self.show_card()

    @override
    def show_rows(self, rows: Sequence[N]) -> None:
        super().show_rows(rows)
        self._select(frozenset(item.id for item in rows))
        self.show_card()

    @override
    def open_row(self, item: N) -> None:
        self._open_card()

    @override
    def open_place(self, place: Place) -> None:
        """Show the card of `item_id`, whatever is searched for now."""
        if place.item_id is None:
            return
        self.search_field.clear()
        if self.table.select(place.item_id):
            self._open_card()

    @override
    def search(self) -> None:
        self._close_card()
        super().search()

    @override
    def panes(self) -> list[QWidget]:
        return [self.table, self.card]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _select(self, ids: frozenset[int]) -> None:
        added = ids - self._known if self._known else frozenset()
        self._known = ids
        shown = self.table.rows()
        if len(added) == 1:
            self.table.select(next(iter(added)))
        elif self.table.selected() is None and shown:
            self.table.select(shown[0].id)

    def _open_card(self) -> None:
        self._asked = True
        self.show_card()

    def _close_card(self) -> None:
        self._asked = False
        self._fit()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """The card stands beside the list, or takes its place in a narrow window."""
        roomy = window_units(self) >= FULL_UNITS
        shown = self.item_id is not None and (roomy or self._asked)
        self.card.setVisible(shown)
        self.card.back_button.setVisible(not roomy)
        if self.card_units:
            self.card.setMaximumWidth(S(self.card_units if roomy else self.card_units * 4))
            self.card.setMinimumWidth(S(self.card_units) if roomy else 0)
        self.sheet.setVisible(roomy or not shown)
