"""What a page, a stage, a dialog and a wizard are, and the desk they are given."""
