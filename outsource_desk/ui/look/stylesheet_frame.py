"""Style of what holds things: window, menus, sidebar, cards, labels, scroll bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.ui.look.tokens import Tokens

TONES = ("text2", "accent", "success", "warn", "danger", "disabled")
KINDS = {
    "micro": 600,
    "caption": 400,
    "body": 400,
    "strong": 600,
    "sub": 600,
    "title": 600,
    "display": 600,
}


def frame(c: Tokens, s: Callable[[float], int], size: Callable[[str], float]) -> str:
    return _window(c, s) + _menus(c, s) + _cards(c, s) + _labels(c, size) + _scroll_bars(c, s)


def _window(c: Tokens, s: Callable[[float], int]) -> str:
    return f"""
* {{ outline: 0; }}
QMainWindow, QDialog, #page, #page_body {{ background: {c.bg}; }}
QMessageBox {{ background: {c.surface}; }}
QMessageBox QPushButton {{ min-width: {s(18)}px; }}
QToolTip {{ background: {c.text}; color: {c.surface}; border: 0; padding: {s(1)}px {s(2)}px; }}
QStatusBar {{ background: {c.sidebar}; color: {c.text2}; border-top: 1px solid {c.border}; }}
QStatusBar QLabel {{ color: {c.text2}; }}
QStatusBar::item {{ border: 0; }}
#sidebar {{ background: {c.sidebar}; border: 0; border-right: 1px solid {c.border}; }}
QListWidget[list="topics"], QTextBrowser {{ background: {c.surface}; color: {c.text};
    border: 1px solid {c.border}; border-radius: {s(2)}px; padding: {s(1)}px; }}
QListWidget::item {{ padding-left: {s(2)}px; border-radius: {s(1)}px; }}
QListWidget::item:hover {{ background: {c.hover}; }}
QListWidget::item:selected {{ background: {c.accent_tint}; color: {c.text}; }}
QListWidget:focus, QTextBrowser:focus {{ border: 2px solid {c.focus};
    padding: {s(1) - 1}px; }}
#sidebar QListView {{ background: transparent; border: 0; }}
#toast {{ background: {c.text}; border-radius: {s(2)}px; }}
#toast QLabel {{ color: {c.surface}; }}
#toast QPushButton {{ background: transparent; color: {c.surface}; border: 1px solid {c.control};
    font-weight: 600; min-height: {s(6)}px; }}
#toast QPushButton:hover {{ border-color: {c.surface}; }}
#toast QPushButton:focus {{ border: 2px solid {c.surface}; }}
QSplitter::handle {{ background: transparent; }}
QFrame[line="h"] {{ background: {c.border}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame[line="v"] {{ background: {c.border}; border: 0; max-width: 1px; min-width: 1px; }}
"""


def _menus(c: Tokens, s: Callable[[float], int]) -> str:
    return f"""
QMenuBar {{ background: {c.sidebar}; color: {c.text}; border-bottom: 1px solid {c.border};
    padding: {s(0.5)}px {s(2)}px; }}
QMenuBar::item {{ padding: {s(1)}px {s(2)}px; border-radius: {s(1)}px; background: transparent; }}
QMenuBar::item:selected {{ background: {c.accent_tint}; }}
QMenu {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.border};
    padding: {s(1)}px; }}
QMenu::item {{ padding: {s(1.25)}px {s(7)}px {s(1.25)}px {s(3)}px; border-radius: {s(1)}px; }}
QMenu::item:selected {{ background: {c.accent_tint}; color: {c.text}; }}
QMenu::item:disabled {{ color: {c.disabled}; }}
QMenu::separator {{ height: 1px; background: {c.border}; margin: {s(1)}px {s(2)}px; }}
"""


def _cards(c: Tokens, s: Callable[[float], int]) -> str:
    tinted = "".join(
        f'QFrame[card="{kind}"] {{ background: {ground}; border: 0; border-radius: {s(2)}px; }}\n'
        for kind, ground in (
            ("flat", c.sunken),
            ("accent", c.accent_tint),
            ("success", c.success_tint),
            ("warn", c.warn_tint),
            ("danger", c.danger_tint),
        )
    )
    return f"""
QFrame[card="plain"] {{ background: {c.surface}; border: 1px solid {c.border};
    border-radius: {s(2)}px; }}
{tinted}"""


def _labels(c: Tokens, size: Callable[[str], float]) -> str:
    kinds = "".join(
        f'*[type="{kind}"] {{ font-size: {size(kind)}pt; font-weight: {weight}; }}\n'
        for kind, weight in KINDS.items()
    )
    tones = "".join(f'QLabel[tone="{tone}"] {{ color: {getattr(c, tone)}; }}\n' for tone in TONES)
    return f"QLabel {{ background: transparent; color: {c.text}; }}\n{kinds}{tones}"


def _scroll_bars(c: Tokens, s: Callable[[float], int]) -> str:
    return f"""
QScrollArea, QScrollArea > QWidget > QWidget#scrolled {{ background: transparent; border: 0; }}
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: {s(3)}px; }}
QScrollBar:horizontal {{ height: {s(3)}px; }}
QScrollBar::handle {{ background: {c.neutral_bar}; border-radius: {s(1)}px; margin: {s(0.5)}px;
    min-height: {s(8)}px; min-width: {s(8)}px; }}
QScrollBar::handle:hover {{ background: {c.text2}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
