"""The one style sheet, generated from the tokens and the size of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.look.stylesheet_controls import controls
from outsource_desk.ui.look.stylesheet_fields import fields
from outsource_desk.ui.look.stylesheet_frame import frame

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.ui.look.tokens import Tokens


def build_stylesheet(
    tokens: Tokens, space: Callable[[float], int], size: Callable[[str], float]
) -> str:
    return "\n".join(
        (frame(tokens, space, size), controls(tokens, space, size), fields(tokens, space))
    )
