"""Put reason codes into words, with one table for each kind of error.

A code without words would be shown as it is; a test keeps the tables complete.
"""

from __future__ import annotations

from navosearch.model import KINDS
from navosearch.wording.language import gettext as _


def of_file(code: str, detail: str = "") -> str:
    """Return why a file is not read as a letter; `code` is one of `formats.reasons.REASONS`."""
    words = {
        "empty": _("it is empty"),
        "no-text": _("it has pages but no text, as a scan"),
        "binary": _("it is not text"),
        "too-large": _("it is larger than a letter can be"),
        "encrypted": _("it needs a password"),
        "archive-bomb": _("it unpacks to more than a letter can be"),
        "damaged": _("it is damaged"),
        "invalid-xml": _("its XML is not well formed"),
        "doctype": _("it defines a document type of its own, which is not safe to read"),
        "unknown-format": _("it is in no format that is known here"),
        "timeout": _("reading it took too long"),
        "changing": _("it was being written while it was read"),
        "memory": _("reading it took too much memory"),
        "link": _("it is a link, and links are not followed"),
        "not-a-file": _("it is a device, a pipe or a socket"),
        "unreadable": _("the system does not let it be read"),
        "missing-file": _("letters.csv names it and it is not there"),
    }
    return _with_detail(words.get(code, code), detail)


def of_request(code: str, detail: str = "") -> str:
    """Return why a paper or a listing could not be had from the official source."""
    words = {
        "unreachable": _("the server does not answer"),
        "busy": _("the server is asked too much"),
        "server-error": _("the server has trouble"),
        "cut": _("the answer broke off"),
        "foreign": _("it leads to a host that was not named"),
        "redirects": _("it leads from address to address"),
        "too-large": _("it is larger than a letter can be"),
        "status": _("the server refuses it"),
        "not-there": _("it is not there yet"),
        "error-page": _("a page came in its place"),
        "not-a-listing": _("what came is no listing"),
        "empty": _("there is no text in it"),
        "another": _("what came is another paper, and was set apart"),
        "removed": _("it was removed on request"),
        "no-file": _("the listing names no file of it"),
        "own-file": _("a file of your own is in its place, and is left as it is"),
        "file-gone": _("its file is gone"),
        "not-asked": _("it was not asked for yet"),
    }
    return _with_detail(words[code], detail) if code in words else of_file(code, detail)


def of_note(code: str) -> str:
    """Return what a letter says amiss and what was made of it; `code` is one of `LetterInfo.notes`."""
    name, _colon, detail = code.partition(":")
    printed, _arrow, meant = detail.partition("->")
    words = {
        "year-corrected": _("the year is printed as {printed}; from the date of the letter it is {meant}"),
        "date-impossible": _("{printed} is in no calendar; only its month is taken"),
        "dates-differ": _("it prints {printed} as well; {meant} is what its own text says"),
        "annexes-missing": _("annexes that are not here: {printed}"),
        "year-unknown": _("the year of the meeting is not told"),
        "part-unread": _("a file within it is left out: {why}"),
        "metadata-unread": _("the metadata.xml beside it is left out: {why}"),
    }
    return words.get(name, code).format(printed=printed, meant=meant, why=of_file(*detail.split(":", 1)))


def of_doubt(code: str) -> str:
    """Return what of a letter is not understood; `code` is one of `model.DOUBTS`."""
    words = {
        "date": _("no date"),
        "citation": _("no dossier with a number, so no citation"),
        "meeting": _("no meeting, though it is about one"),
        "headings": _("doubtful headings"),
    }
    return words.get(code, code)


def of_damage(code: str, detail: str = "") -> str:
    """Return what is wrong with a file of the index."""
    words = {
        "missing": _("it is gone"),
        "unreadable": _("it cannot be read"),
        "too short": _("it is cut short"),
        "size": _("its size is not what was written"),
        "unexpected size": _("its size is not what was written"),
        "checksum": _("its contents are not what was written"),
        "header checksum": _("its header is not what was written"),
        "unknown header": _("its header is not one of ours"),
        "directory": _("its table of contents is not what was written"),
        "recount": _("the letters in it do not add up to what was written"),
    }
    return _with_detail(words.get(code, code), detail)


def of_table(code: str, detail: str = "") -> str:
    """Return what is wrong with a line of a letters.csv; ``invalid-date`` is about the column `date`."""
    words = {
        "double-file": _("a file has two rows"),
        "invalid-csv": _("this is not CSV"),
        "unknown-column": _("there is no such column"),
        "double-column": _("a column stands there twice"),
        "no-file-column": _("there is no column `file`"),
        "no-file": _("the row does not say which file it is about"),
        "too-many-cells": _("the row has more cells than there are columns"),
        "too-large": _("the table is too large"),
        "unreadable": _("the table cannot be read"),
    }
    if code.startswith("invalid-") and code not in words:
        return _with_detail(_("this is no {column}").format(column=code.removeprefix("invalid-")), detail)
    return _with_detail(words.get(code, code), detail)


