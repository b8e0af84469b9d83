"""Light or dark, how large, and the measures that follow from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPixmapCache
from PySide6.QtWidgets import QApplication

from outsource_desk.ui.look.palette import build_palette
from outsource_desk.ui.look.stylesheet import build_stylesheet
from outsource_desk.ui.look.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FULL_UNITS: Final = 290  # from this window width on, everything fits side by side
ICON_UNITS: Final = 250  # below, side panels are behind a button and the stepper shows one label
SMALLEST_PT: Final = 9.0
# Ratio to the body size, and weight. One title per page, one display number on Home.
TYPE_SCALE: Final = {
    "micro": (0.82, 600),
    "caption": (0.9, 400),
    "body": (1.0, 400),
    "strong": (1.0, 600),
    "sub": (1.15, 600),
    "title": (1.6, 600),
    "display": (2.2, 600),
}
LOOK: Final = "outsource_desk_look"  # (theme, text_percent) in force
_DARK = "outsource_desk_dark"  # properties of the application: Qt keeps them, no global does
_FUSION = "outsource_desk_fusion"  # under a style sheet the style does not tell its own name
BASE_SIZE = "outsource_desk_base_pt"


def apply_theme(app: QApplication, theme: str = "system", text_percent: int = 100) -> None:
    """Dress the whole program; call again when a setting or the system's colours change."""
    dark = theme == "dark" or (theme == "system" and _system_is_dark())
    if theme != "system":  # native title bars and menus follow
        scheme = Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light
        QGuiApplication.styleHints().setColorScheme(scheme)
    else:
        QGuiApplication.styleHints().unsetColorScheme()
    app.setProperty(_DARK, dark)
    app.setProperty(LOOK, (theme, text_percent))
    QPixmapCache.clear()
    app.setStyleSheet("")  # four times as fast: else each widget passes its font on to all inside
    _scale_font(app, text_percent)
    if not app.property(_FUSION):
        app.setStyle("Fusion")
        app.setProperty(_FUSION, True)
    app.setPalette(build_palette(tokens()))
    app.setStyleSheet(build_stylesheet(tokens(), S, type_size))


def tokens() -> Tokens:
    """Return the colours in force."""
    app = QApplication.instance()
    return DARK if app is not None and app.property(_DARK) else LIGHT


def is_dark() -> bool:
    return tokens() is DARK


def colour(name: str, alpha: float = 1.0) -> QColor:
    """Return the colour of a token."""
    shade = QColor(getattr(tokens(), name))
    shade.setAlphaF(alpha)
    return shade


def S(units: float) -> int:
    """Return spacing in pixels: four pixels a unit at 10 pt, growing with the text."""
    return round(units * 4 * max(1.0, _body_pt() * _dots_per_point() / 10))


def type_size(kind: str) -> float:
    """Return the size of a step of the type scale, in points."""
    ratio, _ = TYPE_SCALE[kind]
    smallest = SMALLEST_PT * TYPE_SCALE["micro"][0]
    return max(smallest, round(_body_pt() * ratio * 4) / 4)


def type_font(kind: str = "body") -> QFont:
    """Return the font of a step of the type scale, for painters and delegates."""
    font = QFont(QApplication.font())
    font.setPointSizeF(type_size(kind))
    font.setWeight(QFont.Weight(TYPE_SCALE[kind][1]))
    return font


def metrics(kind: str = "body") -> QFontMetrics:
    return QFontMetrics(type_font(kind))


def window_units(widget: QWidget) -> float:
    """Return the width of the widget's window in units; compare with FULL_UNITS, ICON_UNITS."""
    return widget.window().width() / S(1)


def _scale_font(app: QApplication, text_percent: int) -> None:
    base = app.property(BASE_SIZE)
    if not base:
        base = max(app.font().pointSizeF(), SMALLEST_PT)
        app.setProperty(BASE_SIZE, base)
    font = QFont(app.font())
    font.setPointSizeF(float(base) * text_percent / 100)
    app.setFont(font)


def _body_pt() -> float:
    size = QApplication.font().pointSizeF()
    return size if size > 0 else 10.0


def _dots_per_point() -> float:
    """Return how many times larger than on a 96 dpi screen a point is drawn (macOS: 0.75)."""
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInch() / 96


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
