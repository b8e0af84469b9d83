"""Fills in a form with poppler-glib; run by the Python of the system, which has its bindings.

python3 poppler_fill.py BLANK.pdf ANSWERS.json TARGET.pdf
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import gi

gi.require_version("Poppler", "0.18")
from gi.repository import Poppler  # noqa: E402  the version is chosen first


def main(blank: str, answers: str, target: str) -> None:
    told = {one["name"]: one for one in json.loads(Path(answers).read_text("utf-8"))}
    document = Poppler.Document.new_from_file(Path(blank).resolve().as_uri(), None)
    for number in range(document.get_n_pages()):
        for mapping in document.get_page(number).get_form_field_mapping():
            field = mapping.field
            one = told.get(field.get_name())
            if one is not None:
                fill(field, one)
    document.save(Path(target).resolve().as_uri())


def fill(field: Poppler.FormField, one: dict) -> None:
    kind = field.get_field_type()
    if kind == Poppler.FormFieldType.TEXT:
        field.text_set_text(one["value"])
    elif kind == Poppler.FormFieldType.CHOICE:
        for at in range(field.choice_get_n_items()):
            if field.choice_get_item(at) == one["value"]:
                field.choice_select_item(at)
    elif one["kind"] == "tick" or field.get_partial_name() == one["value"]:
        field.button_set_state(True)
    elif one["kind"] == "radio" and one["at"] == 0:
        one["at"] -= 1
        field.button_set_state(True)
    else:
        one["at"] = one.get("at", 0) - 1


if __name__ == "__main__":
    main(*sys.argv[1:])
