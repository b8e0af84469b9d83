from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from outsource_desk.reports.kit import kit
from outsource_desk.reports.kit.fonts import FACES, glyphs
from outsource_desk.reports.kit.text import MARK, missing_glyphs
from tests.reports.reader import fonts, words
from tests.reports.specimen import comparison, contract, printed

EVERYDAY = "Łódź Παπαδόπουλος Жанна Nguyễn Ənvər € ₹ ₺ ₽ ₴ £ $ → ≤ ≥ ✓ ☐ ☑ − × ÷ – — “” ‘’ … · • №"


@pytest.mark.parametrize("make", [contract, comparison])
def test_all_fonts_are_embedded(make) -> None:
    """R128: the file looks the same on every computer and printer."""
    found = fonts(make())
    assert found
    assert all(found.values()), found
    assert all("+Source" in name for name in found)


def test_poppler_agrees_that_all_fonts_are_embedded(tmp_path) -> None:
    """R128: a second tool finds every font embedded and a subset."""
    tool = shutil.which("pdffonts")
    if tool is None:
        pytest.skip("poppler is not installed")
    path = tmp_path / "report.pdf"
    path.write_bytes(comparison())
    done = subprocess.run([tool, str(path)], capture_output=True, text=True, check=True)
    rows = done.stdout.splitlines()[2:]
    assert rows
    assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows)


@pytest.mark.parametrize("face", FACES)
def test_the_faces_draw_the_letters_of_europe(face: str) -> None:
    """R128: names in Latin, Greek, Cyrillic and Vietnamese letters, and currency signs."""
    assert set(EVERYDAY) <= glyphs(face)


def test_everyday_text_is_printed_as_typed() -> None:
    """R128: what the faces can draw is found again, letter by letter."""
    assert missing_glyphs(EVERYDAY) == ()
    assert EVERYDAY in words(printed(kit.small(EVERYDAY)))


def test_letters_of_the_sans_face_only_are_borrowed_from_it() -> None:
    """R128: a Sami or polytonic Greek name in the text face is printed, not replaced."""
    assert "Ŋuorra Ὀδυσσεύς" in words(printed(kit.body("Ŋuorra Ὀδυσσεύς")))


def test_missing_glyphs_are_named_once_each() -> None:
    """R128: the program can say which signs will not print."""
    assert missing_glyphs("漢字 漢 Łódź\n") == ("字", "漢")
    assert MARK not in missing_glyphs(MARK)


def test_reading_the_list_of_documents_does_not_load_reportlab() -> None:
    """R128: the window starts without the PDF library."""
    code = (
        "import sys, outsource_desk.reports, outsource_desk.reports.document;"
        "sys.exit(any(name.startswith('reportlab') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
