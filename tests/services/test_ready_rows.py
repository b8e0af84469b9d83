"""Ready rows: each shipped template is read strictly, and says nothing that the lint would mark."""

from __future__ import annotations

from itertools import chain

import pytest

from outsource_desk.domain.brief.customer_contact import GUIDELINES
from outsource_desk.domain.brief.data_sharing import SHARING
from outsource_desk.domain.brief.payment_patterns import PATTERNS
from outsource_desk.records import ready
from outsource_desk.records.brief import KpiDraft
from outsource_desk.services.brief.kpi_presets import kpi_presets
from outsource_desk.services.brief.word_lists import word_list
from outsource_desk.services.compare.criteria import USUAL
from outsource_desk.services.tasks.starters import starters

CHOICES = {"direction", "equipment", "rhythm"}  # chosen, not written


def own_sentences() -> dict[str, tuple[str, ...]]:
    """Return what the program puts into a brief by itself, by where it comes from."""
    written = {
        f"{row.key}.{name}": (value,)
        for row in (*starters(), *kpi_presets())
        for name, value in row.values.items()
        if isinstance(value, str) and name not in CHOICES
    }
    rules = {
        f"data {kind}": (*sharing.rules, sharing.proof, sharing.proof_meaning)
        for kind, sharing in SHARING.items()
    }
    customers = {f"customers {kind}": lines for kind, lines in GUIDELINES.items()}
    paid = {f"paid {kind}": (pattern.told,) for kind, pattern in PATTERNS.items()}
    usual = {f"criterion {draft.name}": (draft.name, draft.meaning) for draft in USUAL}
    return written | rules | customers | paid | usual


@pytest.mark.parametrize(("where", "texts"), own_sentences().items())
def test_own_sentences_pass_the_own_lint(where, texts):
    """R31: what is marked when the owner types it is not written by the program."""
    found = chain.from_iterable(word_list().look_through(text) for text in texts)
    assert [find.words for find in found] == [], where


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([{"title": "On time", "name": "Late days"}], "it needs a key and a title"),
        ([{"key": "late", "name": "Late days"}], "it needs a key and a title"),
        ([{"key": "late", "title": "Late"}], "Enter the what is measured"),
        ([{"key": "late", "title": "Late", "name": "Late days", "goal": "3"}], "goal"),
        (
            [{"key": "late", "title": "Late", "name": "Late days", "rhythm": "now and then"}],
            "often",
        ),
        ([{"key": "late", "title": "Late", "name": "Days"}] * 2, "a key stands there twice"),
    ],
)
def test_a_row_that_does_not_fit_is_no_row(monkeypatch, rows, says):
    """R22: a template with a slip fails when it is read, with its file, and never half."""
    monkeypatch.setattr(ready, "read_toml", lambda _: {"kpi": rows})
    with pytest.raises(ValueError, match=says) as error:
        ready.ready_rows("templates/kpis.toml", "kpi", KpiDraft)
    assert "templates/kpis.toml, kpi" in str(error.value)


def test_presets_say_what_is_true():
    """R14, R22: no return that only an adviser may make, no money that nobody named."""
    kpis = {row.key: row.draft for row in kpi_presets()}
    assert (kpis["satisfaction"].target, kpis["satisfaction"].minimum) == ("85", "75")
    assert (kpis["solved"].target, kpis["unit_cost"].target) == ("75", "")
    assert (kpis["payslips"].unit, kpis["payslips"].minimum) == ("pay slips", "1")
    books = next(row for row in starters() if row.key == "bookkeeping")
    assert books.values["data_class"] == "personal"
    assert "figures for the sales tax return" in books.values["summary"]
    assert "Figures for the sales tax return" in books.values["niches"].splitlines()
