"""What the tests share: the program, the example site built once, and small sites made for one purpose."""

import os
import sys

import pytest

sys.dont_write_bytecode = True

from binary import PROGRAM, build  # noqa: E402
from small_site import SmallSite  # noqa: E402
from website import Website  # noqa: E402


def pytest_sessionstart(session):
    if not os.access(PROGRAM, os.X_OK):
        pytest.exit(f"there is no program at {PROGRAM}: build it first, or name it in RESV", returncode=2)


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """The example site of the repository, built once; tests only read it."""
    output = tmp_path_factory.mktemp("voorbeeld") / "public"
    result = build(output).succeeded()
    assert result.err == ""
    return Website(output)


@pytest.fixture
def small(tmp_path):
    """A site of a few pages in a folder of its own."""
    return SmallSite(tmp_path / "klein")
