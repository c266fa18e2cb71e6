"""Runs the program as a user does: other folders, other locales, other limits; and looks at what it left."""

import hashlib
import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-11-21"
DUTCH = {"LC_ALL": "nl_NL.UTF-8"}
ENGLISH = {"LC_ALL": "C.UTF-8"}

# Read once, at the start: a test that changes folder still runs the same file.
PROGRAM = Path(os.environ.get("RESV", ROOT / ".build/release/resv")).absolute()

# What makes the search index; `make test` puts it there.
PAGEFIND = Path(os.environ.get("RESV_PAGEFIND", ROOT / ".tools/pagefind/bin/pagefind")).absolute()


@dataclass(frozen=True)
class Result:
    """What a run said and how it ended; a negative code is the signal that killed it."""

    code: int
    out: str
    err: str

    def succeeded(self):
        assert self.code == 0, f"exit {self.code}\n{self.out}{self.err}"
        return self

    def failed(self, code=1):
        assert self.code == code, f"exit {self.code} where {code} was due\n{self.out}{self.err}"
        return self


def environment(extra=None):
    """The environment without anything of the caller's that changes what the program does."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("LC_") and name not in ("LANG", "LANGUAGE", "TZ", "SOURCE_DATE_EPOCH")
    }
    return {**kept, **ENGLISH, **(extra or {})}


def run(*arguments, cwd=ROOT, env=None, program=None, **options):
    """Runs the program to its end; `options` go to `subprocess.run`."""
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    done = subprocess.run(
        [str(program or PROGRAM), *map(str, arguments)],
        cwd=cwd, env=environment(env), stdin=subprocess.DEVNULL, timeout=300, **options)
    return Result(done.returncode, (done.stdout or b"").decode(), (done.stderr or b"").decode())


def start(*arguments, cwd=ROOT, env=None, **options):
    """Starts the program and does not wait; the caller ends it."""
    return subprocess.Popen(
        [str(PROGRAM), *map(str, arguments)], cwd=cwd, env=environment(env), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def build(output, *arguments, content="content", templates=ROOT / "templates", **options):
    """Builds as of the tests' own day; without search, unless the arguments name a Pagefind."""
    search = [] if "--pagefind" in arguments else ["--zonder-zoeken"]
    return run(
        "build", "--content", content, "--templates", templates, "--output", output, "--datum", DAY, *search,
        *arguments, **options)


def tree(folder):
    """Every file below `folder` with a digest of its bytes, and every folder with nothing."""
    found = {}
    for path in sorted(Path(folder).rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = "-> " + os.readlink(path)
        elif path.is_dir():
            found[name + "/"] = None
        else:
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def stamps(folder):
    """Inode and modification time of every file and folder, the folder itself included."""
    return {
        str(path.relative_to(folder)): (path.lstat().st_ino, path.lstat().st_mtime_ns)
        for path in [Path(folder), *Path(folder).rglob("*")]
    }


def differences(one, other):
    """The names in which two trees differ: what to print instead of two thousand digests."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name, "?") != other.get(name, "?"))


def assert_same(one, other):
    assert one, "an empty tree proves nothing"
    assert differences(one, other) == []


def beside(output):
    """What stands in the folder of the output, the output itself left out."""
    return sorted(name for name in os.listdir(output.parent) if name != output.name)


def wait_for(condition, process, seconds=60):
    """Waits until `condition` holds while `process` runs."""
    end = time.monotonic() + seconds
    while not condition():
        assert process.poll() is None, f"ended with {process.returncode} too early"
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.0005)


def stop(process):
    """Freezes a process in the middle of what it does, and waits until it is."""
    process.send_signal(signal.SIGSTOP)
    stat = Path(f"/proc/{process.pid}/stat")
    wait_for(lambda: stat.read_text().rsplit(")", 1)[1].split()[0] == "T", process)
