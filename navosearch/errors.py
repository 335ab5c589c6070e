"""Name what can go wrong, as values: each error carries the facts, and the edges put them into words.

Every error of the package is a `NavosearchError`. The sentence a person reads (what, where, what
to do) is made in `wording`, in the person's language; ``str(error)`` is the bare facts.
"""

# Long: the list of all that can go wrong is one list; `wording` is held to it.

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


class NavosearchError(Exception):
    """The root of every error that this package raises on purpose."""

    code: ClassVar[str] = "error"

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{self.code}: {facts}"


@dataclass(eq=False)
class PathMissing(NavosearchError):
    """A file or folder that was named is not there."""

    code: ClassVar[str] = "path-missing"
    path: str


@dataclass(eq=False)
class PathUnreadable(NavosearchError):
    """A file or folder is there and cannot be read; `reason` is the operating system's."""

    code: ClassVar[str] = "path-unreadable"
    path: str
    reason: str


@dataclass(eq=False)
class LetterUnreadable(NavosearchError):
    """A file could not be read as a letter; `reason` is one of the codes that `wording` words."""

    code: ClassVar[str] = "letter-unreadable"
    path: str
    reason: str
    detail: str = ""


@dataclass(eq=False)
class NoLetters(NavosearchError):
    """The folders named hold no letter at all."""

    code: ClassVar[str] = "no-letters"
    paths: tuple[str, ...]


@dataclass(eq=False)
class RootUnknown(NavosearchError):
    """A path to forget is no root of the index; `roots` are those that it has."""

    code: ClassVar[str] = "root-unknown"
    path: str
    roots: tuple[str, ...]


@dataclass(eq=False)
class LettersTableInvalid(NavosearchError):
    """A `letters.csv` has a row or column that cannot be understood."""

    code: ClassVar[str] = "letters-table-invalid"
    path: str
    line: int
    reason: str
    detail: str = ""


@dataclass(eq=False)
class LetterUnknown(NavosearchError):
    """No letter or paragraph of that id is in the index; `nearest` are ids that look alike."""

    code: ClassVar[str] = "letter-unknown"
    id: str
    nearest: tuple[str, ...] = ()


@dataclass(eq=False)
class IndexMissing(NavosearchError):
    """There is no index in the folder."""

    code: ClassVar[str] = "index-missing"
    path: str


@dataclass(eq=False)
class NotAnIndex(NavosearchError):
    """The folder holds something else, which is left alone."""

    code: ClassVar[str] = "not-an-index"
    path: str


@dataclass(eq=False)
class IndexVersion(NavosearchError):
    """The index was written by another version; `what` is ``format``, ``analyser`` or ``reader``."""

    code: ClassVar[str] = "index-version"
    path: str
    what: str
    found: str
    expected: str


@dataclass(eq=False)
class IndexDamaged(NavosearchError):
    """A file of the index is not what was written."""

    code: ClassVar[str] = "index-damaged"
    path: str
    file: str
    reason: str


@dataclass(eq=False)
class IndexLocked(NavosearchError):
    """Another process is writing to the index."""

    code: ClassVar[str] = "index-locked"
    path: str
    pid: int | None = None
    since: str | None = None


@dataclass(eq=False)
class WriteFailed(NavosearchError):
    """Something could not be written (a full disk, no permission); what was there before is intact."""

    code: ClassVar[str] = "write-failed"
    path: str
    reason: str


@dataclass(eq=False)
class FileExists(NavosearchError):
    """A file that would be written over is there already."""

    code: ClassVar[str] = "file-exists"
    path: str


@dataclass(eq=False)
class QueryInvalid(NavosearchError):
    """A query that is not understood: `reason` is a code, `start` and `end` the offsets in `typed`."""

    code: ClassVar[str] = "query-invalid"
    typed: str
    reason: str
    start: int
    end: int
    detail: str = ""


@dataclass(eq=False)
class OptionInvalid(NavosearchError):
    """A filter or option has a value that is not understood."""

    code: ClassVar[str] = "option-invalid"
    option: str
    value: str
    reason: str
    detail: str = ""


@dataclass(eq=False)
class ClockInvalid(NavosearchError):
    """SOURCE_DATE_EPOCH, which stands in for the clock, is no number of seconds since 1970."""

    code: ClassVar[str] = "clock-invalid"
    value: str


@dataclass(eq=False)
class TooManyRows(NavosearchError):
    """There are more rows than a file of that format can hold."""

    code: ClassVar[str] = "too-many-rows"
    format: str
    most: int


@dataclass(eq=False)
class ExtraMissing(NavosearchError):
    """A library that only an extra of the installation brings is not there."""

    code: ClassVar[str] = "extra-missing"
    extra: str
    library: str


@dataclass(eq=False)
class FileInvalid(NavosearchError):
    """A file of the user's (a list, a filled-in sheet, an account) is not what it should be."""

    code: ClassVar[str] = "file-invalid"
    path: str
    line: int | None
    reason: str
    detail: str = ""


@dataclass(eq=False)
class TooSlow(NavosearchError):
    """A search on the page took longer than it may, in seconds, and was not waited for."""

    code: ClassVar[str] = "too-slow"
    seconds: float


@dataclass(eq=False)
class TooManyHits(NavosearchError):
    """More hits than the page puts in a file."""

    code: ClassVar[str] = "too-many-hits"
    found: int
    most: int


@dataclass(eq=False)
class ListenFailed(NavosearchError):
    """The page cannot be served at an address; `reason` is the operating system's."""

    code: ClassVar[str] = "listen-failed"
    host: str
    port: int
    reason: str


@dataclass(eq=False)
class RequestFailed(NavosearchError):
    """A file was asked for and could not be had; `reason` is one of the codes that `wording` words."""

    code: ClassVar[str] = "request-failed"
    url: str
    reason: str
    detail: str = ""


@dataclass(eq=False)
class SourceFailing(NavosearchError):
    """So many requests failed in a row that nothing more was asked; the last is told."""

    code: ClassVar[str] = "source-failing"
    failures: int
    url: str
    reason: str
    detail: str = ""


@dataclass(eq=False)
class SourceRefused(NavosearchError):
    """The official listing understood a question and refused it; `message` is its own."""

    code: ClassVar[str] = "source-refused"
    url: str
    message: str


@dataclass(eq=False)
class ContactMissing(NavosearchError):
    """Nothing is asked of the official source without a way to reach whoever asks."""

    code: ClassVar[str] = "contact-missing"
    path: str


@dataclass(eq=False)
class FolderBusy(NavosearchError):
    """Another process is getting letters into the folder."""

    code: ClassVar[str] = "folder-busy"
    path: str


@dataclass(eq=False)
class SetUnknown(NavosearchError):
    """There is no set of dossiers of that name; `known` are those there are."""

    code: ClassVar[str] = "set-unknown"
    name: str
    known: tuple[str, ...]


@dataclass(eq=False)
class StateInvalid(NavosearchError):
    """What was kept of earlier runs in a folder of letters cannot be read."""

    code: ClassVar[str] = "state-invalid"
    path: str
    reason: str
