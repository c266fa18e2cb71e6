"""The preview: what a build would give, from memory, and pages that follow what is written."""

import re
import shutil
import socket
import subprocess

import pytest
from playwright.sync_api import expect

from binary import DUTCH, PAGEFIND, ROOT, build, environment, tree
from browser import page_of
from preview import command, free_port, preview

pytestmark = pytest.mark.slow

TOKENS = '{"resv": {"$type": "color", "accent": {"color": {"$value": "#7a1f5c"}}}}'
MARK = re.compile(rb'<script src="/_kijk/kijk\.js"[^>]*></script>\n')


@pytest.fixture
def small_preview(small):
    small.page("nieuws/oud.md", "Oud bericht", datum="2026-11-01")
    with preview(small.content, env=DUTCH) as shown:
        yield shown


def same_as_built(shown, content, folder):
    """Every file of a build is answered for, byte for byte but for the one script."""
    build(folder / "gebouwd" / "kijk", "--concepten", content=content).succeeded()
    built = {path.relative_to(folder / "gebouwd/kijk"): path for path in (folder / "gebouwd/kijk").rglob("*") if path.is_file()}
    compared = 0
    for name, path in built.items():
        if path.name == ".resv-manifest":
            continue
        status, _, body = shown.get(str(name))
        assert status == 200, (name, status)
        if name.suffix == ".html":
            assert len(MARK.findall(body)) == 1, name
        assert MARK.sub(b"", body) == path.read_bytes(), name
        compared += 1
    shutil.rmtree(folder / "gebouwd")
    return compared


def test_it_shows_what_a_build_would_write(tmp_path):
    with preview(ROOT / "content", cwd=tmp_path) as shown:
        assert same_as_built(shown, ROOT / "content", tmp_path) > 1000


def test_a_save_is_seen_at_once_however_it_is_made(small, small_preview):
    page = small.content / "paginas/contact.md"
    text = page.read_text()
    page.write_text(text + "\nGewoon bewaard.\n")
    small_preview.until_it_says("Gewoon bewaard.", "contact/")
    # Editors write beside a file, and put that in its place.
    other = page.with_name(".contact.md.swp")
    other.write_text(text + "\nDoor hernoemen bewaard.\n")
    other.rename(page)
    small_preview.until_it_says("Door hernoemen bewaard.", "contact/")
    # A new folder, with a file that was in it before anybody could watch.
    new = small.folder / "apart"
    new.mkdir()
    (new / "agenda.md").write_text("---\ntitel: Agenda\ndatum: 2026-11-02\n---\n\nNieuw.\n")
    shutil.rmtree(small.content / "nieuws")
    small_preview.until(lambda: small_preview.get("nieuws/oud/")[0] == 404, "the folder to go")
    new.rename(small.content / "nieuws")
    small_preview.until_it_says("Agenda", "nieuws/agenda/")
    (small.content / "nieuws/agenda.md").write_text("---\ntitel: Agenda\ndatum: 2026-11-02\n---\n\nAnders.\n")
    small_preview.until_it_says("Anders.", "nieuws/agenda/")


def test_the_whole_folder_may_go_and_come_back(small, small_preview):
    away = small.folder / "weg"
    small.content.rename(away)
    small_preview.until(lambda: "inhoud" in small_preview.said and "fout" in small_preview.said, "a message")
    assert small_preview.get("contact/")[0] == 200
    (away / "paginas/contact.md").write_text("---\ntitel: Contact\n---\n\nTeruggekomen.\n")
    away.rename(small.content)
    small_preview.until_it_says("Teruggekomen.", "contact/")
    (small.content / "paginas/contact.md").write_text("---\ntitel: Contact\n---\n\nEn nog gevolgd.\n")
    small_preview.until_it_says("En nog gevolgd.", "contact/")


