"""Decode bytes to clean text: the right encoding, one form of each character, one kind of line end.

The rule for the encoding (byte order mark, then UTF-8 whatever a label says, then the label, then
Windows-1252) read every Dutch sample right that statistical guessing took for Polish. U+0080 to U+009F,
which no text means, are the characters that Windows-1252 has there, as in HTML
(https://html.spec.whatwg.org/, "numeric character reference end state").
"""

from __future__ import annotations

import codecs
import re
import unicodedata

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DOUBLY_ENCODED_MARK = codecs.BOM_UTF8.decode("cp1252").encode()
SAMPLE = 4096
"""How many bytes tell whether every other byte is a zero, as in UTF-16 without a mark."""

WINDOWS = "cp1252"
_LABEL = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_LABELS = re.compile(
    r"(?:windows-|cp)125\d|iso[-_]?8859[-_](?:[2-9]|1\d)|mac(?:intosh|[-_]?roman)|(?:ibm|cp)850"
)
"""The encodings of one byte a character that a label is believed of; all else is read as Windows-1252."""

_STRAY = re.compile(r"[\udc80-\udcff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\udc80-\udcff]")
_CONTROLS = {code: bytes([code]).decode(WINDOWS, "ignore") for code in range(0x80, 0xA0)}
"""What the controls of ISO 8859-1 are in Windows-1252; it leaves five of them out."""
_STRAYS = {0xDC00 + code: bytes([code]).decode(WINDOWS, "replace") for code in range(0x80, 0x100)}
"""What bytes are that are no UTF-8, as Python escapes them in what is else."""

_CONTROL = re.compile("[\x80-\x9f]")
_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\)|[@-Z\\^_])")
_LINE_END = re.compile(r"\r\n?|[\u2028\u2029\v]")
_BROKEN_WORD = re.compile(r"\u00ad[ \t]*\n[ \t]*(?=\w)")
_PLAIN = re.compile(r"[\n\f\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20cf]*")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff]"
)
_SPACE = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def decode(data: bytes, *, labelled: bool = False) -> str:
    """Return the text of bytes in UTF-8, UTF-16, UTF-32 or Windows-1252; any bytes give some text.

    `labelled` bytes may name another encoding, as pages and XML do. UTF-8 with a few bytes of Windows-1252
    in it, as pasting makes, is read as both.
    """
    if data.startswith(DOUBLY_ENCODED_MARK):
        data = data[len(DOUBLY_ENCODED_MARK) :]
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if unmarked := _unmarked_utf16(data[:SAMPLE]):
        return data.decode(unmarked, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="surrogateescape")
    if len(_STRAY.findall(text)) <= len(_BEYOND_ASCII.findall(text)):
        return text.translate(_STRAYS)
    return data.decode(_label(data) if labelled else WINDOWS, errors="replace")


def _label(data: bytes) -> str:
    """Return the encoding that bytes name near their beginning, where it can be believed."""
    match = _LABEL.search(data[:SAMPLE])
    label = match[1].decode("ascii", "replace").lower() if match else ""
    return label if _LABELS.fullmatch(label) else WINDOWS


def clean(text: str) -> str:
    r"""Return the text in NFC with ``\n`` for every line end, and nothing in it that cannot be seen.

    Terminal escapes, control and bidirectional characters, zero-width characters and soft hyphens
    go (a word broken over a line end at a soft hyphen is whole again); every space becomes a plain
    one. Form feeds stay: they tell where a page ends.

    >>> clean("De regio\x92s kregen \x80 500")
    'De regio’s kregen € 500'
    """
    if _PLAIN.fullmatch(text):
        return text
    text = _LINE_END.sub("\n", _ESCAPE.sub("", text))
    if _CONTROL.search(text):
        text = text.translate(_CONTROLS)
    text = _INVISIBLE.sub("", _SPACE.sub(" ", _BROKEN_WORD.sub("", text)))
    return unicodedata.normalize("NFC", text)


def _unmarked_utf16(sample: bytes) -> str | None:
    pairs = len(sample) // 2
    if pairs < 2:
        return None
    if sample[1::2].count(0) > 0.8 * pairs and sample[0::2].count(0) < 0.2 * pairs:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.8 * pairs and sample[1::2].count(0) < 0.2 * pairs:
        return "utf-16-be"
    return None
