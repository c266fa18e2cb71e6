"""The thread sanitizer watches builds of the example site, and has nothing to say."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from binary import ROOT, assert_same, build, run, tree


@pytest.fixture(scope="module")
def watched():
    """The program with the sanitizer in it: what RESV_TSAN names, or built here (some two minutes)."""
    if named := os.environ.get("RESV_TSAN"):
        assert os.access(named, os.X_OK), f"there is no program at {named}"
        return Path(named).absolute()
    if not shutil.which("swift"):
        pytest.skip("no Swift toolchain here to build it with; RESV_TSAN may name one that is built")
    scratch = ROOT / ".build/tsan"
    done = subprocess.run(
        ["swift", "build", "--sanitize=thread", "--scratch-path", str(scratch), "--product", "resv"],
        cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return scratch / "debug/resv"


def test_the_program_is_watched(watched):
    """Else the test below could not fail: the sanitizer says what it is asked about itself."""
    result = run("--version", program=watched, env={"TSAN_OPTIONS": "help=1"})
    assert "ThreadSanitizer" in result.out + result.err


@pytest.mark.parametrize("jobs", ["2", "8", "8", "32"])
def test_builds_with_many_jobs_are_clean(example, watched, tmp_path, jobs):
    output = tmp_path / "uit"
    options = {"program": watched, "env": {"TSAN_OPTIONS": "halt_on_error=0:exitcode=66:history_size=4"}}
    for arguments in (["--jobs", jobs], ["--jobs", jobs, "--regio", "zwolle"]):
        result = build(output, *arguments, **options)
        assert "ThreadSanitizer" not in result.err, result.err[:4_000]
        result.succeeded()
    assert_same(tree(output), tree(example.root))
