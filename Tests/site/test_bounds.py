"""What a page of a megabyte may cost at most, whatever is wrong in it: two seconds of work, 300 MiB."""

import json
import os
import subprocess

import pytest

from binary import PROGRAM, environment

PAGES = {
    "bare addresses": "www.a\nwww.b\nwww.c\nwww.d\nwww.e\n\n" * 30_000,
    "icons": ":ab: " * 190_000,
    "plain text": "Een gewone zin van een paar woorden. " * 26_000,
    "signs": "**vet **\n\n" * 95_000,
    "items": "-punt\n" * 160_000,
    "rows": "| a | b |\n" * 100_000,
}


@pytest.mark.parametrize("form", ["json", "text"])
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_of_a_megabyte(small, kind, form):
    small.write("paginas/groot.md", "---\ntitel: Groot\n---\n\n" + PAGES[kind])
    with open(small.folder / "uit.txt", "wb") as output:
        process = subprocess.Popen(
            [PROGRAM, "check", "--content", small.content, "--format", form], env=environment({"LC_ALL": "nl_NL.UTF-8"}),
            stdout=output, stderr=output if form == "text" else subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = status
    assert status in (0, 256)
    if form == "json":
        json.loads((small.folder / "uit.txt").read_bytes())
    # The machine may be busy with others: what counts is the work.
    seconds = used.ru_utime + used.ru_stime
    assert seconds < 2 and used.ru_maxrss < 300 * 1024, f"{seconds:.2f} s, {used.ru_maxrss // 1024} MiB"
