"""Writing down what is asked of vendors."""

from outsource_desk.ui.brief.stage import BriefStage

__all__ = ["BriefStage"]
