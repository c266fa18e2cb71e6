"""Two builds at the same time: into one output the second steps back, into two they do not meet."""

import signal

from binary import DUTCH, ROOT, assert_same, beside, start, stop, tree, wait_for
from small_site import SmallSite


def test_two_builds_at_once(tmp_path):
    """The first is frozen in the middle: the second says so and stops, and the first then ends well."""
    site = SmallSite(tmp_path / "a")
    site.fill(170, "aap")
    site.build().succeeded()
    old = tree(site.output)
    site.fill(170, "noot")
    staging = site.output.parent / ".public.resv" / "new"
    arguments = ["build", "--zonder-zoeken", "--content", site.content, "--templates", ROOT / "templates", "--output", site.output]
    first = start(*arguments)
    try:
        wait_for(lambda: staging.exists() and any(staging.iterdir()), first)
        stop(first)
        second = site.build(env=DUTCH).failed()
        assert "uitvoer-bezig" in second.err and str(first.pid) in second.err
        # A build of one region shares the output, so it waits its turn too.
        assert "uitvoer-bezig" in site.build("--regio", "west").failed().err
        assert_same(tree(site.output), old)
    finally:
        first.send_signal(signal.SIGCONT)
        out, err = first.communicate(timeout=60)
    assert first.returncode == 0, (out, err)
    assert "noot" in (site.output / "begrippen/woord-1/index.html").read_text()
    assert beside(site.output) == []


def test_two_outputs_at_once_do_not_meet(tmp_path):
    site = SmallSite(tmp_path / "a")
    site.fill(100, "aap")
    arguments = ["build", "--zonder-zoeken", "--content", site.content, "--templates", ROOT / "templates", "--output"]
    folders = [tmp_path / f"uit-{number}" / "public" for number in range(3)]
    running = [start(*arguments, folder) for folder in folders]
    for process in running:
        out, err = process.communicate(timeout=120)
        assert process.returncode == 0, (out, err)
    assert_same(tree(folders[0]), tree(folders[1]))
    assert_same(tree(folders[0]), tree(folders[2]))
