"""The wizard “Check a task”."""

from __future__ import annotations

from outsource_desk.ui.decide.check_task.wizard import CheckTask

__all__ = ["CheckTask"]
