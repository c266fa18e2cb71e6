"""A view copy in one file, for a colleague: unpacked and opened by a double click it looks as it does on a server."""

import re
import zipfile

from binary import DUTCH, ROOT, build
from browser import page_of


def packed(content, folder, *arguments):
    file = folder / "kijk.zip"
    build(folder / "geen", "--concepten", "--zip", file, *arguments, content=content, env=DUTCH).succeeded()
    assert not (folder / "geen").exists() and [path.name for path in folder.glob("*.deel")] == []
    return file


def test_it_opens_from_a_disk(tmp_path, browser):
    file = packed(ROOT / "content", tmp_path)
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "uit")
    root = tmp_path / "uit/kijk"
    assert [path.name for path in (tmp_path / "uit").iterdir()] == ["kijk"]
    with page_of(browser) as page:
        said, failed = [], []
        page.on("console", lambda message: said.append(message.text))
        page.on("requestfailed", lambda request: failed.append(request.url))
        page.goto(f"file://{root}/index.html")
        assert "Kijkversie" in page.locator("body").inner_text()
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize") != "32px"
        page.get_by_role("link", name="Zwolle").first.click()
        assert page.url == f"file://{root}/zwolle/index.html"
        page.get_by_role("link", name="Planning").first.click()
        assert page.locator("h1").inner_text() == "Planning"
        assert page.evaluate("document.styleSheets.length") == 1
        assert failed == [] and [text for text in said if "manifest" not in text.lower()] == []


def test_every_link_leads_to_a_file(tmp_path):
    with zipfile.ZipFile(packed(ROOT / "content", tmp_path)) as archive:
        names = set(archive.namelist())
        pages = [name for name in names if name.endswith(".html")]
        assert len(pages) > 1000
        for name in pages:
            text = archive.read(name).decode()
            assert "integrity=" not in text
            for address in re.findall(r'<(?:a|link|img|script|source)[^>]* (?:href|src)="([^"#]+)', text):
                if re.match(r"[a-z]+:", address):
                    continue
                parts = name.split("/")[:-1]
                for part in address.split("/"):
                    parts = parts[:-1] if part == ".." else parts if part == "." else [*parts, part]
                assert "/".join(parts) in names, (name, address)


def test_the_same_content_gives_the_same_bytes_and_one_region_is_smaller(small):
    small.fill(20, "aap")
    small.page("nieuws/plan.md", "Een plan", datum="2026-11-01", concept="true")
    first = packed(small.content, small.folder).read_bytes()
    assert packed(small.content, small.folder, "--jobs", "1").read_bytes() == first
    with zipfile.ZipFile(small.folder / "kijk.zip") as archive:
        assert "kijk/nieuws/plan/index.html" in archive.namelist()
    assert len(packed(small.content, small.folder, "--regio", "oost").read_bytes()) < len(first)


def test_what_goes_wrong_leaves_what_was_there(small):
    file = packed(small.content, small.folder)
    before = file.read_bytes()
    small.page("paginas/fout.md", "Fout", "[weg](weg.md)")
    build(small.folder / "geen", "--zip", file, content=small.content).failed()
    assert file.read_bytes() == before
    (small.content / "paginas/fout.md").unlink()
    told = build(small.folder / "geen", "--zip", small.folder / "nergens/kijk.zip", content=small.content, env=DUTCH).failed()
    assert "--zip" in told.err and [path.name for path in small.folder.glob("*.deel")] == []
