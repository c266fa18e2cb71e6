"""The thread sanitizer watches builds of the example site, and has nothing to say."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from binary import ROOT, assert_same, build, run, tree

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent / "tsan"


def made(*command, cwd=None):
    done = subprocess.run([*map(str, command)], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """What the sanitizer runs with; see `mutex.c` for why it needs help with locks."""
    if not shutil.which("swiftc"):
        pytest.skip("no Swift toolchain here, which the sanitizer is part of")
    library = tmp_path_factory.mktemp("tsan") / "mutex.so"
    made("clang", "-shared", "-fPIC", "-O1", HERE / "mutex.c", "-o", library, "-ldl")
    return {"LD_PRELOAD": str(library), "TSAN_OPTIONS": "exitcode=66:history_size=4"}


@pytest.fixture(scope="module")
def probe(environment, tmp_path_factory):
    program = tmp_path_factory.mktemp("probe") / "probe"
    made("swiftc", "-sanitize=thread", HERE / "Probe.swift", "-o", program)
    return program


@pytest.fixture(scope="module")
def watched(environment):
    """The program with the sanitizer in it: what RESV_TSAN names, or built here (some two minutes)."""
    if named := os.environ.get("RESV_TSAN"):
        assert os.access(named, os.X_OK), f"there is no program at {named}"
        return Path(named).absolute()
    scratch = ROOT / ".build/tsan"
    made("swift", "build", "--sanitize=thread", "--scratch-path", scratch, "--product", "resv", cwd=ROOT)
    return scratch / "debug/resv"


def test_a_race_would_be_seen(environment, probe):
    result = run("race", program=probe, env=environment)
    assert result.code == 66 and "WARNING: ThreadSanitizer" in result.err and "2000000" in result.out


def test_a_lock_that_is_fought_over_is_no_race(environment, probe):
    for _ in range(3):
        result = run(program=probe, env=environment).succeeded()
        assert result.err == "" and result.out == "2000000\n"


def test_the_program_is_watched(environment, watched):
    """Else the test below could not fail: the sanitizer says what it is asked about itself."""
    result = run("--version", program=watched, env={**environment, "TSAN_OPTIONS": "help=1"})
    assert "ThreadSanitizer" in result.out + result.err


@pytest.mark.parametrize("jobs", ["2", "8", "8", "8", "32"])
def test_builds_with_many_jobs_are_clean(without_search, environment, watched, tmp_path, jobs):
    output = tmp_path / "uit"
    for arguments in (["--jobs", jobs], ["--jobs", jobs, "--regio", "zwolle"]):
        result = build(output, *arguments, program=watched, env=environment)
        assert "ThreadSanitizer" not in result.err, result.err[:4_000]
        result.succeeded()
    assert_same(tree(output), tree(without_search.root))
