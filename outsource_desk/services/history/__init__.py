"""What was changed when, in the owner's words, and the bin."""
