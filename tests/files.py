"""Bodies in, whole small files out: what a test needs of a DOCX, an ODT or a PDF and no more."""

from __future__ import annotations

import io
import posixpath
import zipfile
from urllib.parse import unquote

WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
OPEN = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in [
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("manifest", "manifest"),
    ]
)


def archive(members: dict[str, str | bytes], *, level: int = 6, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP of the members in that order, the same one whenever it is made."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name, data in members.items():
            packed.writestr(zipfile.ZipInfo(name), data, method, level)
    return file.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Return a DOCX; `parts` are the insides of `styles`, `numbering`, `footnotes`, `header1` ..."""
    members: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>"
    }
    for name, inside in parts.items():
        members[f"word/{name}.xml"] = f"<w:{name} {WORD}>{inside}</w:{name}>"
    headers = [name for name in parts if name.startswith("header")]
    relations = "".join(f'<Relationship Id="{name}" Target="{name}.xml"/>' for name in headers)
    members["word/_rels/document.xml.rels"] = f"<Relationships>{relations}</Relationships>"
    return archive(members)


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def related(body: str, *parts: tuple[str, str, str | bytes], main: str = "word/document.xml") -> bytes:
    """Return a DOCX with parts wherever they are: the kind, the target and the inside of each.

    The relation of the first part is ``r1``; a part of bytes is written as it is.
    """
    folder, file = main.split("/")
    root = f'<Relationship Type="{OFFICE}/officeDocument" Target="{main}"/>'
    members: dict[str, str | bytes] = {
        "_rels/.rels": f"<Relationships>{root}</Relationships>",
        main: f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
    }
    relations = ""
    for number, (kind, target, inside) in enumerate(parts, 1):
        relations += f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        member = posixpath.normpath(posixpath.join("/", folder, unquote(target)))[1:]
        members[member] = inside if isinstance(inside, bytes) else f"<w:{kind} {WORD}>{inside}</w:{kind}>"
    members[f"{folder}/_rels/{file}.rels"] = f"<Relationships>{relations}</Relationships>"
    return archive(members)


def odt(body: str, *, automatic: str = "", styles: str = "", manifest: str = "") -> bytes:
    """Return an ODT; `automatic` and `styles` are the insides of its two places for styles."""
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {OPEN}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {OPEN}>{styles}</office:document-styles>",
            "META-INF/manifest.xml": f"<manifest:manifest {OPEN}>{manifest}</manifest:manifest>",
        }
    )


def run(text: str, properties: str = "") -> str:
    """Return a run of a DOCX."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, properties: str = "") -> str:
    """Return a paragraph of a DOCX with one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"
