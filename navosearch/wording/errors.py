"""Put each error into one sentence: what is wrong, where, and what to do about it."""

from __future__ import annotations

from functools import singledispatch

from navosearch import errors
from navosearch.wording import reasons
from navosearch.wording.language import gettext as _


@singledispatch
def sentence(error: errors.NavosearchError) -> str:
    """Return what is wrong, where, and what to do about it, as one sentence."""
    raise TypeError(f"no sentence for {type(error).__name__}")


@sentence.register
def _path_missing(error: errors.PathMissing) -> str:
    return _("There is no file or folder {path}; check how it is spelled.").format(path=error.path)


@sentence.register
def _path_unreadable(error: errors.PathUnreadable) -> str:
    return _("{path} cannot be read: {reason}.").format(path=error.path, reason=error.reason)


@sentence.register
def _letter_unreadable(error: errors.LetterUnreadable) -> str:
    reason = reasons.of_file(error.reason, error.detail)
    return _("{path} cannot be read as a letter: {reason}.").format(path=error.path, reason=reason)


@sentence.register
def _no_letters(error: errors.NoLetters) -> str:
    return _(
        "There is no letter in {paths}; letters are files that end in"
        " .txt, .md, .xml, .html, .docx, .odt or .pdf."
    ).format(paths=", ".join(error.paths))


@sentence.register
def _root_unknown(error: errors.RootUnknown) -> str:
    if not error.roots:
        return _("{path} cannot be forgotten: the index has no letters yet.").format(path=error.path)
    return _("{path} cannot be forgotten: the letters of this index are from {roots}.").format(
        path=error.path, roots=", ".join(error.roots)
    )


@sentence.register
def _letters_table_invalid(error: errors.LettersTableInvalid) -> str:
    reason = reasons.of_table(error.reason, error.detail)
    return _("{path}, line {line}: {reason}.").format(path=error.path, line=error.line, reason=reason)


@sentence.register
def _letter_unknown(error: errors.LetterUnknown) -> str:
    if error.nearest:
        return _("The index has no {id}; did you mean {nearest}?").format(
            id=error.id, nearest=", ".join(error.nearest)
        )
    return _("The index has no {id}; `navosearch letters` lists what it has.").format(id=error.id)


@sentence.register
def _index_missing(error: errors.IndexMissing) -> str:
    return _("There is no index in {path}; `navosearch index` makes one.").format(path=error.path)


@sentence.register
def _not_an_index(error: errors.NotAnIndex) -> str:
    return _(
        "{path} holds something other than an index and was left alone; name another folder with --index."
    ).format(path=error.path)


@sentence.register
def _index_version(error: errors.IndexVersion) -> str:
    what = {"format": _("format"), "analyser": _("analyser"), "reader": _("reader")}
    return _(
        "The index in {path} was written with {what} {found} and this program has {expected};"
        " make it anew with `navosearch index --rebuild PATH...`."
    ).format(
        path=error.path,
        what=what.get(error.what, error.what),
        found=error.found,
        expected=error.expected,
    )


@sentence.register
def _index_damaged(error: errors.IndexDamaged) -> str:
    return _(
        "The index in {path} is damaged ({file}: {reason});"
        " make it anew with `navosearch index --rebuild PATH...`."
    ).format(path=error.path, file=error.file, reason=reasons.of_damage(error.reason))


@sentence.register
def _index_locked(error: errors.IndexLocked) -> str:
    if error.pid is None:
        return _("Another process is writing to the index in {path}; try again when it is done.").format(
            path=error.path
        )
    return _(
        "Process {pid} has been writing to the index in {path} since {since}; try again when it is done."
    ).format(path=error.path, pid=error.pid, since=error.since or "?")


@sentence.register
def _write_failed(error: errors.WriteFailed) -> str:
    return _("{path} could not be written: {reason}; what was there before is as it was.").format(
        path=error.path, reason=error.reason
    )


