"""What must hold for every screen: named, large enough to hit, not cut off, in reading order."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from outsource_desk.ui.look.tokens import PAIRS, contrast

LEAST_TARGET_PX = 24
ALLOWED_JUMPS = 2  # from the foot of a column to the head of the next
OF_QT = "qt_"  # names of the parts Qt makes itself


def problems(root: QWidget) -> list[str]:
    """Return all that is wrong with a shown screen, in words."""
    for _ in range(2):  # layouts that wait for layouts
        QApplication.processEvents()
    shown = _visible(root)
    focusable = _focusable(shown)
    return [
        *_nameless(focusable),
        *_small_targets(shown),
        *_clipped(shown),
        *_backward_tabs(root, focusable),
    ]


def nameless(root: QWidget) -> list[str]:
    """Return what takes the focus but has no name for a screen reader."""
    return _nameless(_focusable(_visible(root)))


def outside(root: QWidget) -> list[str]:
    """Return focusable widgets that stick out of a parent that does not scroll."""
    found = []
    for widget in _focusable(_visible(root)):
        parent = widget.parentWidget()
        if parent is None or widget.isWindow() or isinstance(parent.parentWidget(), _SCROLLS):
            continue
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            found.append(f"sticks out: {_where(widget)}")
    return found


def scrolled_away(root: QWidget) -> list[str]:
    """Return lists that were scrolled further from their top than the current row asks for."""
    found = []
    for view in (widget for widget in _visible(root) if isinstance(widget, QAbstractItemView)):
        bar = view.verticalScrollBar()
        stands = bar.value()
        view.scrollToTop()
        view.scrollTo(view.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
        if bar.value() != stands:
            found.append(f"scrolled: {_where(view)} stands at {stands}, not {bar.value()}")
            bar.setValue(stands)
    return found


def _nameless(focusable: list[QWidget]) -> list[str]:
    found = []
    for widget in focusable:
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface else ""
        if not name.strip():
            found.append(f"no name: {_where(widget)}")
    return found


def _small_targets(shown: list[QWidget]) -> list[str]:
    """Return what is pressed but smaller than 24 × 24 pixels."""
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    pressed = [w for w in shown if isinstance(w, kinds) and not _is_inner(w)]
    return [
        f"small: {_where(w)} is {w.width()} × {w.height()}"
        for w in pressed
        if min(w.width(), w.height()) < LEAST_TARGET_PX
    ]


def _clipped(shown: list[QWidget]) -> list[str]:
    """Return labels and buttons whose text does not fit."""
    labels = [w for w in shown if isinstance(w, QLabel) and w.text()]
    buttons = [w for w in shown if isinstance(w, QAbstractButton) and not _is_inner(w)]
    return [
        *(f"cut: {_where(label)}" for label in labels if _label_is_cut(label)),
        *(f"cut: {_where(button)}" for button in buttons if _button_is_cut(button)),
    ]


def _tab_order(root: QWidget, focusable: list[QWidget]) -> list[QWidget]:
    """Return the widgets in the order in which Tab visits them."""
    found, widget = [], root.nextInFocusChain()
    wanted = set(focusable)
    while widget is not None and widget is not root:
        if widget in wanted:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _backward_tabs(root: QWidget, focusable: list[QWidget]) -> list[str]:
    """Return jumps against the reading order when there are more than columns explain."""
    places = [(w, _place(w, root)) for w in _tab_order(root, focusable)]
    jumps = [
        f"Tab jumps up from {_where(one)} to {_where(other)}"
        for (one, first), (other, second) in pairwise(places)
        if second.bottom() < first.top() and second.left() <= first.right()
    ]
    return jumps if len(jumps) > ALLOWED_JUMPS else []


def low_contrast(tokens: object) -> list[str]:
    """Return the pairs of colours that are too close."""
    found = []
    for ink, ground, least in PAIRS:
        ratio = contrast(getattr(tokens, ink), getattr(tokens, ground))
        if ratio < least:
            found.append(f"{ink} on {ground}: {ratio:.2f} < {least}")
    return found


def _label_is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height()
    needed = label.sizeHint()
    return needed.width() > label.width() + 1 or needed.height() > label.height() + 1


def _button_is_cut(button: QAbstractButton) -> bool:
    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(button, QToolButton) and button.toolButtonStyle() == icon_only:
        shown = "" if not button.icon().isNull() else button.text()
    else:
        shown = button.text()
    needed = button.fontMetrics().horizontalAdvance(shown.replace("&", ""))
    if isinstance(button, QPushButton) and not button.icon().isNull():
        needed += button.iconSize().width()
    return needed > button.width()


_SCROLLS = (QAbstractScrollArea,)


def _visible(root: QWidget) -> list[QWidget]:
    return [w for w in root.findChildren(QWidget) if w.isVisibleTo(root)]


def _focusable(shown: list[QWidget]) -> list[QWidget]:
    return [
        w
        for w in shown
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and w.isEnabled()
        and not _is_inner(w)
        and w.focusProxy() is None
    ]


def _is_inner(widget: QWidget) -> bool:
    """Whether Qt made it as a part of another widget."""
    parent = widget.parentWidget()
    inner_edit = isinstance(widget, QLineEdit) and isinstance(parent, QComboBox)
    return widget.objectName().startswith(OF_QT) or inner_edit


def _place(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def _where(widget: QWidget) -> str:
    text = getattr(widget, "text", str)
    words = text() if callable(text) else ""
    return f"{type(widget).__name__} “{(widget.accessibleName() or words or '?')[:60]}”"
