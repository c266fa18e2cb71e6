"""The preview over a long day: after hundreds of edits of all kinds it shows what a clean build writes, and it does not grow."""

import os
import random
import re
import shutil

import pytest

from binary import ROOT, build
from preview import preview
from test_serve import MARK, TOKENS

pytestmark = pytest.mark.slow

EDITS = 200
SEED = int(os.environ.get("RESV_FUZZ_SEED", "378098"))


class Writer:
    """Changes a copy of the example in every way that people do; every change leaves it whole."""

    def __init__(self, content, templates):
        self.content, self.templates, self.random, self.count = content, templates, random.Random(SEED), 0
        self.mark = content / "paginas/merkteken.md"
        (content / "nieuws").mkdir(exist_ok=True)

    def pages(self, *folders):
        return sorted(path for folder in folders or ("nieuws", "paginas", "activiteiten", "begrippen") for path in self.content.rglob(f"{folder}/*.md")
                      if path.name != "index.md" and path != self.mark)

    def edit(self):
        self.count += 1
        self.random.choice([self.text, self.heading, self.title, self.created, self.gone_and_back, self.renamed, self.region,
                            self.settings, self.tokens, self.template, self.broken_and_mended, self.draft, self.folder])()
        self.mark.write_text(f"---\ntitel: Merkteken\n---\n\nStand {self.count}.\n")

    def change(self, path, make):
        path.write_text(make(path.read_text()))

    def text(self):
        self.change(self.random.choice(self.pages()), lambda text: f"{text}\nEen regel over HWV, nummer {self.count}.\n")

    def heading(self):
        self.change(self.random.choice(self.pages()), lambda text: f"{text}\n## Kop {self.count}\n\nTekst.\n")

    def title(self):
        self.change(self.random.choice(self.pages("nieuws")), lambda text: re.sub(r"(?m)^titel: .*", f"titel: Anders {self.count}", text, count=1))

    def created(self):
        (self.content / f"nieuws/nieuw-{self.count}.md").write_text(f"---\ntitel: Nieuw {self.count}\ndatum: 2026-11-01\n---\n\nTekst {self.count}.\n")

    def gone_and_back(self):
        path = self.random.choice(self.pages("nieuws"))
        text = path.read_text()
        path.unlink()
        path.write_text(text)

    def renamed(self):
        made = sorted(self.content.glob("nieuws/nieuw-*.md"))
        if made:
            path = self.random.choice(made)
            path.rename(path.with_name(f"nieuw-{self.count}-hernoemd.md"))

    def region(self):
        path = self.random.choice(sorted(self.content.glob("regios/*/index.md")))
        self.change(path, lambda text: f"{text}\nRegel {self.count} van de regio.\n")

    def settings(self):
        self.change(self.content / "site.yml", lambda text: re.sub(r"(?m)^titel: .*", f"titel: Site {self.count}", text, count=1))

    def tokens(self):
        path = self.content / "regios/zwolle/thema.tokens.json"
        self.random.choice([lambda: path.write_text(TOKENS), lambda: path.unlink(missing_ok=True)])()

    def template(self):
        self.change(self.templates / "voet.mustache", lambda text: re.sub(r"<!-- \d+ -->\n|\Z", f"<!-- {self.count} -->\n", text, count=1))

    def broken_and_mended(self):
        path = self.random.choice(self.pages())
        text = path.read_text()
        path.write_text("---\ntitl: Fout\n")
        path.write_text(text)

    def draft(self):
        (self.content / f"nieuws/concept-{self.count}.md").write_text(
            f"---\ntitel: Concept {self.count}\ndatum: 2026-11-01\nconcept: true\n---\n\nTekst.\n")

    def folder(self):
        away = self.content.parent / "even-weg"
        (self.content / "begrippen").rename(away)
        away.rename(self.content / "begrippen")


@pytest.fixture
def writer(tmp_path):
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return Writer(tmp_path / "content", tmp_path / "templates")


def compare(shown, writer, folder):
    output = folder / "kijk"
    build(output, "--concepten", content=writer.content, templates=writer.templates).succeeded()
    different = []
    for path in output.rglob("*"):
        if path.is_file() and path.name != ".resv-manifest":
            name = path.relative_to(output).as_posix()
            status, _, body = shown.get(name)
            if status != 200 or MARK.sub(b"", body) != path.read_bytes():
                different.append(name)
    assert different == [], f"after {writer.count} edits with seed {SEED}: {len(different)} differ, such as {different[:3]}"


def test_after_many_edits_it_shows_what_a_clean_build_writes(writer, tmp_path):
    with preview(writer.content, templates=writer.templates) as shown:
        for number in range(1, EDITS + 1):
            writer.edit()
            if number % 20 == 0:
                shown.until_it_says(f"Stand {number}.", "merkteken/")
                compare(shown, writer, tmp_path)


def test_it_does_not_grow(writer):
    with preview(writer.content, templates=writer.templates) as shown:

        def edits(count):
            for _ in range(count):
                writer.count += 1
                page = writer.random.choice(writer.pages())
                text = page.read_text()
                page.write_text(re.sub(r"\n\nRegel \d+\.\n\Z", "", text) + f"\n\nRegel {writer.count}.\n")
                writer.mark.write_text(f"---\ntitel: Merkteken\n---\n\nStand {writer.count}.\n")
                shown.until_it_says(f"Stand {writer.count}.", "merkteken/")

        def memory():
            return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{shown.process.pid}/status").read()).group(1))

        edits(300)
        before = memory()
        edits(2_000)
        assert memory() < before * 1.1, f"{before} kB, then {memory()} kB"