@pytest.mark.parametrize("arguments", [[], ["--poll"]])
def test_a_hundred_files_at_once(small, arguments):
    git = ["git", "-C", str(small.content), "-c", "user.name=Proef", "-c", "user.email=proef@proef.example"]
    run = lambda *words: subprocess.run([*git, *words], check=True, capture_output=True)  # noqa: E731
    run("init", "-q", "-b", "een")
    small.fill(100, "aap")
    run("add", "-A"), run("commit", "-qm", "aap"), run("checkout", "-qb", "twee")
    small.fill(100, "noot")
    run("commit", "-qam", "noot"), run("checkout", "-q", "een")
    with preview(small.content, *arguments) as shown:
        shown.until_it_says("woord is aap", "begrippen/woord-99/")
        run("checkout", "-q", "twee")
        for number in (0, 50, 99):
            shown.until_it_says("woord is noot", f"begrippen/woord-{number}/")
        assert same_as_built(shown, small.content, small.folder) > 100


def test_templates_colours_and_settings_are_followed(small, tmp_path):
    templates = tmp_path / "templates"
    shutil.copytree(ROOT / "templates", templates)
    with preview(small.content, templates=templates) as shown:
        (templates / "voet.mustache").write_text((templates / "voet.mustache").read_text() + "<p>Nieuwe voet</p>\n")
        shown.until_it_says("Nieuwe voet")
        small.write("site.yml", (small.content / "site.yml").read_text().replace("titel: Proef", "titel: Andere naam"))
        shown.until_it_says("Andere naam")
        sheet = lambda: re.search(rb'href="(stijl\.\w+\.css)"', shown.get("")[2]).group(1).decode()  # noqa: E731
        before = sheet()
        small.write("thema.tokens.json", TOKENS)
        shown.until(lambda: sheet() != before, "another style sheet")
        small.write("regios/oost/index.md", "---\ntitel: Oostelijk\n---\n")
        shown.until_it_says("Oostelijk", "oost/")
        assert shown.get(sheet())[0] == 200 and shown.get(before)[0] == 404


def test_mistakes_are_told_once_and_the_last_good_page_stays(small, small_preview):
    page = small.content / "paginas/contact.md"
    good = page.read_text()
    page.write_text(good.replace("titel: Contact", "titl: Contact"))
    small_preview.until(lambda: "titl" in small_preview.said, "a message")
    assert "Bel ons." in small_preview.get("contact/")[2].decode()
    told = small_preview.said.count("sleutel")
    # Saved again, with the same mistake: nothing new to say.
    page.write_text(good.replace("titel: Contact", "titl: Contact"))
    (small.content / "paginas/ander.md").write_text("---\ntitel: Ander\n---\n\nTekst.\n")
    small_preview.until(lambda: True, "")
    assert small_preview.said.count("sleutel") == told
    page.write_text(good + "\nWeer goed.\n")
    small_preview.until_it_says("Weer goed.", "contact/")
    assert "Alles is weer in orde." in small_preview.said


def test_from_nothing_good_to_something(small, browser):
    site = (small.content / "site.yml").read_text()
    small.write("site.yml", site.replace("taal: nl", "taal: fr"))
    with preview(small.content, env=DUTCH) as shown, page_of(browser) as page:
        assert shown.get("")[0] == 503
        page.goto(shown.url)
        page.get_by_text("Er is nog niets te zien").wait_for()
        page.locator("resv-kijk .vak code", has_text="site.yml").wait_for()
        small.write("site.yml", site)
        page.get_by_role("heading", level=1, name="Proef").wait_for()


