"""Parts of the history page: its lines, what one line did, and the bin."""
