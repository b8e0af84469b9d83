"""The wizard “Restore a backup”."""

from __future__ import annotations

from outsource_desk.ui.file.restore_backup.wizard import RestoreBackup

__all__ = ["RestoreBackup"]
