"""Keep the index, a folder on disk: write it, search it, verify it."""
