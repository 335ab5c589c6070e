"""Bytes of a file in, a Document of blocks out; one module a format."""
