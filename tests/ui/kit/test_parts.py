"""The small parts: named, readable, not cut off, in both themes and at both sizes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button, IconButton
from outsource_desk.ui.kit.card import Card, Header
from outsource_desk.ui.kit.chart import PairBar, PairBars, StageBars
from outsource_desk.ui.kit.chip import Chip
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.scatter import PriceQuality, ScatterBid, round_ticks
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.kit.skeleton import Skeleton
from outsource_desk.ui.kit.stepper import StageMark, Stepper
from outsource_desk.ui.kit.toast import Toast
from outsource_desk.ui.look.icons import tinted
from tests.ui.audit import problems

LONG = "A sentence that is long enough to need several lines in a narrow window. " * 3
STAGES = tuple(
    StageMark(title.lower(), title, done=at < 2)
    for at, title in enumerate(("Decide", "Brief", "Compare bids", "Contract", "Deliver", "Review"))
)
OFFERS = (
    ScatterBid("Brightline", 5760, 87, leads=True),
    ScatterBid("LohnWerk", 6900, 91),
    ScatterBid("Kestrel", 5100, 64),
    ScatterBid("PayAsia", 2940, 42, out=True),
)


def one_of_each():
    card = Card("Next milestones", action="See all")
    card.add(Text(LONG, wrap=True), Chip("On track", "success", "circle-check"))
    header = Header("Milestones", "All running tasks", "Tasks › Payroll")
    add = Button("Add milestone", "primary", "plus")
    header.set_buttons([Button("Print…", icon="printer"), add])
    return (
        header,
        Banner("danger", LONG, "Go to next problem"),
        card,
        IconButton("zoom-in", "Zoom in"),
        Empty("clipboard-check", "Which task takes up your time?", LONG, "Check a task", "Look"),
        StageBars("Where your tasks stand", [("decide", "Decide", 3), ("brief", "Brief", 0)]),
    )


@pytest.mark.parametrize("width", [700, 1100])
def test_parts_pass_the_audit(dressed, show, width):
    """R131: every part has a name, can be hit and is not cut off."""
    inside = QWidget()
    from PySide6.QtWidgets import QVBoxLayout

    column = QVBoxLayout(inside)
    for part in one_of_each():
        column.addWidget(part)
    window = show(Scroll(inside, grow=True), width=width, height=1400)
    assert problems(window) == []


def test_stepper_tells_state_and_position(dressed, show, qtbot):
    """R131: a screen reader hears "Stage 3 of 6: Compare bids, current"."""
    stepper = Stepper()
    window = show(stepper, width=1200)
    stepper.set_stages(STAGES, "compare bids")
    assert problems(window) == []
    assert stepper.button("decide").accessibleName() == "Stage 1 of 6: Decide, done"
    assert stepper.button("compare bids").accessibleName().endswith("Compare bids, current")
    with qtbot.waitSignal(stepper.chosen) as told:
        stepper.button("review").click()
    assert told.args == ["review"]


def test_stepper_shows_one_label_when_narrow(show, dress):
    """R131: in a narrow window only the current stage keeps its words."""
    dress("light", 160)
    stepper = Stepper()
    show(stepper, width=900)
    stepper.set_stages(STAGES, "brief")
    beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    shown = [mark.key for mark in STAGES if stepper.button(mark.key).toolButtonStyle() == beside]
    assert shown == ["brief"]


def test_the_toast_offers_undo(show, qtbot):
    """R120: what was done is told, and taken back with one press."""
    toast = Toast()
    show(toast)
    toast.show_text("Vendor “Acme” added", undo=True)
    assert toast.isVisible()
    with qtbot.waitSignal(toast.undone):
        toast.undo_button.click()
    assert not toast.isVisible()


def test_the_banner_leads_to_the_problem(show, qtbot):
    """R131: a banner says its sentence aloud and has one link."""
    banner = Banner("warn")
    show(banner)
    banner.show_text("1 warning before you can print.", "Go to it")
    assert banner.accessibleName() == "1 warning before you can print."
    with qtbot.waitSignal(banner.acted):
        banner.findChild(Button).click()


def test_charts_speak(dressed, show):
    """R131: every chart tells its numbers in words, and paints at any size."""
    pairs = PairBars("Saved", "Cost by month", [PairBar("Jun", 3100, 2900)], ("Inside", "Outside"))
    points = PriceQuality("Price and quality", OFFERS, "Price (€)", least_quality=70)
    show(pairs, points, Skeleton(), height=900)
    pairs.grab()
    points.grab()
    assert "Jun: Inside 3100, Outside 2900" in pairs.accessibleDescription()
    assert "PayAsia: price 2940, quality 42 of 100, knocked out" in points.accessibleDescription()


def test_names_on_the_chart_do_not_cover_each_other(show):
    """R60: three bids at nearly the same place can still be read."""
    from PySide6.QtCore import QPointF, QRectF

    chart = PriceQuality("Price and quality", OFFERS, "Price")
    show(chart)
    taken = [QRectF(96, 96, 8, 8)]
    for _ in range(4):
        place = chart._free_place(QRectF(0, 0, 60, 14), QPointF(200, 100), taken)
        assert not any(place.intersects(other) for other in taken)
        taken.append(place)


@pytest.mark.parametrize(
    ("low", "high"), [(2940, 6900), (0, 0), (5, 5), (0.2, 0.3), (1, 9_999_999)]
)
def test_the_price_axis_has_round_numbers(low, high):
    """R60: few round numbers enclose all prices."""
    ticks = round_ticks(low, high)
    assert ticks[0] <= low
    assert ticks[-1] >= high
    assert 2 <= len(ticks) <= 6


def test_stage_bars_open_by_keyboard(show, qtbot):
    """R131: arrows choose a bar, Enter opens it."""
    bars = StageBars("Stages", [("decide", "Decide", 3), ("brief", "Brief", 1)])
    show(bars)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(bars.opened) as told:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert told.args == ["brief"]


def test_icons_take_the_colour_of_the_theme():
    """R131: an icon is drawn in a token's colour; a wrong name is a bug, not a blank."""
    svg = tinted("house", "#123456")
    assert "#123456" in svg
    assert "currentColor" not in svg
    with pytest.raises(LookupError):
        tinted("no-such-icon", "#123456")


def test_user_text_is_not_markup():
    """R131: a vendor called "<b>" is shown as it is."""
    assert Text("<b>Acme</b>").textFormat() == Qt.TextFormat.PlainText


def test_enter_presses_a_button_on_a_page(show, qtbot):
    """R131: who comes with Tab presses with Enter or Space, in a dialog and on a page alike."""
    button = Button("Check a task", "primary")
    show(button, width=300)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(button.clicked, timeout=1000):
            qtbot.keyClick(button, key)
