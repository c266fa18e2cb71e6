"""Pages, settings, tokens and templates, changed by chance: no crash, no hang, no message without a place to look, no broken page.

The seed is printed at the end; RESV_FUZZ_SEED repeats it, RESV_FUZZ_ROUNDS says how many rounds (of 25 pages) there are.
"""

import json
import os
import random
import resource
import shutil
import subprocess
from xml.etree import ElementTree

import html5lib
import pytest

from binary import DAY, PROGRAM, ROOT, environment
from mutations import mutated

pytestmark = pytest.mark.slow

SEED = os.environ.get("RESV_FUZZ_SEED", "0")
ROUNDS = int(os.environ.get("RESV_FUZZ_ROUNDS", "100"))
PAGES = 25
BASE = ROOT / "Tests/Fixtures/basis/content"

# Far more than any of these small sites takes.
SECONDS = 20
MEMORY = 6 << 30


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Round:
    """A site of its own, the same for the same seed, kind and number."""

    def __init__(self, folder, kind, number):
        self.name = f"RESV_FUZZ_SEED={SEED}, {kind}, round {number}, in {folder}"
        self.chance = random.Random(f"{SEED} {kind} {number}")
        self.folder = folder
        shutil.copytree(BASE, folder / "content")

    def change(self, path, original, others):
        """Writes a changed file; what it was, to be put back."""
        path.write_bytes(mutated(original, self.chance, others))

    def run(self, templates):
        """Builds; what is wrong, as JSON tells it."""
        try:
            done = subprocess.run(
                [PROGRAM, "build", "--zonder-zoeken", "--format", "json", "--content", self.folder / "content", "--templates", templates,
                 "--output", self.folder / "uit", "--datum", DAY, "--jobs", str(self.chance.choice([1, 2, 4]))],
                cwd=self.folder, env=environment(), stdin=subprocess.DEVNULL, capture_output=True, timeout=300, preexec_fn=limit)
        except subprocess.TimeoutExpired:
            pytest.fail(f"it hangs: {self.name}")
        assert done.returncode in (0, 1), f"exit {done.returncode}: {self.name}\n{done.stderr[-2000:]!r}"
        assert done.stderr == b"", f"{self.name}\n{done.stderr[-2000:]!r}"
        found = json.loads(done.stdout.decode("utf-8"))
        errors = [one for one in found if one["severity"] == "error"]
        assert bool(errors) == (done.returncode == 1), f"exit {done.returncode} with {len(errors)} errors: {self.name}"
        return errors

    def look(self, names):
        """That what was built can be read by others: these files, and some more."""
        output = self.folder / "uit"
        files = sorted(path for path in output.rglob("*") if path.is_file() and not path.is_symlink())
        for path in files:
            if path.suffix in (".xml", ".svg"):
                ElementTree.parse(path)
        pages = [path for path in files if path.suffix == ".html"]
        assert len(pages) > 50, self.name
        wanted = [page for page in pages if page.parent.name in names]
        for page in set(self.chance.sample(wanted, min(len(wanted), 20)) + self.chance.sample(pages, 4)):
            data = page.read_bytes()
            parser = html5lib.HTMLParser()
            parser.parse(data.decode("utf-8"))
            wrong = [(place, error) for place, error, _ in parser.errors if error not in EXPLAINED]
            assert not wrong, f"{page.relative_to(output)}: {wrong[:5]}: {self.name}"
            assert b"\x00" not in data, f"{page}: {self.name}"


# What html5lib takes for a mistake and the standard of today does not.
EXPLAINED = set()


@pytest.fixture
def fresh(tmp_path):
    """Makes rounds, each in a folder that goes when it was good."""

    def made(kind, count):
        for number in range(count):
            folder = tmp_path / f"{kind}-{number}"
            folder.mkdir()
            yield Round(folder, kind, number)
            shutil.rmtree(folder)

    return made


def test_pages(fresh):
    originals = {path.relative_to(BASE): path.read_bytes() for path in sorted(BASE.rglob("*.md"))}
    examples = [path.read_bytes() for path in sorted((ROOT / "content").rglob("*.md"))]
    published = 0
    for one in fresh("pages", ROUNDS):
        left = set(one.chance.sample(sorted(originals), min(PAGES, len(originals))))
        for name in sorted(left):
            seed = originals[name] if one.chance.random() < 0.8 else one.chance.choice(examples)
            one.change(one.folder / "content" / name, seed, examples)
        # What has an error is put back, until the rest is published.
        for attempt in range(8):
            errors = one.run(ROOT / "templates")
            if not errors:
                break
            broken = {name for name in left if any(str(name) in (error.get("file") or "") for error in errors)}
            if not broken or attempt == 6:
                broken = set(left)
            for name in broken:
                (one.folder / "content" / name).write_bytes(originals[name])
            left -= broken
        assert not errors, f"errors in what was put back: {errors[:3]}: {one.name}"
        one.look({name.stem for name in left})
        published += len(left)
    assert published > ROUNDS, "hardly any change was published: the fuzzer looks at nothing"


@pytest.mark.parametrize("name", ["site.yml", "thema.tokens.json"])
def test_settings(fresh, name):
    tokens = (ROOT / "templates/thema.tokens.json").read_bytes()
    original = tokens if name.endswith("json") else (BASE / name).read_bytes()
    good = 0
    for one in fresh(name, ROUNDS):
        one.change(one.folder / "content" / name, original, [tokens, (BASE / "site.yml").read_bytes()])
        if not one.run(ROOT / "templates"):
            good += 1
            one.look(set())
    assert good > 0 or ROUNDS < 50, "no change was good"


def test_templates(fresh):
    templates = ROOT / "templates"
    names = sorted(path.relative_to(templates) for path in templates.rglob("*") if path.is_file())
    others = [(templates / name).read_bytes() for name in names]
    for one in fresh("templates", ROUNDS):
        copy = one.folder / "templates"
        shutil.copytree(templates, copy)
        name = one.chance.choice(names)
        one.change(copy / name, (templates / name).read_bytes(), others)
        # The markup of a changed template is its author's own: only that it ends well is ours.
        one.run(copy)
