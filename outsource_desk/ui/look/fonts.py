"""The font of the system, or the one that travels with the program when there is none."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont, QFontDatabase

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FAMILY: Final = "Source Sans Pro"
FACES: Final = ("Regular", "Semibold", "Bold")


def prepare_font(app: QApplication, *, bundled: bool = False) -> None:
    """Keep the system's font when it is there; `bundled` insists on ours: tests and pictures."""
    wanted = app.font()
    if not bundled and wanted.family() in QFontDatabase.families():
        return
    for face in FACES:
        QFontDatabase.addApplicationFont(str(_folder() / f"SourceSansPro-{face}.ttf"))
    font = QFont(FAMILY)
    font.setPointSizeF(wanted.pointSizeF())
    if bundled:  # the same pixels on every machine
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)


def _folder() -> Path:
    """Return where the font package keeps its files, without running its code."""
    spec = importlib.util.find_spec("font_source_sans_pro")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("the package font-source-sans-pro is missing")
    return Path(spec.submodule_search_locations[0]) / "files"