def test_only_a_page_whose_bytes_changed_loads_again(small, small_preview, browser):
    with page_of(browser) as page, page_of(browser) as other:
        small.page("paginas/lang.md", "Lang", "Regel.\n\n" * 200)
        small_preview.until_it_says("Lang", "lang/")
        loads = {page: 0, other: 0}
        for each in loads:
            each.on("load", lambda each: loads.__setitem__(each, loads[each] + 1))
        page.goto(small_preview.url + "lang/")
        other.goto(small_preview.url + "contact/")
        page.locator("resv-kijk .knop").wait_for()
        other.locator("resv-kijk .knop").wait_for()
        page.evaluate("scrollTo(0, 1500)")
        small.page("paginas/lang.md", "Lang", "Regel.\n\n" * 200 + "Het slot.\n")
        page.get_by_text("Het slot.").wait_for(state="attached")
        page.locator("resv-kijk .knop").wait_for()
        assert page.evaluate("scrollY") == 1500
        assert loads == {page: 2, other: 1}


def test_a_style_sheet_is_exchanged_without_loading(small, tmp_path, browser):
    templates = tmp_path / "templates"
    shutil.copytree(ROOT / "templates", templates)
    with preview(small.content, templates=templates) as shown, page_of(browser) as page:
        page.goto(shown.url + "contact/")
        page.locator("resv-kijk .knop").wait_for()
        page.evaluate("window.mine = 1")
        sheet = templates / "stijl/10-basis.css"
        sheet.write_text(sheet.read_text() + "\nh1 { letter-spacing: 3px }\n")
        expect(page.locator("h1")).to_have_css("letter-spacing", "3px")
        assert page.evaluate("window.mine") == 1
        assert page.evaluate("document.querySelectorAll('link[rel=stylesheet]').length") == 1


def test_the_panel_lists_mistakes_and_goes(small, small_preview, browser):
    with page_of(browser) as page:
        said = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(small_preview.url + "contact/")
        page.locator("resv-kijk .knop").wait_for()
        good = (small.content / "paginas/contact.md").read_text()
        small.write("paginas/contact.md", good + "\nZie [dit](../weg.md).\n")
        box = page.locator("resv-kijk .vak")
        box.get_by_text("contact.md:7").wait_for()
        assert "Zie [dit](../weg.md)." in box.locator("pre").inner_text()
        assert "Wat u kunt doen:" in box.inner_text()
        # Screen readers hear of it.
        assert "1 fout" in page.locator("resv-kijk [role=status]").inner_text()
        small.write("paginas/contact.md", good)
        box.wait_for(state="hidden")
        assert said == []


def test_drafts_and_what_waits_are_shown_and_another_day_can_be_seen(small, browser):
    small.page("nieuws/plan.md", "Een plan", datum="2026-11-01", concept="true")
    small.page("nieuws/straks.md", "Straks", datum="2026-11-01", publiceren="2027-03-01")
    small.page("nieuws/tijdelijk.md", "Tijdelijk", datum="2026-11-01", vervalt="2026-12-31")
    with preview(small.content) as shown, page_of(browser) as page:
        for name in ("plan", "straks", "tijdelijk"):
            assert shown.get(f"nieuws/{name}/")[0] == 200
        page.goto(shown.url + "nieuws/tijdelijk/")
        page.locator("resv-kijk .knop").click()
        page.get_by_label("Kijk alsof het deze dag is").fill("2027-01-02")
        page.locator("resv-kijk form", has_text="alsof").get_by_role("button").click()
        page.wait_for_url("**/@2027-01-02/nieuws/tijdelijk/")
        assert "vervallen" in page.locator("main").inner_text().lower()
        # Links stay on that day, and it follows what is written too.
        page.get_by_role("link", name="Nieuws").first.click()
        page.wait_for_url("**/@2027-01-02/nieuws/")
        small.page("nieuws/plan.md", "Een ander plan", datum="2026-11-01", concept="true")
        page.get_by_text("Een ander plan").first.wait_for()
        page.goto(shown.url + "@2027-01-02/contact/")
        page.locator("resv-kijk .vak").wait_for()
        page.get_by_role("link", name="Terug naar vandaag").click()
        page.wait_for_url(shown.url + "contact/")


