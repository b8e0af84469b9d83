"""Ready measures: what the program proposes passes its own check of words."""

from __future__ import annotations

import pytest

from outsource_desk.services.brief.kpi_presets import kpi_presets
from outsource_desk.services.brief.word_lists import word_list


@pytest.mark.parametrize("preset", kpi_presets(), ids=lambda preset: preset.key)
def test_a_ready_measure_has_no_unclear_word(preset):
    """The words checked when the owner types them are clear when the program writes them (R31)."""
    for text in (preset.draft.name, preset.draft.source):
        assert word_list().look_through(text) == ()


def test_the_check_would_find_such_a_word():
    assert word_list().look_through("Pay runs that reach staff without delay")
