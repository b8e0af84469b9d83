"""Every role of every group is ours, so nothing leaks in from the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from outsource_desk.ui.look.tokens import Tokens

_Role = QPalette.ColorRole
ROLES: Final = {
    _Role.Window: "bg",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "hover",
    _Role.Text: "text",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "on_accent",
    _Role.Highlight: "accent_fill",
    _Role.HighlightedText: "on_accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.ToolTipBase: "text",
    _Role.ToolTipText: "surface",
    _Role.PlaceholderText: "text2",
    _Role.Accent: "accent_fill",
    _Role.Light: "surface",
    _Role.Midlight: "sunken",
    _Role.Mid: "border",
    _Role.Dark: "control",
    _Role.Shadow: "border",
}
DISABLED_ROLES: Final = {
    _Role.WindowText: "disabled",
    _Role.Text: "disabled",
    _Role.ButtonText: "disabled",
    _Role.PlaceholderText: "disabled",
    _Role.Highlight: "neutral_bar",
}
GROUPS: Final = (
    QPalette.ColorGroup.Active,
    QPalette.ColorGroup.Inactive,
    QPalette.ColorGroup.Disabled,
)


def build_palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    for group in GROUPS:
        for role, token in ROLES.items():
            palette.setColor(group, role, QColor(getattr(tokens, token)))
    for role, token in DISABLED_ROLES.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(getattr(tokens, token)))
    return palette
