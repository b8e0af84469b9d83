"""The keys of the program, as Help and the dialog list them."""

from __future__ import annotations

from typing import Final

SHORTCUTS: Final = (
    (
        "Everywhere",
        (
            ("Ctrl+N", "Check a new task"),
            ("Ctrl+1 … Ctrl+9", "Go to a place of the sidebar"),
            ("Alt+1 … Alt+6", "Go to a stage of the open task"),
            ("Alt+Left, Alt+Right", "Back to the place before, and forward again"),
            ("Ctrl+F", "Search everything"),
            ("Ctrl+Shift+F", "Search in this list"),
            ("Ctrl+P", "Print what this page is about"),
            ("Ctrl+Z", "Undo"),
            ("Ctrl+Shift+Z", "Redo"),
            ("F6", "Next part of the window"),
            ("F1", "Help for this screen"),
        ),
    ),
    (
        "File and view",
        (
            ("Ctrl+O", "Open a data file"),
            ("Ctrl+Shift+S", "Save a copy"),
            ("Ctrl+B", "Wide or narrow sidebar"),
            ("Ctrl++", "Larger text"),
            ("Ctrl+-", "Smaller text"),
            ("Ctrl+0", "Normal text"),
            ("Ctrl+,", "Settings"),
            ("Ctrl+Q", "Quit"),
        ),
    ),
    (
        "In lists and tables",
        (
            ("Up, Down", "Go from row to row"),
            ("Enter", "Do what the button of the row says"),
            ("Menu", "More about a row"),
            ("Left, Right", "Fold or unfold a group"),
            ("Ctrl+Enter", "Do what the main button of a dialog says"),
            ("Esc", "Close a dialog; what you typed is asked about"),
        ),
    ),
    (
        "In the comparison of bids",
        (
            ("Arrows", "Go from answer to answer"),
            ("0 … 5", "Give a mark"),
            ("F2", "Write down the evidence"),
            ("Enter", "Judge the answer"),
            ("Space", "Pin the bid to the left"),
        ),
    ),
    (
        "In a list of files",
        (
            ("Ins", "Add files"),
            ("Ctrl+V", "Add what was copied: files, or a picture"),
            ("Enter", "Open a copy of the file"),
            ("Del", "Remove the file"),
        ),
    ),
)
