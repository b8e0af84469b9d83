"""The colours of both themes, and which of them must be readable on which."""

from __future__ import annotations

from dataclasses import dataclass

TEXT_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
SHAPE_CONTRAST = 3.0  # WCAG 2.2, 1.4.11


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. A widget names a token, never a colour."""

    bg: str
    surface: str
    sunken: str
    hover: str
    sidebar: str
    border: str
    control: str
    text: str
    text2: str
    disabled: str
    accent: str
    accent_fill: str
    accent_hover: str
    accent_press: str
    on_accent: str
    accent_tint: str
    accent_bar: str
    focus: str
    success: str
    success_tint: str
    success_bar: str
    warn: str
    warn_tint: str
    warn_bar: str
    danger: str
    danger_tint: str
    danger_bar: str
    on_danger: str
    neutral_tint: str
    neutral_bar: str
    selection: str
    selection_text: str
    paper: str
    paper_desk: str


LIGHT = Tokens(
    bg="#F5F6F8",
    surface="#FFFFFF",
    sunken="#EEF1F5",
    hover="#F0F3F8",
    sidebar="#ECEFF4",
    border="#DCE1E8",
    control="#7C8797",
    text="#18202C",
    text2="#4F5B6B",
    disabled="#8C96A4",
    accent="#1F57B8",
    accent_fill="#1F57B8",
    accent_hover="#184896",
    accent_press="#123875",
    on_accent="#FFFFFF",
    accent_tint="#E6EEFB",
    accent_bar="#1F57B8",
    focus="#1F57B8",
    success="#14713F",
    success_tint="#E3F4EA",
    success_bar="#2E9E63",
    warn="#8A5000",
    warn_tint="#FDF1DA",
    warn_bar="#BC7710",
    danger="#B3261E",
    danger_tint="#FCE9E7",
    danger_bar="#D0453B",
    on_danger="#FFFFFF",
    neutral_tint="#EAEDF2",
    neutral_bar="#8792A2",
    selection="#DCE8FA",
    selection_text="#18202C",
    paper="#FFFFFF",
    paper_desk="#D9DEE6",
)
DARK = Tokens(
    bg="#14171C",
    surface="#1D2128",
    sunken="#262B34",
    hover="#272D37",
    sidebar="#191C22",
    border="#333A46",
    control="#778395",
    text="#E9ECF1",
    text2="#ADB6C4",
    disabled="#717C8C",
    accent="#8DB4FF",
    accent_fill="#3465C8",
    accent_hover="#3D70D8",
    accent_press="#2B56AE",
    on_accent="#FFFFFF",
    accent_tint="#22304A",
    accent_bar="#3D70D8",
    focus="#8DB4FF",
    success="#74D39F",
    success_tint="#183427",
    success_bar="#3FA871",
    warn="#F0BC5E",
    warn_tint="#382B12",
    warn_bar="#C98A2B",
    danger="#FF938A",
    danger_tint="#401F1E",
    danger_bar="#D2564C",
    on_danger="#1D2128",
    neutral_tint="#2C323C",
    neutral_bar="#6B7687",
    selection="#2A3B5C",
    selection_text="#F2F5FA",
    paper="#FFFFFF",
    paper_desk="#0F1216",
)

_ON_PLAIN = ("bg", "surface", "sunken", "sidebar", "hover")
_TONES = ("success", "warn", "danger", "accent")

# What is drawn, on what, and the least contrast.
PAIRS: tuple[tuple[str, str, float], ...] = (
    *(("text", ground, TEXT_CONTRAST) for ground in _ON_PLAIN),
    *(("text2", ground, TEXT_CONTRAST) for ground in _ON_PLAIN),
    *((tone, f"{tone}_tint", TEXT_CONTRAST) for tone in _TONES),
    *(("text", f"{tone}_tint", TEXT_CONTRAST) for tone in _TONES),
    *((tone, ground, TEXT_CONTRAST) for tone in _TONES for ground in ("surface", "bg")),
    *((f"{tone}_bar", "surface", SHAPE_CONTRAST) for tone in ("success", "warn", "danger")),
    ("accent", "sidebar", TEXT_CONTRAST),
    ("accent", "hover", TEXT_CONTRAST),
    ("accent", "selection", TEXT_CONTRAST),
    ("text2", "neutral_tint", TEXT_CONTRAST),
    ("text2", "accent_tint", TEXT_CONTRAST),
    ("text2", "selection", TEXT_CONTRAST),
    ("selection_text", "selection", TEXT_CONTRAST),
    ("on_accent", "accent_fill", TEXT_CONTRAST),
    ("on_accent", "accent_hover", TEXT_CONTRAST),
    ("on_accent", "accent_press", TEXT_CONTRAST),
    ("on_danger", "danger", TEXT_CONTRAST),
    ("surface", "text", TEXT_CONTRAST),
    ("neutral_bar", "surface", SHAPE_CONTRAST),
    ("accent_bar", "surface", SHAPE_CONTRAST),
    ("control", "surface", SHAPE_CONTRAST),
    ("control", "bg", SHAPE_CONTRAST),
    ("focus", "surface", SHAPE_CONTRAST),
    ("focus", "bg", SHAPE_CONTRAST),
    ("focus", "sidebar", SHAPE_CONTRAST),
)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 … 21.

    Source: WCAG 2.2, definition of contrast ratio.
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    knee = 0.04045
    return channel / 12.92 if channel <= knee else ((channel + 0.055) / 1.055) ** 2.4
