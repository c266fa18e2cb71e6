"""Where output goes: pipes, terminals, readers that leave, outputs that are closed, and signals."""

import json
import os
import pty
import re
import select
import signal
import subprocess

import pytest

from binary import DAY, DUTCH, ENGLISH, PROGRAM, ROOT, assert_same, build, environment, run, tree

LANGUAGES = pytest.mark.parametrize("locale", [DUTCH, ENGLISH], ids=["nl", "en"])


def test_a_pipe_gets_no_progress(tmp_path):
    result = build(tmp_path / "uit").succeeded()
    assert "\r" not in result.out + result.err and "\x1b" not in result.out + result.err


def on_a_terminal(*arguments, env=None):
    """Runs with standard output and errors on a terminal of its own; what a person would have seen, as sent."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [str(PROGRAM), *map(str, arguments)], cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs,
        env=environment(env), start_new_session=True)
    os.close(theirs)
    seen = b""
    while True:
        ready, _, _ = select.select([ours], [], [], 120)
        assert ready, "no word for two minutes"
        try:
            part = os.read(ours, 65_536)
        except OSError:  # Linux says so when the other side has closed.
            break
        if not part:
            break
        seen += part
    os.close(ours)
    return process.wait(), seen.decode().replace("\r\n", "\n")


@LANGUAGES
def test_a_terminal_shows_progress_and_clears_it(tmp_path, locale):
    code, seen = on_a_terminal("build", "--zonder-zoeken", "--output", tmp_path / "uit", "--datum", DAY, env=locale)
    assert code == 0
    steps = re.findall(r"\r(?:Pagina|Page) (\d+) / (\d+) ", seen)
    assert len(steps) >= 5
    assert len({total for _, total in steps}) == 1 and all(int(done) <= int(total) for done, total in steps)
    shown, closing = seen.rsplit("\r\x1b[K", 1)
    assert "Pagina" in shown or "Page" in shown
    assert closing.startswith("Klaar: " if locale is DUTCH else "Done: ") and "\r" not in closing


def test_a_terminal_gets_clean_json(tmp_path):
    code, seen = on_a_terminal("build", "--zonder-zoeken", "--output", tmp_path / "uit", "--datum", DAY, "--format", "json")
    assert code == 0 and json.loads(seen) == []


@pytest.mark.parametrize("arguments", [["regios"], ["regios", "--format", "json"], ["--help"], ["build", "--help"]])
def test_a_reader_that_has_gone_away_is_no_crash(arguments):
    assert code_without_reader(arguments) == 0


def test_a_build_whose_reader_has_gone_away_is_published(small):
    arguments = ["build", "--zonder-zoeken", "--content", small.content, "--templates", ROOT / "templates", "--output", small.output]
    assert code_without_reader(arguments) == 0
    assert (small.output / "index.html").exists() and small.left_over == []


def test_errors_that_nobody_reads_are_errors_all_the_same(small):
    small.write("paginas/leeg.md", "")
    arguments = ["build", "--zonder-zoeken", "--content", small.content, "--templates", ROOT / "templates", "--output", small.output]
    assert code_without_reader(arguments) == 1
    assert code_without_reader([*arguments, "--format", "json"]) == 1


def code_without_reader(arguments):
    """The exit code where both outputs lead to a pipe that nobody reads, as after `| head -1`."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        return run(*arguments, stdout=writing, stderr=writing).code
    finally:
        os.close(writing)


def test_closed_outputs_do_not_become_files_of_the_site(small):
    """A first file opened would get number 1, and messages would be written into it."""
    command = f'exec "{PROGRAM}" build --zonder-zoeken --datum {DAY} --content content --templates "{ROOT}/templates" --output uit/public >&- 2>&-'
    done = subprocess.run(["sh", "-c", command], cwd=small.folder, env=environment(), timeout=60)
    assert done.returncode == 0
    clean = small.folder / "schoon"
    build(clean, content=small.content).succeeded()
    assert_same(tree(small.output), tree(clean))


def test_a_signal_ends_it_as_a_signal(small):
    """Ctrl-C is no success and no content error."""
    small.fill(400, "aap")
    # A run in the background is started with this signal ignored, and so would be what it starts.
    process = subprocess.Popen(
        [str(PROGRAM), "build", "--zonder-zoeken", "--content", str(small.content), "--templates", str(ROOT / "templates"),
         "--output", str(small.output)], env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == -signal.SIGINT
    small.build().succeeded()
    assert small.left_over == []
