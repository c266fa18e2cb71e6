"""Killed at any moment: the site that stands there is the old one or the new one, whole."""

import random
import signal
import time

import pytest

from binary import ROOT, differences, start, tree
from small_site import SmallSite

pytestmark = pytest.mark.slow

KILLS = 60
WORDS = ("aap", "noot")


@pytest.fixture(scope="module")
def two_variants(tmp_path_factory):
    """Two contents of some 500 files that differ in every page, and the trees that they make."""
    folder = tmp_path_factory.mktemp("gedood")
    sites, trees, seconds = [], [], []
    for word in WORDS:
        site = SmallSite(folder / word)
        site.fill(170, word)
        begin = time.monotonic()
        site.build().succeeded()
        seconds.append(time.monotonic() - begin)
        sites.append(site)
        trees.append(tree(site.output))
    pages = [name for name in trees[0] if name.endswith(".html")]
    assert len(pages) > 500
    assert set(pages) <= set(differences(*trees)), "every page differs, so a mixture cannot hide"
    return sites, trees, max(seconds)


@pytest.mark.parametrize("jobs", ["1", "8"])
def test_killed_at_any_moment(two_variants, tmp_path, jobs):
    sites, trees, seconds = two_variants
    output = tmp_path / "uit" / "public"
    output.parent.mkdir()
    seed = time.time_ns()
    moments = random.Random(seed)
    killed, current, outcomes = 0, None, []
    for number in range(KILLS // 2):
        new = sites[number % 2]
        # Each kill in its own part of the build, so that all of it is struck; the last parts lie behind it.
        moment = (number + moments.random()) / (KILLS // 2) * seconds * 1.3
        process = start(
            "build", "--zonder-zoeken", "--content", new.content, "--templates", ROOT / "templates", "--output", output, "--jobs", jobs,
            "--datum", "2026-11-21")
        time.sleep(moment)
        process.kill()
        process.communicate()
        killed += process.returncode == -signal.SIGKILL
        found = tree(output) if output.exists() else None
        allowed = [current, trees[number % 2]]
        assert any(found == one for one in allowed), (
            f"seed {seed}, kill {number} after {moment:.4f} s: neither the old site nor the new one, differs in "
            f"{differences(found or {}, trees[number % 2])[:5]} …")
        outcomes.append(found == trees[number % 2])
        current = found
        if number % 5 == 4:
            # The next one works, and clears what the killed ones left; it also says how long a build takes now.
            begin = time.monotonic()
            process = start(
                "build", "--zonder-zoeken", "--content", sites[number // 5 % 2].content, "--templates", ROOT / "templates",
                "--output", output, "--datum", "2026-11-21")
            out, err = process.communicate(timeout=60)
            seconds = time.monotonic() - begin
            assert process.returncode == 0, (out, err)
            current = tree(output)
            assert current == trees[number // 5 % 2]
            assert [path.name for path in output.parent.iterdir()] == ["public"]
    assert killed >= KILLS // 6, f"only {killed} were struck: the moments miss the build"
    assert True in outcomes and False in outcomes, "all kills came on one side of the change"


def test_killed_while_it_waits_to_publish(two_variants, tmp_path):
    """Frozen with half of the new tree written, then killed: no luck is needed to strike it there."""
    sites, trees, _ = two_variants
    output = tmp_path / "uit" / "public"
    output.parent.mkdir()
    sites[0].output, kept = output, sites[0].output
    try:
        sites[0].build().succeeded()
    finally:
        sites[0].output = kept
    staging = output.parent / ".public.resv" / "new"
    process = start(
        "build", "--zonder-zoeken", "--content", sites[1].content, "--templates", ROOT / "templates", "--output", output,
        "--datum", "2026-11-21", "--jobs", "1")
    while not (staging.exists() and sum(1 for _ in staging.rglob("*.html")) > 50):
        assert process.poll() is None, "the build was over before it could be struck"
    process.kill()
    process.communicate()
    assert tree(output) == trees[0]
    assert staging.exists(), "it was struck while it wrote"
    sites[1].output, kept = output, sites[1].output
    try:
        sites[1].build().succeeded()
    finally:
        sites[1].output = kept
    assert tree(output) == trees[1]
    assert [path.name for path in output.parent.iterdir()] == ["public"]
