"""The verdict of a task, with its reasons and what the owner decided."""

from __future__ import annotations

from typing_extensions import override

from outsource_desk.ui.stage import Stage, stage


@stage
class DecideStage(Stage):
    key = "decide"
    title = "Decide"
    order = 10
    follows = frozenset({"task", "business"})

    @override
    def refresh(self) -> None:
        pass
