"""Parts of documents, one file each; they do not know each other."""
