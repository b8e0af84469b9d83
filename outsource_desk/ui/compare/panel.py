"""Beside the grid: the choice made, why the leader leads, price against quality."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from outsource_desk.base.text import whole_units
from outsource_desk.services.compare.recommendation import Insight, Tone
from outsource_desk.services.compare.words import BASIS_WORDS, quality_words
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.kit.layout import at_top, column, grow, row, stretch
from outsource_desk.ui.kit.scatter import PriceQuality, ScatterBid
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.services.compare.comparison import ComparedBid, Comparison
    from outsource_desk.services.compare.recommendation import Point

LOOKS = {
    Tone.PRO: ("circle-check", "success"),
    Tone.CHANGE: ("info", "accent"),
    Tone.WARN: ("triangle-alert", "warn"),
}
CHART_UNITS = 52
THOUSAND, TEN_THOUSAND = 1_000, 10_000


class PointRow(QWidget):
    """A sentence with its icon."""

    def __init__(self) -> None:
        super().__init__()
        self.icon = Icon("info", "accent")
        self.text = Text("", wrap=True)
        row(at_top(self.icon), grow(self.text), spacing=2, on=self)

    def show_point(self, point: Point) -> None:
        self.icon.set_icon(*LOOKS[point.tone])
        if self.text.text() != point.text:
            self.text.setText(point.text)


class PointList(QWidget):
    """Sentences below each other; rows are used again, so that it may change while one drags."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[PointRow] = []
        self._column = column(spacing=2, on=self)

    def show_points(self, points: tuple[Point, ...]) -> None:
        while len(self._rows) < len(points):
            self._rows.append(PointRow())
            self._column.addWidget(self._rows[-1])
        for shown, point in zip(self._rows, points, strict=False):
            shown.show_point(point)
        for at, shown in enumerate(self._rows):
            shown.setVisible(at < len(points))


class AwardCard(Card):
    """The choice that was made, and the way back."""

    reopen_asked = Signal()

    def __init__(self) -> None:
        super().__init__(kind="success")
        self.heading = Text("", "sub", wrap=True)
        self.reason = Text("", wrap=True)
        self.price_reason = Text("", "body", "text2", wrap=True)
        self.button = Button("Reopen the choice…", "small")
        self.button.clicked.connect(self.reopen_asked)
        self.add(self.heading, self.reason, self.price_reason)
        self.body.addLayout(row(self.button, stretch()))

    def show_award(self, comparison: Comparison, words: Words) -> None:
        award = comparison.award
        self.setVisible(award is not None)
        if award is None:
            return
        day = words.short_day(award.chosen_on, comparison.heading.on)
        self.heading.setText(f"You chose {award.vendor} on {day}")
        self.setAccessibleName(self.heading.text())
        self.reason.setText(award.reason)
        self.price_reason.setText(award.price_reason)
        self.price_reason.setVisible(bool(award.price_reason))


class WhyPanel(Scroll):
    """Scrolls when its sentences need more room than there is."""

    reopen_asked = Signal()

    def __init__(self, words: Words) -> None:
        inside = QWidget()
        super().__init__(inside)
        self._words = words
        self._offers: list[ScatterBid] = []
        self.award = AwardCard()
        self.why = Card()
        self.title = Text("", "sub", wrap=True)
        self.points = PointList()
        self.why.add(self.title, self.points)
        self.chart_card = Card("Price and quality")
        self.chart = PriceQuality("Price and quality of each bid", (), "")
        self.chart.setFixedHeight(S(CHART_UNITS))
        self.chart_card.add(self.chart)
        column(self.award, self.why, self.chart_card, stretch(), spacing=4, on=inside)
        self.setAccessibleName("Why, and price and quality")
        self.award.reopen_asked.connect(self.reopen_asked)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it scrolls by itself

    def show_comparison(self, comparison: Comparison, insight: Insight) -> None:
        self.award.show_award(comparison, self._words)
        self.show_insight(comparison, insight)
        shown = [bid for bid in comparison.bids if bid.price_minor is not None]
        self.chart_card.setVisible(len([bid for bid in shown if bid.quality is not None]) > 1)
        heading = comparison.heading
        self.chart.set_axis(
            f"{BASIS_WORDS[heading.basis]} ({self._words.currency_symbol(heading.currency)})",
            partial(self._thousands, currency=heading.currency),
        )
        self._offers = []  # another axis, other points
        self.show_chart(comparison)

    def show_insight(self, comparison: Comparison, insight: Insight) -> None:
        if self.title.text() != insight.title:
            self.title.setText(insight.title)
            self.why.setAccessibleName(insight.title)
        self.points.show_points(insight.points)
        self.why.setVisible(bool(comparison.bids))

    def show_chart(self, comparison: Comparison) -> None:
        """Draw the chart again only when a point of it moved."""
        offers = [
            self._offer(bid, comparison.heading.currency)
            for bid in comparison.bids
            if bid.price_minor and bid.quality is not None
        ]
        if offers != self._offers:
            self._offers = offers
            self.chart.set_offers(offers, float(comparison.heading.quality_floor))

    def _offer(self, bid: ComparedBid, currency: str) -> ScatterBid:
        price_minor = bid.price_minor or 0
        return ScatterBid(
            bid.vendor,
            float(price_minor),
            bid.quality or 0.0,
            leads=bid.leads,
            out=bid.is_out,
            price_text=self._words.money(price_minor, currency),
            quality_text=quality_words(bid, self._words),
        )

    def _thousands(self, minor: float, currency: str) -> str:
        """Return "6k" or "2.4k"; smaller prices as they are."""
        whole = whole_units(minor, currency)
        if whole < THOUSAND:
            return self._words.number(whole)
        digits = 1 if whole < TEN_THOUSAND and whole % THOUSAND else 0
        return f"{self._words.number(whole / THOUSAND, digits)}k"
