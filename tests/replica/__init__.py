"""Serve a small copy of the official sources on this computer: a listing of papers, and their files.

What it answers is made after three kinds of knowledge, and every module says which of its parts are which:

- recorded: the layout of a listing and of a record, of a paper that is not finished, of a letter in XML, of
  the head of a paper of before 2009, and of diagnostics, were seen in answers of the real service;
- documented: the query language, paging, the gateway's 504 from the 10,000th record on, the bucket of
  requests and most faults stand in manuals and reports, and no such answer was seen;
- supposed: all else, such as the headers of files, the record of an annex and the order of identifiers.

`python tests/replica` serves it for people; a test starts one with `Replica`.
"""

from __future__ import annotations

from replica.papers import Dossier, Paper
from replica.server import Replica
from replica.troubles import TROUBLES, Trouble

__all__ = ["TROUBLES", "Dossier", "Paper", "Replica", "Trouble"]
