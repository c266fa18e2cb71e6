"""What the tests share: the program, the example site built once, and small sites made for one purpose."""

import os
import sys

import pytest
from playwright.sync_api import sync_playwright

sys.dont_write_bytecode = True

from binary import PAGEFIND, PROGRAM, build  # noqa: E402
from browser import chromium, page_of  # noqa: E402
from kinds import EXAMPLE, STRESS  # noqa: E402
from served import Served  # noqa: E402
from server import serve  # noqa: E402
from small_site import SmallSite  # noqa: E402
from stress_site import StressSite  # noqa: E402
from website import Website  # noqa: E402


def pytest_sessionstart(session):
    if not os.access(PROGRAM, os.X_OK):
        pytest.exit(f"there is no program at {PROGRAM}: build it first, or name it in RESV", returncode=2)
    if not os.access(PAGEFIND, os.X_OK):
        pytest.exit(f"there is no Pagefind at {PAGEFIND}: `make needs-search` puts it there", returncode=2)


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """The example site of the repository with search, built once; tests only read it."""
    output = tmp_path_factory.mktemp("voorbeeld") / "public"
    result = build(output, "--pagefind", PAGEFIND).succeeded()
    assert result.err == ""
    return Website(output)


@pytest.fixture(scope="session")
def without_search(tmp_path_factory):
    """The example site without search, for what is compared with builds that have none either."""
    output = tmp_path_factory.mktemp("zonder") / "public"
    build(output).succeeded()
    return Website(output)


@pytest.fixture
def small(tmp_path):
    """A site of a few pages in a folder of its own."""
    return SmallSite(tmp_path / "klein")


@pytest.fixture(scope="session")
def stress(tmp_path_factory):
    """The site of extremes with search, built once."""
    site = StressSite(tmp_path_factory.mktemp("uitersten") / "proef")
    site.build("--pagefind", PAGEFIND).succeeded()
    return Website(site.output)


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright):
    """One browser for all tests; each test opens pages in contexts of its own."""
    with chromium(playwright) as running:
        yield running


@pytest.fixture
def page(browser):
    with page_of(browser) as one:
        yield one


@pytest.fixture(scope="session")
def served_example(example):
    with serve(example.root) as server:
        yield Served("voorbeeld", example, server, EXAMPLE)


@pytest.fixture(scope="session")
def served_stress(stress):
    with serve(stress.root) as server:
        yield Served("uitersten", stress, server, STRESS)


@pytest.fixture(params=["voorbeeld", "uitersten"])
def served(request):
    """Each of the two trees in turn, as a host serves it."""
    return request.getfixturevalue({"voorbeeld": "served_example", "uitersten": "served_stress"}[request.param])
