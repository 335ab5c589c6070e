"""Every error and every reason has words; dates and meetings read as a person writes them."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from navosearch import errors, query
from navosearch.formats.reasons import REASONS
from navosearch.model import Meeting
from navosearch.wording import reasons, values
from navosearch.wording.errors import sentence

PACKAGE = Path(__file__).resolve().parent.parent / "navosearch"

SENTENCES = [
    (errors.RequestFailed("http://a/b", "cut"), "http://a/b could not be had: the answer broke off."),
    (
        errors.SourceFailing(25, "http://a/b", "server-error", "503"),
        "25 requests in a row failed, the last because the server has trouble (503) (http://a/b);"
        " nothing more was asked, what was had is kept, and the same command goes on from there.",
    ),
    (
        errors.SourceRefused("http://a/b", "unknown prefix x"),
        "The official listing refused a question: unknown prefix x (http://a/b).",
    ),
    (
        errors.ContactMissing("letters"),
        "The source is not asked for anything without a way to reach you:"
        " name an e-mail address with --contact; it is kept in letters.",
    ),
    (
        errors.FolderBusy("letters"),
        "Another process is getting letters into letters; try again when it is done.",
    ),
    (errors.SetUnknown("otan", ("eu", "nato")), "There is no set otan; there are eu, nato."),
    (
        errors.StateInvalid("letters/.navosearch-fetch.sqlite", "version 9"),
        "letters/.navosearch-fetch.sqlite tells what was fetched, and cannot be read (version 9);"
        " move it away, and letters are fetched anew.",
    ),
    (errors.PathMissing("x/"), "There is no file or folder x/; check how it is spelled."),
    (errors.PathUnreadable("x/", "Permission denied"), "x/ cannot be read: Permission denied."),
    (
        errors.LetterUnreadable("a.pdf", "no-text"),
        "a.pdf cannot be read as a letter: it has pages but no text, as a scan.",
    ),
    (
        errors.LetterUnreadable("a.txt", "too-large", "60000000"),
        "a.txt cannot be read as a letter: it is larger than a letter can be (60000000).",
    ),
    (
        errors.NoLetters(("x", "y")),
        "There is no letter in x, y;"
        " letters are files that end in .txt, .md, .xml, .html, .docx, .odt or .pdf.",
    ),
    (
        errors.RootUnknown("x", ("a", "b")),
        "x cannot be forgotten: the letters of this index are from a, b.",
    ),
    (errors.RootUnknown("x", ()), "x cannot be forgotten: the index has no letters yet."),
    (
        errors.LettersTableInvalid("x/letters.csv", 3, "unknown-column", "dosier"),
        "x/letters.csv, line 3: there is no such column (dosier).",
    ),
    (
        errors.LettersTableInvalid("x/letters.csv", 4, "invalid-date", "3 mei"),
        "x/letters.csv, line 4: this is no date (3 mei).",
    ),
    (errors.LetterUnknown("kst-1"), "The index has no kst-1; `navosearch letters` lists what it has."),
    (
        errors.LetterUnknown("kst-1", ("kst-1-2", "kst-1-3")),
        "The index has no kst-1; did you mean kst-1-2, kst-1-3?",
    ),
    (errors.IndexMissing("index"), "There is no index in index; `navosearch index` makes one."),
    (
        errors.NotAnIndex("docs"),
        "docs holds something other than an index and was left alone; name another folder with --index.",
    ),
    (
        errors.IndexVersion("index", "analyser", "a", "b"),
        "The index in index was written with analyser a and this program has b;"
        " make it anew with `navosearch index --rebuild PATH...`.",
    ),
    (
        errors.IndexDamaged("index", "manifest.json", "checksum"),
        "The index in index is damaged (manifest.json: its contents are not what was written);"
        " make it anew with `navosearch index --rebuild PATH...`.",
    ),
    (
        errors.IndexLocked("index", 12, "2026-01-02T03:04:05+00:00"),
        "Process 12 has been writing to the index in index since 2026-01-02T03:04:05+00:00;"
        " try again when it is done.",
    ),
    (
        errors.IndexLocked("index"),
        "Another process is writing to the index in index; try again when it is done.",
    ),
    (
        errors.WriteFailed("index", "No space left on device"),
        "index could not be written: No space left on device; what was there before is as it was.",
    ),
    (
        errors.OptionInvalid("since", "gisteren", "date"),
        "--since gisteren: this is no date, such as 2024, 2024-04, 2024-04-03 or, in a query, 2023..2024.",
    ),
    (errors.FileExists("hits.csv"), "hits.csv is there already; --force writes over it."),
    (
        errors.OptionInvalid("output", "hits.doc", "format", ".csv, .json"),
        "--output hits.doc: the format is not told by this name; there are .csv, .json.",
    ),
    (
        errors.OptionInvalid("columns", "titel", "column", "rank, id"),
        "--columns titel: there is no such column; there are rank, id.",
    ),
    (
        errors.TooManyRows("xlsx", 1_048_575),
        "A file in xlsx holds at most 1048575 rows; JSON Lines (.jsonl) has no limit.",
    ),
    (
        errors.ExtraMissing("parquet", "pyarrow"),
        "This needs pyarrow; install it with: pip install 'navosearch[parquet]'.",
    ),
    (
        errors.FileInvalid("sheet.csv", 3, "not-a-judgement", "misschien"),
        "sheet.csv, line 3: `relevant` is ja or nee (or yes and no, 1 and 0), not misschien.",
    ),
    (errors.FileInvalid("sheet.csv", None, "no-column", "relevant"), "sheet.csv: it has no column relevant."),
    (
        errors.TooSlow(1.0),
        "This search took longer than 1 s and was given up; ask for less: fewer words with a *, or a filter.",
    ),
    (
        errors.TooManyHits(20_000, 10_000),
        "These are 20000 hits and the page puts at most 10000 in a file; `navosearch export` has no limit.",
    ),
    (
        errors.ClockInvalid("yesterday"),
        "SOURCE_DATE_EPOCH is set to yesterday, which is no number of seconds since 1970;"
        " unset it or mend it.",
    ),
    (
        errors.ListenFailed("127.0.0.1", 80, "Permission denied"),
        "The page cannot be served on port 80 of 127.0.0.1: Permission denied; --port names another.",
    ),
]


@pytest.mark.parametrize(("error", "words"), SENTENCES, ids=lambda value: getattr(value, "code", ""))
def test_an_error_is_said_in_one_sentence(error: errors.NavosearchError, words: str) -> None:
    assert sentence(error) == words


def test_every_error_has_a_sentence_of_its_own() -> None:
    kinds = [
        kind
        for _name, kind in inspect.getmembers(errors, inspect.isclass)
        if kind is not errors.NavosearchError
    ]
    assert [kind.__name__ for kind in kinds if kind not in sentence.registry] == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (" ", "there is nothing to look for"),
        ("x" * 10_001, "it has more than 10000 characters"),
        ("a " * 65, "it has more than 64 words"),
        ("ab* " * 17, "it has more than 16 words with a *"),
        ("(" * 33 + "a" + ")" * 33, "its parentheses go more than 32 deep"),
        ('"steun', 'this " is never closed'),
        ('steun ""', "there is no word between these quotes"),
        ("(steun", "this ( is never closed"),
        ("steun)", "this ) was never opened"),
        ("steun ()", "there is nothing to look for between these parentheses"),
        ("steun AND", "AND needs something to work on; in quotes it is a word"),
        ("steun && lasten", "type AND instead"),
        ("steun~5", 'a ~ stands between a phrase and a number, as in "two words"~5'),
        ("st*un", "a * stands before or behind a word"),
        ('"steun*"', "a * cannot stand between quotes"),
        ("s*", "a word with a * needs at least 2 letters beside it"),
        ("soort:roman", "there is no such kind of letter; there are geannoteerde agenda"),
        ("datum:gisteren", "this is no date, such as 2024"),
        ("dossier:x", "this is no dossier number, such as 28676"),
        ("(sectie:)", "sectie needs a word right after the colon"),
    ],
)
def test_what_is_wrong_with_a_query_is_said_in_words(typed: str, words: str) -> None:
    with pytest.raises(errors.QueryInvalid) as caught:
        query.parse(typed)
    assert sentence(caught.value).startswith(f"The query is not understood: {words}")


def reasons_given(names: dict[str, int]) -> set[str]:
    """The reasons that the package's own code gives: literal arguments at those places of those calls.

    Where the error is made by a function of another name, only modules that know the error count.
    """
    arguments: list[ast.expr] = []
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        known = [name for name in names if name[0].isupper() and name in text]
        for call in (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)):
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            if known and name in names:
                arguments += [keyword.value for keyword in call.keywords if keyword.arg == "reason"]
                arguments += call.args[names[name] : names[name] + 1]
    literals = {str(each.value) for each in arguments if isinstance(each, ast.Constant)}
    return {code for code in literals if re.fullmatch(r"[a-z]+(?:[ -][a-z]+)*", code)}


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ({"unreadable": 0, "Skipped": 1, "LetterUnreadable": 1}, reasons.of_file),
        ({"IndexDamaged": 2, "_damaged": 0, "Problem": 1}, reasons.of_damage),
        ({"LettersTableInvalid": 2}, reasons.of_table),
        ({"QueryInvalid": 1, "error": 0}, reasons.of_query),
        ({"OptionInvalid": 2}, reasons.of_option),
        ({"Variant": 0, "Expansion": 2}, reasons.of_expansion),
    ],
    ids=["files", "damage", "tables", "queries", "options", "expansions"],
)
def test_every_reason_that_is_given_has_words(names: dict[str, int], words: Callable[[str], str]) -> None:
    assert {code for code in reasons_given(names) if words(code) == code} == set()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (
            "year-corrected:2024->2025",
            "the year is printed as 2024; from the date of the letter it is 2025",
        ),
        ("date-impossible:2023-11-31", "2023-11-31 is in no calendar; only its month is taken"),
        (
            "dates-differ:2000-11-08->2000-11-10",
            "it prints 2000-11-08 as well; 2000-11-10 is what its own text says",
        ),
        ("year-unknown", "the year of the meeting is not told"),
        (
            "part-unread:unknown-format:.rtf",
            "a file within it is left out: it is in no format that is known here (.rtf)",
        ),
        (
            "metadata-unread:invalid-xml:line 1",
            "the metadata.xml beside it is left out: its XML is not well formed (line 1)",
        ),
    ],
)
def test_what_a_letter_says_amiss_has_words(code: str, words: str) -> None:
    assert reasons.of_note(code) == words


@pytest.mark.parametrize("code", REASONS)
def test_every_reason_why_a_file_is_no_letter_has_words(code: str) -> None:
    assert reasons.of_file(code) != code


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024-12-03", None, "3 December 2024"),
        ("2024-12-03", "2024-12-03", "3 December 2024"),
        ("2024-12-03", "2024-12-04", "3–4 December 2024"),
        ("2022-11-30", "2022-12-01", "30 November – 1 December 2022"),
        ("2023-12-31", "2024-01-02", "31 December 2023 – 2 January 2024"),
        ("2024-06", None, "June 2024"),
        ("2024-06", "2024-07", "June 2024 – July 2024"),
        ("2024", None, "2024"),
        ("2023", "2024", "2023 – 2024"),
    ],
)
def test_a_period_says_only_once_what_its_ends_share(start: str, end: str | None, words: str) -> None:
    assert values.period(start, end) == words


def test_a_meeting_is_said_as_far_as_it_is_known() -> None:
    whole = Meeting("m", "NAVO-top", start="2024-07-09", end="2024-07-11", place="Washington D.C.")
    assert values.meeting(whole) == "NAVO-top, 9–11 July 2024, Washington D.C."
    assert values.meeting(Meeting("m", "NAVO-top")) == "NAVO-top"
