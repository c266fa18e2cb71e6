"""What the tests share: the program, the example site built once, and small sites made for one purpose."""

import fcntl
import os
import shutil
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


def pytest_configure(config):
    # The same at each run unless another is named: a change is judged by what it does, not by luck.
    os.environ.setdefault("RESV_FUZZ_SEED", "378098")


def pytest_terminal_summary(terminalreporter, config):
    if "slow" in config.option.markexpr and "not" not in config.option.markexpr:
        terminalreporter.write_line(f"The fuzzer's seed was {os.environ['RESV_FUZZ_SEED']}.")


def pytest_sessionstart(session):
    if not os.access(PROGRAM, os.X_OK):
        pytest.exit(f"there is no program at {PROGRAM}: build it first, or name it in RESV", returncode=2)
    if not os.access(PAGEFIND, os.X_OK):
        pytest.exit(f"there is no Pagefind at {PAGEFIND}: `make needs-search` puts it there", returncode=2)


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    """Makes a folder once for all workers: the first that needs it does, and the others wait."""
    root = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent

    def made(name, make):
        folder = root / name
        with open(root / f"{name}.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                # Put in its place when it is whole, so that what failed is tried and told again.
                part = root / f"{name}.part"
                shutil.rmtree(part, ignore_errors=True)
                part.mkdir()
                make(part)
                part.rename(folder)
        return folder

    return made


@pytest.fixture(scope="session")
def example(once):
    """The example site of the repository with search, built once; tests only read it."""

    def make(folder):
        assert build(folder / "public", "--pagefind", PAGEFIND).succeeded().err == ""

    return Website(once("voorbeeld", make) / "public")


@pytest.fixture(scope="session")
def without_search(once):
    """The example site without search, for what is compared with builds that have none either."""
    return Website(once("zonder", lambda folder: build(folder / "public").succeeded()) / "public")


@pytest.fixture
def small(tmp_path):
    """A site of a few pages in a folder of its own."""
    return SmallSite(tmp_path / "klein")


@pytest.fixture(scope="session")
def stress(once):
    """The site of extremes with search, built once."""
    made = once("uitersten", lambda folder: StressSite(folder / "proef").build("--pagefind", PAGEFIND).succeeded())
    return Website(made / "proef/uit/public")


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


# The site of extremes now and then: what a change breaks shows in the example nearly always.
@pytest.fixture(params=["voorbeeld", pytest.param("uitersten", marks=pytest.mark.slow)])
def served(request):
    """Each of the two trees in turn, as a host serves it."""
    return request.getfixturevalue({"voorbeeld": "served_example", "uitersten": "served_stress"}[request.param])


def pytest_collection_modifyitems(items):
    """What takes long is begun first: begun last, one worker would end long after the other."""
    long = ["test_axe.py", "test_html.py", "test_feeds.py", "test_browser.py", "test_paper.py"]
    items.sort(key=lambda item: long.index(item.path.name) if item.path.name in long else len(long))
