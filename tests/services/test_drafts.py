"""What was typed becomes a draft: each letter in one way, also in a list of lines."""

from __future__ import annotations

import pytest

from outsource_desk.records.delivery import AgreedMilestoneDraft
from outsource_desk.records.draft import FieldError, read_draft


def test_each_line_of_a_list_is_stored_in_one_way():
    """R127: e and an accent are é, in a field as in a line of a list."""
    draft = read_draft(AgreedMilestoneDraft, title="Cafe\u0301", criteria=("Cafe\u0301", "Tea"))
    assert (draft.title, draft.criteria) == ("Caf\u00e9", ("Caf\u00e9", "Tea"))


@pytest.mark.parametrize("text", ["nul\x00inside", "half \ud83d pair"])
def test_a_line_that_cannot_be_stored_is_refused_in_words(text):
    """R127: the sentence of a field, not one of the library below."""
    with pytest.raises(FieldError, match="cannot be stored"):
        read_draft(AgreedMilestoneDraft, title="M1", criteria=("Tea", text))
