"""One file, one command; its name is the file's."""
