"""What a vendor may see is made in one room; the rule names every paper that leaves the house."""

from __future__ import annotations

import tomllib

import pytest

from outsource_desk.reports.document import DOCUMENTS
from tests.quality.tree import PACKAGE, ROOT

pytestmark = pytest.mark.quality
RULE = "What vendors get is made in the vendor view"


@pytest.fixture(scope="module")
def rule():
    found = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = found["tool"]["importlinter"]["contracts"]
    return next(contract for contract in contracts if contract["name"] == RULE)


def test_every_paper_for_vendors_is_watched(rule):
    """R34: a document that leaves the house reads from the vendor view and from nothing else."""
    papers = {
        f"outsource_desk.reports.documents.{made.document.key}"
        for made in DOCUMENTS
        if made.document.for_vendor
    }
    assert papers | {"outsource_desk.reports.request"} == set(rule["source_modules"])


def test_every_other_room_is_forbidden(rule):
    """R34: a new room of the services is out of reach for them until it is named here."""
    rooms = {path.parent.name for path in (PACKAGE / "services").glob("*/__init__.py")}
    others = {f"outsource_desk.services.{room}" for room in rooms - {"vendor_view"}}
    assert others == set(rule["forbidden_modules"])
