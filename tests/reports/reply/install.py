"""Brings the programs that vendors fill in forms with: dev.py test --with-clients."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DEBIAN = {
    "/usr/bin/chromium": "chromium",
    "/usr/bin/npm": "npm",
    "/usr/bin/qpdf": "qpdf",
    "/usr/bin/pdftocairo": "poppler-utils",
    "/usr/bin/pdftk": "pdftk-java",
    "/usr/bin/lodraw": "libreoffice-draw",
    "/usr/bin/localc": "libreoffice-calc",
    "/usr/lib/python3/dist-packages/gi": "python3-gi",
}
POPPLER = "gir1.2-poppler-0.18"
TYPELIB = "girepository-1.0/Poppler-0.18.typelib"
NPM = ("pdfjs-dist@5.6.205", "playwright-core@1.55.0")


def install_clients(venv: Path, install_from_system: Callable[[list[str]], None]) -> None:
    """Install what is missing, from Debian and into `venv`/clients; what fails is skipped later."""
    missing = [package for file, package in DEBIAN.items() if not Path(file).exists()]
    if not any(Path("/usr/lib").glob(f"*/{TYPELIB}")):
        missing.append(POPPLER)
    if missing:
        install_from_system(missing)
    place = venv / "clients"
    if not all((place / "node_modules" / one.partition("@")[0]).is_dir() for one in NPM):
        npm = shutil.which("npm") or "npm"
        place.mkdir(exist_ok=True)
        subprocess.call([npm, "install", "--no-audit", "--no-fund", "--silent", *NPM], cwd=place)
