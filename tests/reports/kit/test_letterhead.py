"""The owner's logo on what vendors get (R128 and the business profile of R110)."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest
from PIL import Image

from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.reports.kit.letterhead import MOST_HIGH, MOST_WIDE, letterhead_logo
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.services.business import logo as business_logo
from tests.support.papers import paper_of


def png(width: int, height: int, mode: str = "RGBA") -> bytes:
    file = BytesIO()
    Image.new(mode, (width, height)).save(file, "PNG")
    return file.getvalue()


def pictures(store, today, words) -> list[int]:
    """Return how many pictures each page of the first contract has."""
    result = DOCUMENTS["contract"].load(store, DocumentSubject(today=today, contract_id=1))
    pages = pypdf.PdfReader(BytesIO(paper_of("contract", result, words))).pages
    return [len(page.images) for page in pages]


def test_contract_shows_the_logo_on_its_first_page(sample_store, today, words):
    """R113, R128: on the first page and on no other; gone when the owner removes it."""
    first, *others = pictures(sample_store, today, words)
    assert (first, sum(others)) == (1, 0)
    business_logo.remove_logo(sample_store)
    assert sum(pictures(sample_store, today, words)) == 0


def test_a_logo_without_a_picture_in_it_prints_nothing(sample_store, today, words, clock):
    """R128: a damaged file is left out; the paper is still printed."""
    broken = take_in_bytes(sample_store, "broken.png", b"\x89PNG\r\n\x1a\n broken")
    business_logo.set_logo(sample_store, broken, clock.now())
    assert sum(pictures(sample_store, today, words)) == 0


@pytest.mark.parametrize("size", [(2_000, 200), (200, 2_000), (40, 40), (1, 1)])
def test_every_form_of_logo_keeps_inside_its_place(size):
    """R128: wide, high or tiny, never stretched."""
    made = letterhead_logo(png(*size))
    assert made.width <= MOST_WIDE + 0.1
    assert made.height <= MOST_HIGH + 0.1
    assert made.width / made.height == pytest.approx(size[0] / size[1], rel=0.02)