def of_user_file(code: str, detail: str = "") -> str:
    """Return what is wrong with a list of concepts, a filled-in sheet or the account of an export."""
    words = {
        "no-label": _("a line is a label, a # and a query, as in: sancties# sanctie*"),
        "double-label": _("this label stands there twice"),
        "no-concepts": _("there is no concept in it"),
        "no-column": _("it has no column {detail}").format(detail=detail),
        "not-a-judgement": _("`relevant` is ja or nee (or yes and no, 1 and 0), not {detail}").format(
            detail=detail
        ),
        "no-rows": _("there is no row in it"),
        "not-an-account": _("it is no account of an export; those end in .datapackage.json"),
        "newer-account": _("a newer version of this program wrote it"),
        "not-text": _("it is not text"),
        "not-sets": _("this is no file of sets ({detail})").format(detail=detail),
        "set-key": _("a set has no such key ({detail})").format(detail=detail),
        "set-dossiers": _("a set needs dossiers, such as 28676 or 21501-02 ({detail})").format(detail=detail),
        "set-chambers": _("the chambers of a set are tk, ek or both ({detail})").format(detail=detail),
        "set-since": _("a set begins on a date, such as 2008 or 2008-09-16 ({detail})").format(detail=detail),
    }
    return words.get(code, code)


def of_change(code: str) -> str:
    """Return why a search finds something that it did not find before, or the other way round."""
    words = {
        "new-letter": _("the letter is new"),
        "letter-gone": _("the letter is gone"),
        "changed-letter": _("the letter was changed"),
        "changed-reader": _("letters are read in a new way"),
        "changed-analyser": _("words are told apart in a new way"),
        "changed-program": _("this is another version of the program"),
        "other-words": _("with other letters the query takes in other words"),
        "other-letters": _("other letters were added or removed"),
    }
    return words.get(code, code)


def of_query(code: str, detail: str = "") -> str:
    """Return why a query is not understood and what to type instead."""
    words = {
        "empty": _("there is nothing to look for"),
        "control": of_option("control"),
        "too-long": _("it has more than {detail} characters"),
        "too-many-terms": _("it has more than {detail} words"),
        "too-many-wildcards": _("it has more than {detail} words with a *"),
        "too-deep": _("its parentheses go more than {detail} deep"),
        "quote-open": _('this " is never closed'),
        "phrase-empty": _("there is no word between these quotes"),
        "parenthesis-open": _("this ( is never closed"),
        "parenthesis-close": _("this ) was never opened"),
        "parenthesis-empty": _("there is nothing to look for between these parentheses"),
        "operand-missing": _("{detail} needs something to work on; in quotes it is a word"),
        "operator-foreign": _("type {detail} instead"),
        "tilde": _('a ~ stands between a phrase and a number, as in "two words"~5'),
        "slop-too-large": _("words can be at most {detail} apart"),
        "star-place": _("a * stands before or behind a word"),
        "star-in-phrase": _("a * cannot stand between quotes"),
        "prefix-short": _("a word with a * needs at least {detail} letters beside it"),
        "field-unknown": _("there is no field {detail}; a space after the colon makes it a plain word"),
        "field-nested": _("{detail} cannot stand inside another field"),
        "value-missing": _("{detail} needs a word right after the colon"),
        "kind-unknown": of_option("kind"),
        "date-invalid": of_option("date"),
        "dossier-invalid": of_option("dossier"),
        "cites-invalid": _('this names no paper, such as 28676, "28 676, nr. 448" or kst-28676-448'),
    }
    return words.get(code, code).format(detail=detail)


def of_option(code: str, detail: str = "") -> str:
    """Return why the value of a filter is not understood and what it may be."""
    kinds = ", ".join(KINDS)
    words = {
        "kind": _("there is no such kind of letter; there are {kinds}").format(kinds=kinds),
        "date": _("this is no date, such as 2024, 2024-04, 2024-04-03 or, in a query, 2023..2024"),
        "dossier": _("this is no dossier number, such as 28676 or 21501-02"),
        "no-words": _("there is no word in it"),
        "choice": _("it can be one of {detail}"),
        "number": _("it can be a number of {detail}"),
        "too-long": _("it has more than {detail} characters"),
        "control": _("it has a character that cannot be typed"),
        "column": _("there is no such column; there are {detail}"),
        "no-table": _("this format is no table, and has no columns or units"),
        "no-account": _("this format has no account of the search, which the name would stand in"),
        "no-time": _("it goes with --by {detail} alone"),
        "no-dialect": _("only CSV and TSV have texts that a spreadsheet might run"),
        "no-context": _("the file has no words around an occurrence; the columns pre and post are those"),
        "delay": _("it can be a number of seconds from {detail} on"),
        "contact": _("it can be up to {detail} characters of plain ASCII on one line"),
        "endpoint": _("it can be an address that begins with https, or one on this computer"),
        "format": _("the format is not told by this name; there are {detail}"),
    }
    return words.get(code, code).format(detail=detail)


def _with_detail(words: str, detail: str) -> str:
    return f"{words} ({detail})" if detail else words


def of_expansion(code: str) -> str:
    """Return the word for why a form was searched beside a word of the query."""
    words = {
        "compound": _("in a compound"),
        "abbreviation": _("in short or in full"),
        "joined": _("written as one word"),
        "parts": _("written apart"),
        "nearby": _("its parts near each other"),
        "separable": _("the verb and its particle apart"),
        "part": _("its parts, since nothing has the whole"),
        "spelling": _("spelling"),
        "prefix": _("words with these letters"),
    }
    return words.get(code, code)
