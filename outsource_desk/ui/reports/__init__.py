"""The parts of Reports: the savings on screen, and every document with its preview."""
