"""More hours than a month holds are refused, in the owner's own numbers."""

from __future__ import annotations

import pytest

from outsource_desk.base.text import Words
from outsource_desk.ui.decide.month_hours import MOST_HOURS, month_hours


@pytest.mark.parametrize(("locale", "most"), [("en_GB", "14,880"), ("de_DE", "14.880")])
def test_too_many_hours_are_refused(locale, most):
    """R127: the limit is written as the owner writes it."""
    check = month_hours(Words(locale))
    assert check(MOST_HOURS * 60) == ""
    assert f"more than {most} a month" in check(MOST_HOURS * 60 + 1)
