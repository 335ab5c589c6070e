"""The folder that holds the index."""
