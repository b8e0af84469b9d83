"""Where things lie on this computer; the folders are made when first asked for."""

from __future__ import annotations

from pathlib import Path

import platformdirs

APP = "OutsourceDesk"


def documents_folder() -> Path:
    """Return the folder where owners look for their files."""
    return Path(platformdirs.user_documents_dir())


def first_data_file() -> Path:
    """Return the file that the first start makes."""
    return documents_folder() / "My outsourcing.outsource"


def settings_file() -> Path:
    return Path(platformdirs.user_config_dir(APP, appauthor=False, ensure_exists=True)) / (
        "settings.json"
    )


def backups_folder() -> Path:
    return Path(platformdirs.user_data_dir(APP, appauthor=False, ensure_exists=True)) / "Backups"


def seals_folder() -> Path:
    """Return where the sums of the data files lie, as they were closed; see store/seal.py."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False, ensure_exists=True)) / "Seals"


def cache_folder() -> Path:
    return Path(platformdirs.user_cache_dir(APP, appauthor=False, ensure_exists=True))


def private_base() -> Path:
    """Return where each run makes its folder for temporary files; see `private_folder`."""
    return cache_folder() / "Private"


def log_file() -> Path:
    return Path(platformdirs.user_log_dir(APP, appauthor=False, ensure_exists=True)) / "desk.log"
