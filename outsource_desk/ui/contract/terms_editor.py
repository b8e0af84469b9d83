"""The glossary of a draft inside its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.kit.item_list import CHANGE, REMOVE, ItemList, Items, icon_buttons
from outsource_desk.ui.kit.rows import entry
from outsource_desk.ui.kit.spotlight import mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.contract.facts import TermFacts
    from outsource_desk.ui.kit.item_list import Shown

ACTS = ((CHANGE, "pencil", "Change: "), (REMOVE, "trash-2", "Delete: "))


def terms_editor() -> ItemList[TermFacts]:
    """Return the editor of the words; the stage does what is asked of it."""
    return ItemList(
        Items(
            "Words and meanings",
            "Explain a word",
            "No words explained yet. Think of words a stranger to your trade would ask about.",
            heading="Words of your trade",
            paint=_painted,
            buttons=lambda shown: icon_buttons(shown.item.word, ACTS),
            lines="below",
        )
    )


def _painted(shown: Shown[TermFacts]) -> QWidget:
    made = entry(shown.item.word, (shown.item.meaning,), shown.buttons)
    mark(made, f"words:{shown.item.id}")
    return made
