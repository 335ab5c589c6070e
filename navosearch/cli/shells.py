"""Answer a shell that asks for completions."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class, shell_complete

PROGRAM = "navosearch"
VARIABLE = "_NAVOSEARCH_COMPLETE"
"""The variable in which a shell says that it asks, and which shell it is."""

SHELLS = {
    "bash": ("~/.bashrc", 'eval "$(navosearch completion bash)"'),
    "zsh": ("~/.zshrc", 'eval "$(navosearch completion zsh)"'),
    "fish": ("~/.config/fish/config.fish", "navosearch completion fish | source"),
}
"""For each shell the file of its settings, and the line in it that has it ask."""


def script(shell: str) -> list[str]:
    """Return the lines that have a shell ask."""
    kind = get_completion_class(shell)
    if kind is None:
        raise LookupError(shell)
    return kind(click.Command(PROGRAM), {}, PROGRAM, VARIABLE).source().splitlines()


def answer(program: click.Command, question: str) -> int:
    """Print how what was typed can go on, and return the exit status."""
    return shell_complete(program, {}, PROGRAM, VARIABLE, question)
