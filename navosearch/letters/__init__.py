"""A Document in, a Letter out."""
