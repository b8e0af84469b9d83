"""Comparing the bids of one task."""

from outsource_desk.ui.stages.compare.stage import CompareStage

__all__ = ["CompareStage"]
