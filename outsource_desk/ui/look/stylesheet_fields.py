"""Style of what is filled in: text, choices, dates, check boxes, the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.look.icons import dot_file, icon_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.ui.look.tokens import Tokens

_LINES = "QLineEdit, QComboBox, QAbstractSpinBox"
_TEXTS = "QPlainTextEdit, QTextEdit"


def fields(c: Tokens, s: Callable[[float], int]) -> str:
    return _text(c, s) + _combo(c, s) + _marks(c, s) + _calendar(c, s)


def _text(c: Tokens, s: Callable[[float], int]) -> str:
    focused = ", ".join(f"{name.strip()}:focus" for name in f"{_LINES}, {_TEXTS}".split(","))
    return f"""
{_LINES}, {_TEXTS} {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.control};
    border-radius: {s(1.5)}px; selection-background-color: {c.accent_fill};
    selection-color: {c.on_accent}; placeholder-text-color: {c.text2}; }}
{_LINES} {{ padding: 0 {s(2)}px; min-height: {s(7)}px; }}
{_TEXTS} {{ padding: {s(1)}px; }}
{focused} {{ border: 2px solid {c.focus}; }}
QLineEdit:focus, QComboBox:focus {{ padding: 0 {s(2) - 1}px; min-height: {s(7) - 2}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: {s(1) - 1}px; }}
QLineEdit[state="error"], QPlainTextEdit[state="error"], QComboBox[state="error"] {{
    border: 2px solid {c.danger}; }}
QLineEdit[state="error"], QComboBox[state="error"] {{ padding: 0 {s(2) - 1}px;
    min-height: {s(7) - 2}px; }}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{ background: {c.bg};
    color: {c.disabled}; border-color: {c.border}; }}
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] {{ background: {c.sunken};
    border-color: {c.border}; }}
"""


def _combo(c: Tokens, s: Callable[[float], int]) -> str:
    return f"""
QComboBox::drop-down {{ border: 0; width: {s(6)}px; subcontrol-origin: padding;
    subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: url({icon_file("chevron-down", c.text2)});
    width: {s(4)}px; height: {s(4)}px; }}
QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.border};
    padding: {s(1)}px; }}
QComboBox QAbstractItemView::item {{ min-height: {s(7)}px; padding: 0 {s(1)}px; }}
QComboBox QLineEdit {{ border: 0; padding: 0; min-height: 0; background: transparent; }}
"""


def _marks(c: Tokens, s: Callable[[float], int]) -> str:
    return f"""
QCheckBox, QRadioButton {{ spacing: {s(2)}px; color: {c.text}; background: transparent;
    min-height: {s(6)}px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {c.disabled}; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{
    width: {s(4)}px; height: {s(4)}px; border: 1px solid {c.control}; background: {c.surface}; }}
QCheckBox::indicator, QAbstractItemView::indicator {{ border-radius: {s(1) - 1}px; }}
QRadioButton::indicator {{ border-radius: {s(2)}px; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {c.accent_fill};
    border-color: {c.accent_fill}; image: url({icon_file("check", c.on_accent)}); }}
QRadioButton::indicator:checked {{ background: {c.accent_fill}; border-color: {c.accent_fill};
    image: url({dot_file(c.on_accent)}); }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {c.focus}; }}
QCheckBox::indicator:disabled {{ border-color: {c.border}; background: {c.bg}; }}
QCheckBox::indicator:checked:disabled {{ border-color: {c.disabled}; background: {c.disabled}; }}
"""


def _calendar(c: Tokens, s: Callable[[float], int]) -> str:
    return f"""
QCalendarWidget #qt_calendar_navigationbar {{ background: {c.surface};
    border-bottom: 1px solid {c.border}; }}
QCalendarWidget QToolButton {{ color: {c.text}; font-weight: 600; icon-size: {s(4)}px; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget #qt_calendar_prevmonth {{
    qproperty-icon: url({icon_file("chevron-left", c.text2)}); }}
QCalendarWidget #qt_calendar_nextmonth {{
    qproperty-icon: url({icon_file("chevron-right", c.text2)}); }}
QCalendarWidget QAbstractItemView {{ selection-background-color: {c.accent_fill};
    selection-color: {c.on_accent}; }}
"""
