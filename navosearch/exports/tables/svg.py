"""Begin an SVG file: its size, its title, what it says to a screen reader, and its colours."""

from __future__ import annotations

from xml.sax.saxutils import escape

WIDTH = 960
"""In pixels: it fits a page of A4 and a screen of 1,024."""
TOP, MARGIN = 64, 16
"""Height of the title and the description, and what stays free to their left."""

STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1a1a1a }
.title { font-size: 17px; font-weight: 600 }
.name { font-weight: 600 }
.quiet { fill: #595959 }
.bar { fill: #1f5f99 }
.line { fill: none; stroke: #1f5f99; stroke-width: 1.5 }
.axis { stroke: #8a8a8a }
@media (prefers-color-scheme: dark) {
  svg { background: #161616 } text { fill: #e8e8e8 } .quiet { fill: #b0b0b0 }
  .bar { fill: #7db7ee } .line { stroke: #7db7ee }
}
"""


def begun(height: int, title: str, description: str, told: str) -> list[str]:
    """Return the first elements of a file; `told` is what a screen reader tells under the title."""
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}"'
        f' height="{height}" role="img" aria-labelledby="title description">',
        f'<title id="title">{text(title)}</title>',
        f'<desc id="description">{text(told)}</desc>',
        f"<style>{STYLE}</style>",
        f'<text class="title" x="{MARGIN}" y="28">{text(title)}</text>',
        f'<text class="quiet" x="{MARGIN}" y="48">{text(description)}</text>',
    ]


def text(words: str) -> str:
    """Return a text as XML can hold it."""
    kept = (sign if sign.isprintable() or sign == " " else "\N{REPLACEMENT CHARACTER}" for sign in words)
    return escape("".join(kept))
