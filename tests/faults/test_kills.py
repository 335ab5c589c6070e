"""Killed at any moment, an index answers as before or as after, and the next run finishes the work."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from trials import trials

from faults.tally import Tally
from faults.world import Victim, World, chosen

pytestmark = pytest.mark.trials

PROMISE = "killed at a named point: as before or as after, whole, and finished by the next run"
TORN = "killed halfway a write: the same"
RANDOM = "killed at a random moment: the same"
MOMENTS = trials(3, 12, 200)


def test_an_index_survives_a_kill_at_every_point(
    world: World, victim: Victim, tally: Tally, memory: Path
) -> None:
    for number in chosen(victim.points(world, memory), world.turn):
        with tally(PROMISE):
            index = world.fresh(memory)
            assert victim.build(world, index, at=number, how="kill")["ended"] == "killed"
            world.assert_old_or_new(index)
            world.assert_finishes(index)


def test_an_index_survives_a_kill_halfway_a_write(
    updated: World, victim: Victim, tally: Tally, memory: Path
) -> None:
    names = victim.points(updated, memory)
    for number in chosen(names):
        if names[number - 1].startswith("write"):
            with tally(TORN):
                index = updated.fresh(memory)
                assert victim.build(updated, index, at=number, how="torn")["ended"] == "killed"
                updated.assert_old_or_new(index)
                updated.assert_finishes(index)


def test_an_index_survives_a_kill_at_a_random_moment(
    world: World, victim: Victim, tally: Tally, memory: Path
) -> None:
    seconds = victim.build(world, world.fresh(memory))["seconds"]
    moments = random.Random(8)  # noqa: S311 - no secret: any moments will do, and the same ones each time
    for _ in range(MOMENTS):
        with tally(RANDOM):
            index = world.fresh(memory)
            victim.build(world, index, after=moments.uniform(0, seconds))
            world.assert_old_or_new(index)
            world.assert_finishes(index)


def test_nothing_counts_before_it_is_on_disk(updated: World, victim: Victim, memory: Path) -> None:
    """After a loss of power a file has what was synced; so all is synced before CURRENT is replaced."""
    names = victim.points(updated, memory)
    switch = names.index("rename CURRENT")
    written = {name.partition(" ")[2] for name in names[:switch] if name.startswith("write")}
    kept = {name for name in written if "deleted" not in name and "tmp" not in name and ".toc." not in name}
    assert {"CURRENT.new", "generation-00000002/manifest.json", "generation-00000002/sources.json"} < kept
    for name in kept - {"lock", "holder"}:
        last = max(number for number, point in enumerate(names) if point == f"write {name}")
        assert f"sync {name}" in names[last:switch]
    assert names[switch - 1] == "sync CURRENT.new"
    if hasattr(os, "O_DIRECTORY"):  # else the file system's journal has the names in a folder
        assert "sync generation-00000002" in names[:switch]
        assert names[switch + 1] == "sync ."
