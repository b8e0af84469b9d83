"""What the tests here have in common."""

from __future__ import annotations


def edit_of(stage, field):
    return stage.board.panel.form[field].edit


def page_text(stage, heading):
    document = stage.board.preview.view._document
    texts = [document.getAllText(page).text() for page in range(document.pageCount())]
    return next((text for text in texts if heading in text), "")