@sentence.register
def _file_exists(error: errors.FileExists) -> str:
    return _("{path} is there already; --force writes over it.").format(path=error.path)


@sentence.register
def _query_invalid(error: errors.QueryInvalid) -> str:
    reason = reasons.of_query(error.reason, error.detail)
    return _("The query is not understood: {reason}.").format(reason=reason)


@sentence.register
def _option_invalid(error: errors.OptionInvalid) -> str:
    reason = reasons.of_option(error.reason, error.detail)
    return _("--{option} {value}: {reason}.").format(option=error.option, value=error.value, reason=reason)


@sentence.register
def _clock_invalid(error: errors.ClockInvalid) -> str:
    return _(
        "SOURCE_DATE_EPOCH is set to {value}, which is no number of seconds since 1970; unset it or mend it."
    ).format(value=error.value)


@sentence.register
def _too_many_rows(error: errors.TooManyRows) -> str:
    return _("A file in {format} holds at most {most} rows; JSON Lines (.jsonl) has no limit.").format(
        format=error.format, most=error.most
    )


@sentence.register
def _extra_missing(error: errors.ExtraMissing) -> str:
    return _("This needs {library}; install it with: pip install 'navosearch[{extra}]'.").format(
        library=error.library, extra=error.extra
    )


@sentence.register
def _file_invalid(error: errors.FileInvalid) -> str:
    reason = reasons.of_user_file(error.reason, error.detail)
    if error.line is None:
        return _("{path}: {reason}.").format(path=error.path, reason=reason)
    return _("{path}, line {line}: {reason}.").format(path=error.path, line=error.line, reason=reason)


@sentence.register
def _too_slow(error: errors.TooSlow) -> str:
    return _(
        "This search took longer than {seconds:g} s and was given up;"
        " ask for less: fewer words with a *, or a filter."
    ).format(seconds=error.seconds)


@sentence.register
def _too_many_hits(error: errors.TooManyHits) -> str:
    return _(
        "These are {found} hits and the page puts at most {most} in a file; `navosearch export` has no limit."
    ).format(found=error.found, most=error.most)


@sentence.register
def _listen_failed(error: errors.ListenFailed) -> str:
    return _("The page cannot be served on port {port} of {host}: {reason}; --port names another.").format(
        port=error.port, host=error.host, reason=error.reason
    )


@sentence.register
def _request_failed(error: errors.RequestFailed) -> str:
    why = reasons.of_request(error.reason, error.detail)
    return _("{url} could not be had: {why}.").format(url=error.url, why=why)


@sentence.register
def _source_failing(error: errors.SourceFailing) -> str:
    return _(
        "{count} requests in a row failed, the last because {why} ({url}); nothing more was asked,"
        " what was had is kept, and the same command goes on from there."
    ).format(count=error.failures, why=reasons.of_request(error.reason, error.detail), url=error.url)


@sentence.register
def _source_refused(error: errors.SourceRefused) -> str:
    return _("The official listing refused a question: {message} ({url}).").format(
        message=error.message, url=error.url
    )


@sentence.register
def _contact_missing(error: errors.ContactMissing) -> str:
    return _(
        "The source is not asked for anything without a way to reach you:"
        " name an e-mail address with --contact; it is kept in {path}."
    ).format(path=error.path)


@sentence.register
def _folder_busy(error: errors.FolderBusy) -> str:
    return _("Another process is getting letters into {path}; try again when it is done.").format(
        path=error.path
    )


@sentence.register
def _set_unknown(error: errors.SetUnknown) -> str:
    return _("There is no set {name}; there are {known}.").format(
        name=error.name, known=", ".join(error.known)
    )


@sentence.register
def _state_invalid(error: errors.StateInvalid) -> str:
    return _(
        "{path} tells what was fetched, and cannot be read ({reason});"
        " move it away, and letters are fetched anew."
    ).format(path=error.path, reason=error.reason)
