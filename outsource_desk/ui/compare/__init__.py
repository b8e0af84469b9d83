"""Comparing the bids of one task."""

from outsource_desk.ui.compare.stage import CompareStage

__all__ = ["CompareStage"]
