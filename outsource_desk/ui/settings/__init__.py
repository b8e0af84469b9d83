"""The parts of Settings: one card per subject."""
