"""The one style sheet, generated from the tokens and the size of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.look.icons import dot_file, icon_file

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
_LINES = "QLineEdit, QComboBox, QAbstractSpinBox"
_TEXTS = "QPlainTextEdit, QTextEdit"


def build_stylesheet(
    tokens: Tokens, space: Callable[[float], int], size: Callable[[str], float]
) -> str:
    return "\n".join(
        (frame(tokens, space, size), controls(tokens, space, size), fields(tokens, space))
    )


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
QListWidget[list="topics"]:focus, QTextBrowser:focus {{ border: 2px solid {c.focus};
    padding: {s(1) - 1}px; }}
#sidebar QListView {{ background: transparent; border: 0; }}
#toast {{ background: {c.text}; border-radius: {s(2)}px; }}
#toast QLabel {{ color: {c.surface}; }}
#toast QPushButton {{ background: transparent; color: {c.surface}; border: 1px solid {c.control};
    font-weight: 600; padding: 0 {s(2)}px; min-height: {s(5)}px; }}
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
QComboBox::down-arrow {{ image: {icon_file("chevron-down", c.text2)};
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
    border-color: {c.accent_fill}; image: {icon_file("check", c.on_accent)}; }}
QRadioButton::indicator:checked {{ background: {c.accent_fill}; border-color: {c.accent_fill};
    image: {dot_file(c.on_accent)}; }}
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
    qproperty-icon: {icon_file("chevron-left", c.text2)}; }}
QCalendarWidget #qt_calendar_nextmonth {{
    qproperty-icon: {icon_file("chevron-right", c.text2)}; }}
QCalendarWidget QAbstractItemView {{ selection-background-color: {c.accent_fill};
    selection-color: {c.on_accent}; }}
"""
