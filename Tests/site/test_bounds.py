"""What a page of a megabyte may cost at most, whatever is wrong in it: two seconds of work, 300 MiB."""

import json
import subprocess
import sys

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


# In a small program of its own: the largest size of a child counts what its parent was when it was started.
# The machine may be busy with others: of the time, what counts is the work.
MEASURE = """
import json, os, subprocess, sys
told, form, *command = sys.argv[1:]
with open(told, "wb") as output:
    process = subprocess.Popen(command, stdout=output, stderr=output if form == "text" else subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = status
print(json.dumps([status, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""


@pytest.mark.parametrize("form", ["json", "text"])
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_of_a_megabyte(small, kind, form):
    small.write("paginas/groot.md", "---\ntitel: Groot\n---\n\n" + PAGES[kind])
    told = small.folder / "uit.txt"
    command = [PROGRAM, "check", "--content", small.content, "--format", form]
    measured = subprocess.run(
        [sys.executable, "-c", MEASURE, told, form, *map(str, command)], env=environment({"LC_ALL": "nl_NL.UTF-8"}), check=True,
        capture_output=True, text=True)
    status, seconds, memory = json.loads(measured.stdout)
    assert status in (0, 256)
    if form == "json":
        json.loads(told.read_bytes())
    assert seconds < 2 and memory < 300 * 1024, f"{seconds:.2f} s, {memory // 1024} MiB"