def test_a_page_that_is_not_there_names_those_that_are_like_it(small, small_preview, browser):
    status, _, body = small_preview.get("oost/contcat/")
    assert status == 404 and b'href="/oost/contact/"' in body
    with page_of(browser) as page:
        page.goto(small_preview.url + "straks/")
        assert "Deze pagina is er niet" in page.title()
        small.page("paginas/straks.md", "Straks")
        page.get_by_role("heading", level=1, name="Straks").wait_for()


def test_only_this_computer_and_only_reading(small_preview):
    port = small_preview.url.split(":")[2].strip("/")
    assert small_preview.get("", Host="kwaad.example")[0] == 421
    assert small_preview.get("", Host=f"kwaad.example:{port}")[0] == 421
    assert small_preview.get("", Host=f"127.0.0.1:{port}")[0] == 200
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        assert small_preview.get("contact/", method=method)[0] == 405
    for path in ("../site.yml", "%2e%2e/site.yml", "content/site.yml", "..%2f..%2fetc/passwd", "%00", "%ff", "_kijk/", "@2026-13-01/"):
        assert small_preview.get(path)[0] == 404, path
    status, headers, _ = small_preview.get("contact")
    assert status == 301 and headers["Location"] == "contact/"
    hosting = (ROOT / "docs/hosting.md").read_text()
    policy = re.search(r"`Content-Security-Policy` \| `([^`]+)`", hosting).group(1)
    for path in ("", "contact/", "geen/", "_kijk/kijk.js"):
        headers = small_preview.get(path)[1]
        assert headers["Content-Security-Policy"] == policy
        assert headers["X-Content-Type-Options"] == "nosniff"
    with socket.create_connection(("127.0.0.1", int(port))) as raw:
        raw.sendall(b"GET / HTTP/1.0\r\n\r\n")
        assert b"200" not in raw.recv(100)


def test_a_colleague_needs_the_secret(small):
    name = "127.0.0.1"
    with preview(small.content, "--host", name, env=DUTCH) as shown:
        assert "Let op" in shown.said
        assert len(shown.url.split("/")[3]) > 20
        assert shown.get("contact/")[0] == 200
        bare = "/".join(shown.url.split("/")[:3]) + "/"
        shown.url = bare
        assert shown.get("contact/")[0] == 404 and shown.get("_kijk/kijk.js")[0] == 404


def test_ports(small, tmp_path):
    port = free_port()
    with preview(small.content, "--port", port) as shown:
        assert f":{port}/" in shown.url
        taken = subprocess.run(
            command("--port", port, content=small.content), env=environment(DUTCH), capture_output=True, text=True, timeout=60)
        assert taken.returncode == 1 and "--port" in taken.stderr and "in gebruik" in taken.stderr
    with preview(small.content) as first, preview(small.content) as second:
        assert first.url != second.url


def test_search_works(small, browser):
    small.fill(20, "aap")
    with preview(small.content, "--pagefind", PAGEFIND) as shown, page_of(browser) as page:
        page.goto(shown.url + "zoeken/?q=aap")
        page.get_by_role("link", name="Woord 1", exact=False).first.wait_for()
        page.goto("about:blank")
        small.page("paginas/mies.md", "Miesje", "Hier staat wim-zus.")
        shown.until_it_says("Miesje", "mies/")
        page.goto(shown.url + "zoeken/?q=miesje")
        page.get_by_role("link", name="Miesje").first.wait_for()


def test_no_log_and_no_panel_holds_personal_data(small, small_preview, browser):
    number = "123456782"
    with page_of(browser) as page:
        page.goto(small_preview.url + "contact/")
        page.locator("resv-kijk .knop").wait_for()
        small.page("paginas/contact.md", "Contact", f"Mijn BSN is {number}.")
        page.locator("resv-kijk .vak li").first.wait_for()
        assert "BSN" in page.locator("resv-kijk .vak").inner_text()
        assert number not in page.locator("resv-kijk .vak").inner_text()
    small_preview.until(lambda: "persoonsgegevens" in small_preview.said, "a message")
    assert number not in small_preview.said
