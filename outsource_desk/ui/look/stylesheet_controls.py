"""Style of what is pressed or looked through: buttons, tables, tabs, progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.ui.look.tokens import Tokens


def controls(c: Tokens, s: Callable[[float], int], size: Callable[[str], float]) -> str:
    return _buttons(c, s) + _tool_buttons(c, s) + _views(c, s, size) + _progress(c, s)


def _buttons(c: Tokens, s: Callable[[float], int]) -> str:
    side = s(3)
    return f"""
QPushButton {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.control};
    border-radius: {s(1.5)}px; padding: 0 {side}px; min-height: {s(7)}px; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:pressed {{ background: {c.sunken}; }}
QPushButton:focus {{ border: 2px solid {c.focus}; padding: 0 {side - 1}px;
    min-height: {s(7) - 2}px; }}
QPushButton:disabled {{ color: {c.disabled}; border-color: {c.border}; background: {c.bg}; }}
QPushButton[kind="primary"] {{ background: {c.accent_fill}; color: {c.on_accent};
    border: 1px solid {c.accent_fill}; font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {c.accent_hover};
    border-color: {c.accent_hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {c.accent_press}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {c.text}; }}
QPushButton[kind="primary"]:disabled {{ background: {c.neutral_tint}; color: {c.disabled};
    border-color: {c.neutral_tint}; }}
QPushButton[kind="quiet"] {{ background: transparent; border: 1px solid transparent;
    color: {c.accent}; padding: 0 {s(2)}px; }}
QPushButton[kind="quiet"]:hover {{ background: {c.accent_tint}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {c.focus}; padding: 0 {s(2) - 1}px; }}
QPushButton[kind="quiet"]:disabled {{ color: {c.disabled}; }}
QPushButton[kind="trail"] {{ background: transparent; border: 1px solid transparent;
    color: {c.accent}; padding: 0 1px; min-height: {s(6)}px; text-align: left; }}
QPushButton[kind="trail"]:hover {{ background: {c.accent_tint}; }}
QPushButton[kind="trail"]:focus {{ border: 2px solid {c.focus}; padding: 0;
    min-height: {s(6) - 2}px; }}
QPushButton[kind="small"] {{ min-height: {s(6)}px; padding: 0 {s(2.5)}px; }}
QPushButton[kind="small"]:focus {{ min-height: {s(6) - 2}px; padding: 0 {s(2.5) - 1}px; }}
"""


def _tool_buttons(c: Tokens, s: Callable[[float], int]) -> str:
    return f"""
QToolButton {{ background: transparent; border: 1px solid transparent; color: {c.text};
    border-radius: {s(1.5)}px; padding: {s(1)}px; }}
QToolButton:hover {{ background: {c.hover}; }}
QToolButton:checked {{ background: {c.accent_tint}; color: {c.accent}; }}
QToolButton:focus {{ border: 2px solid {c.focus}; padding: {s(1) - 1}px; }}
QToolButton:disabled {{ color: {c.disabled}; }}
QToolButton[segment="true"] {{ background: {c.surface}; border: 1px solid {c.control};
    border-radius: 0; padding: {s(1)}px {s(3)}px; min-height: {s(5)}px; }}
QToolButton[segment="true"]:hover {{ background: {c.hover}; }}
QToolButton[segment="true"]:checked {{ background: {c.accent_tint}; color: {c.accent};
    font-weight: 600; }}
QToolButton[segment="true"]:focus {{ border: 2px solid {c.focus};
    padding: {s(1) - 1}px {s(3) - 1}px; }}
QToolButton[segment="true"]:disabled {{ color: {c.disabled}; border-color: {c.border}; }}
QToolButton[step="true"] {{ padding: {s(1.25)}px {s(2)}px; font-weight: 400; }}
QToolButton[step="true"]:checked {{ font-weight: 600; }}
QToolButton[step="true"]:focus {{ padding: {s(1.25) - 1}px {s(2) - 1}px; }}
QToolButton[listed="true"] {{ padding: {s(1)}px; }}
QToolButton[listed="true"][state="current"] {{ font-weight: 600; }}
QToolButton[listed="true"]:focus {{ padding: {s(1) - 1}px; }}
"""


def _views(c: Tokens, s: Callable[[float], int], size: Callable[[str], float]) -> str:
    return f"""
QAbstractItemView {{ background: {c.surface}; color: {c.text}; border: 0;
    alternate-background-color: {c.hover}; gridline-color: {c.border};
    selection-background-color: {c.selection}; selection-color: {c.selection_text}; }}
QAbstractItemView[framed="true"] {{ border: 1px solid {c.border}; border-radius: {s(2)}px; }}
QTableView, QTreeView {{ background: transparent; }}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: transparent; color: {c.text2}; border: 0;
    border-bottom: 1px solid {c.border}; padding: {s(2)}px {s(2)}px;
    font-size: {size("caption")}pt; font-weight: 400; }}
QHeaderView::section:hover {{ color: {c.text}; }}
QTableCornerButton::section {{ background: transparent; border: 0; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {c.border}; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {c.text2}; padding: {s(2)}px {s(4)}px;
    border-bottom: 3px solid transparent; }}
QTabBar::tab:selected {{ color: {c.accent}; border-bottom: 3px solid {c.accent};
    font-weight: 600; }}
QTabBar::tab:focus {{ background: {c.accent_tint}; }}
"""


def _progress(c: Tokens, s: Callable[[float], int]) -> str:
    return f"""
QProgressBar {{ background: {c.neutral_tint}; border: 0; border-radius: {s(1)}px;
    max-height: {s(2)}px; min-height: {s(2)}px; color: transparent; }}
QProgressBar::chunk {{ background: {c.accent_fill}; border-radius: {s(1)}px; }}
"""
