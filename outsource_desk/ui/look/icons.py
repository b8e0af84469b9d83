"""Lucide icons in the colours of the theme, drawn sharp at every screen scale."""

from __future__ import annotations

import atexit
import tempfile
import warnings
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from outsource_desk.base import paths

if TYPE_CHECKING:
    from collections.abc import Callable

SCALES: Final = (1, 2, 3)
STROKE: Final = 'stroke-width="1.75"'
_DOT: Final = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>"
    "<circle cx='8' cy='8' r='3.5' fill='{colour}'/></svg>"
)


def pixmap(name: str, colour: str, size: int, scale: float | None = None) -> QPixmap:
    """Return the icon in a colour ("#1F57B8"), `size` logical pixels wide."""
    if scale is None:
        app = QApplication.instance()
        scale = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    key = f"{name} {colour} {size} {scale}"
    cached = QPixmap()
    if QPixmapCache.find(key, cached):
        return cached
    drawn = QPixmap(QSize(round(size * scale), round(size * scale)))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    svg = QSvgRenderer(QByteArray(tinted(name, colour).encode()))
    svg.render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, colour: str, disabled: str, size: int) -> QIcon:
    """Return an icon for a button, sharp at every scale, greyed when disabled."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(pixmap(name, colour, size, scale))
        made.addPixmap(pixmap(name, disabled, size, scale), QIcon.Mode.Disabled)
    return made


def css_url(path: Path) -> str:
    """Return a path as a style sheet takes it: letters of a user's name would end one unquoted."""
    quoted = path.as_posix().replace("\\", "\\\\").replace('"', '\\"')
    return f'url("{quoted}")'


def icon_file(name: str, colour: str) -> str:
    """Return the url of a tinted SVG, for the style sheet, which takes files only."""
    return css_url(_kept(f"{name}-{colour.strip('#')}.svg", partial(tinted, name, colour)))


def dot_file(colour: str) -> str:
    """Return the url of the dot in a chosen radio button."""
    return css_url(_kept(f"dot-{colour.strip('#')}.svg", partial(_DOT.format, colour=colour)))


def tinted(name: str, colour: str) -> str:
    svg = _outline(name)
    return svg.replace("currentColor", colour).replace('stroke-width="2"', STROKE)


def _outline(name: str) -> str:
    """Return the icon as Lucide ships it.

    A copy is kept, because importing the icon package takes longer than painting the window.
    """
    path = _kept(f"{name}.svg", partial(_from_lucide, name))
    try:
        return path.read_text("utf-8")
    except OSError:  # there was no room for it
        return _from_lucide(name)


def _from_lucide(name: str) -> str:
    from lucide import lucide_icon  # noqa: PLC0415  90 ms, needed only once per icon

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # an older name of the same icon
        svg = str(lucide_icon(name))
    if "data-missing-icon" in svg:
        raise LookupError(f"Lucide has no icon named {name!r}")
    return svg


def _kept(name: str, make: Callable[[], str]) -> Path:
    """Return the file of that name, made when it is not there; where there is no room, none is."""
    usual = paths.cache_folder() / "icons"
    try:
        _keep(usual / name, make)
    except OSError:  # a home that cannot be written to: the icons go with the session
        with suppress(OSError):
            spare = _spare_folder()
            _keep(spare / name, make)
            return spare / name
    return usual / name


def _keep(path: Path, make: Callable[[], str]) -> None:
    """Write beside, then put in place: another window may be doing the same."""
    if path.is_file():
        return
    path.parent.mkdir(exist_ok=True)
    with tempfile.NamedTemporaryFile("wb", dir=path.parent, delete=False) as part:
        try:
            part.write(make().encode())
            part.close()
            Path(part.name).replace(path)
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise


@cache
def _spare_folder() -> Path:
    folder = tempfile.TemporaryDirectory(prefix="outsource-desk-icons-")
    atexit.register(folder.cleanup)
    return Path(folder.name)
