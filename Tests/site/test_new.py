"""`resv new`: a site from nothing, and a page of every kind that a check has nothing to say of."""

import html
import json
import os
import pty
import re
import select
import signal
import subprocess

import pytest

from binary import DUTCH, PROGRAM, ROOT, environment, run, tree

KINDS = [
    "regio", "gemeente", "hoofdtaak", "activiteit", "discipline", "wijkverband", "governance", "mijlpaal", "meedoen",
    "besluit", "nieuws", "begrip", "bijlage", "bron", "pagina", "sectie"]
# Templates are found beside the program that is installed; that of a checkout has none there.
TEMPLATES = ["--templates", ROOT / "templates"]


def checked(folder):
    """What a check says of a site; only what it says of its texts."""
    found = json.loads(run("check", "--format", "json", *TEMPLATES, cwd=folder).out)
    return [(entry["code"], entry.get("file"), entry["message"]) for entry in found]


@pytest.fixture
def site(tmp_path):
    run("new", "site", "proef", "--titel", "Proef", "--regio", "Oost", cwd=tmp_path, env=DUTCH).succeeded()
    return tmp_path / "proef"


def test_from_nothing_to_a_clean_build_in_two_commands(tmp_path):
    made = run("new", "site", ".", cwd=tmp_path, env=DUTCH).succeeded()
    assert "Gemaakt: content/site.yml" in made.out and "`resv build`" in made.out
    built = run("build", "--zonder-zoeken", *TEMPLATES, cwd=tmp_path, env=DUTCH).succeeded()
    assert "voor 1 regio" in built.out and "0 waarschuwingen" in built.out and built.err == ""
    pages = list((tmp_path / "public").rglob("*.html"))
    # Hints are for whoever writes.
    assert pages and not any("hekje" in page.read_text() for page in pages)


def test_what_is_said_of_a_site_stands_in_it(tmp_path):
    run("new", "site", "a/b", "--titel", "Zorg: samen", "--afzender", "'t Huis", "--adres", "https://zorg.example",
        "--taal", "en", "--regio", "Noord & Oost", cwd=tmp_path).succeeded()
    settings = (tmp_path / "a/b/content/site.yml").read_text()
    assert 'titel: "Zorg: samen"\nafzender: "\'t Huis"\nadres: https://zorg.example\ntaal: en\n' in settings
    assert (tmp_path / "a/b/content/regios/noord-oost/index.md").exists()
    assert checked(tmp_path / "a/b") == []


@pytest.mark.parametrize(
    ("service", "path"),
    [("github", ".github/workflows/site.yml"), ("gitlab", ".gitlab-ci.yml"), ("forgejo", ".forgejo/workflows/site.yml"),
     ("gitea", ".gitea/workflows/site.yml")])
def test_a_service_checks_and_builds(tmp_path, service, path):
    run("new", "site", ".", "--ci", service, cwd=tmp_path).succeeded()
    text = (tmp_path / path).read_text()
    assert "resv check" in text and "resv build" in text and "libcmark-gfm" in text
    used = re.findall(r"uses: (.*)", text)
    assert used == ([] if service == "gitlab" else ["actions/checkout@v4"])


@pytest.mark.parametrize("kind", KINDS)
def test_a_hint_without_its_mark_is_a_key_with_a_value(site, kind):
    """What the hints say, done: the front matter can be read, and what is told is of the example alone."""
    if kind == "sectie":
        run("new", "nieuws", cwd=site).succeeded()
    made = run("new", kind, cwd=site, env=DUTCH).succeeded()
    path = site / re.search(r"^Gemaakt: (\S+)$", made.out, re.MULTILINE)[1]
    text = path.read_text()
    hints = re.findall(r"^#(\w+): ", text, re.MULTILINE)
    assert len(hints) > 5
    # All at once, but for those of which a page has one or the other.
    path.write_text(re.sub(r"^#(\w+): ", r"\1: ", text, flags=re.MULTILINE))
    unread = {"front-matter-ongeldig", "front-matter-geen-sleutels", "sleutel-onbekend", "sleutel-dubbel", "sleutel-soort",
              "waarde-onbekend", "datum-ongeldig"}
    assert [told for told in checked(site) if told[0] in unread] == []


@pytest.mark.parametrize("regio", [None, "oost"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_every_kind_passes_a_check(site, kind, regio):
    options = ["--regio", regio] if regio and kind != "regio" else []
    if kind == "sectie":  # Stands above a list, so there has to be one.
        run("new", "nieuws", *options, cwd=site).succeeded()
    assert checked(site) == []
    before = tree(site)
    made = run("new", kind, *options, cwd=site, env=DUTCH).succeeded()
    path = re.search(r"^Gemaakt: (\S+)$", made.out, re.MULTILINE)[1]
    assert path.startswith("content/regios/oost/" if options else "content/") and made.err == ""
    assert set(tree(site)) - set(before) and (site / path).exists()
    assert checked(site) == []
    # The second time it is there.
    after = tree(site)
    again = run("new", kind, *options, *(["--map", "nieuws"] if kind == "sectie" else []), cwd=site, env=DUTCH).failed(2)
    assert f"“{path}” bestaat al" in again.err
    assert tree(site) == after


def test_what_is_referred_to_is_made(site):
    made = run("new", "besluit", "--titel", "Samen verder", "--gemeente", "Bergen op Zoom", "--hoofdtaken", "capaciteit, Mandaat",
               cwd=site, env=DUTCH).succeeded()
    assert "content/gemeenten/bergen-op-zoom.md  (wordt genoemd, en was er nog niet)" in made.out
    assert "titel: Bergen op Zoom\n" in (site / "content/gemeenten/bergen-op-zoom.md").read_text()
    text = (site / "content/besluiten/samen-verder.md").read_text()
    assert "gemeente: bergen-op-zoom\n" in text and "hoofdtaken: [capaciteit, mandaat]\n" in text
    assert checked(site) == []
    # What is there is found by its name and by its title.
    again = run("new", "regio", "--titel", "Zuid", "--gemeenten", "Bergen op Zoom", "--centrumgemeente", "bergen-op-zoom", cwd=site)
    assert again.succeeded().out.count("Made: ") == 1
    assert "gemeenten:\n  - gemeente: bergen-op-zoom\n" in (site / "content/regios/zuid/index.md").read_text()
    assert checked(site) == []
    near = run("new", "besluit", "--titel", "Nog een", "--gemeente", "Bergen op Zoon", cwd=site, env=DUTCH).failed(2)
    assert "Bedoelt u “bergen-op-zoom”?" in near.err
    assert not (site / "content/besluiten/nog-een.md").exists()


@pytest.mark.parametrize(
    "titel",
    ["Zorg: wie doet wat?", "'s Ochtends \"vroeg\"", "#1 van de buurt", "- punt", "true", "null", "[x]", "100%", "Één & ander, {nu}",
     "“Zorg”", "a \\ b", "'t Loo", "*vet*", "ja", "@home", "2026-01-01", "Titel met  spaties ", "? wat", "e\u0301e\u0301n", "1 < 2 & 3 > 2"])
def test_any_title_becomes_the_title(site, titel):
    run("new", "nieuws", "--titel", titel, "--regio", "oost", cwd=site).succeeded()
    assert checked(site) == []
    run("build", "--zonder-zoeken", *TEMPLATES, cwd=site).succeeded()
    pages = [html.unescape(path.read_text()) for path in (site / "public/oost/nieuws").rglob("*.html")]
    assert any(f">{' '.join(titel.split())}</h1>" in page for page in pages)


def test_an_address_that_is_taken_leaves_nothing(site):
    before = tree(site)
    taken = run("new", "pagina", "--titel", "Oost", cwd=site, env=DUTCH).failed(2)
    assert "Er is niets gemaakt" in taken.err and "--bestand" in taken.err
    assert tree(site) == before
    run("new", "pagina", "--titel", "Oost", "--bestand", "over-oost", cwd=site).succeeded()
    assert checked(site) == []


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["niews"], "Bedoelt u “nieuws”?"),
        ([], "site, regio, gemeente"),
        (["fiets"], "site, regio, gemeente"),
        (["nieuws", "--titl", "x"], "Bedoelt u “--titel”?"),
        (["nieuws", "--regio", "osst"], "Bedoelt u “oost”?"),
        (["nieuws", "--datum", "morgen"], "Schrijf de dag als"),
        (["nieuws", "--titel", "<b>Vet</b>"], "Vet"),
        (["site"], "resv new site mijn-site"),
    ])
def test_what_is_mistyped_is_told(site, words, hint):
    before = tree(site)
    result = run("nieuw", *words, cwd=site, env=DUTCH).failed(2)
    assert hint in result.err and "opdracht-onjuist" in result.err and result.out == ""
    assert tree(site) == before


def test_outside_a_site_it_says_where_to_go(tmp_path):
    assert "resv new site ." in run("new", "nieuws", cwd=tmp_path, env=DUTCH).failed(2).err
    assert os.listdir(tmp_path) == []


def test_a_site_is_never_overwritten(site):
    before = tree(site)
    assert "“content/site.yml” bestaat al" in run("new", "site", ".", cwd=site, env=DUTCH).failed(2).err
    assert tree(site) == before


@pytest.mark.parametrize("words", [["new", "nieuws", "--help"], ["help", "new", "nieuws"], ["nieuw", "nieuws", "-h"]])
def test_help_is_that_of_the_kind(words):
    seen = run(*words, env=DUTCH).succeeded().out
    assert re.search(r"--titel <tekst> +De titel van de pagina", seen) and "--datum <dag>" in seen and "--regio" in seen
    assert max(map(len, seen.splitlines())) <= 80


def test_help_of_the_command_names_the_kinds():
    for words in (["new", "--help"], ["help", "new"], ["help", "nieuw"]):
        seen = " ".join(run(*words, env=DUTCH).succeeded().out.split())
        assert all(kind in seen for kind in KINDS) and "resv new nieuws --help" in seen


def completed(site, *words):
    """What a shell is told when it asks what comes behind `words`."""
    line = ["new", *words, ""]
    asked = run("---completion", "new", "--", "positional@0", str(len(line)), "0", "resv", *line, cwd=site)
    return asked.succeeded().out.split()


def test_a_shell_learns_kinds_options_and_names(site):
    assert "nieuws" in completed(site)
    assert "--titel" in completed(site, "nieuws")
    assert completed(site, "nieuws", "--regio") == ["oost"]
    assert "kassier" in completed(site, "governance", "--soort")
    run("new", "gemeente", "--titel", "Bloemdam", cwd=site).succeeded()
    assert completed(site, "besluit", "--gemeente") == ["bloemdam"]


def test_bash_completes_them(site):
    (site / "resv.bash").write_text(run("--generate-completion-script", "bash").succeeded().out)
    (site / "resv").symlink_to(PROGRAM)

    def offered(*words):
        script = 'source resv.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; ' \
                 '_resv resv "${@: -1}" "${@: -2:1}"; printf "%s\\n" "${COMPREPLY[@]}"'
        done = subprocess.run(["bash", "-c", script, "bash", "./resv", *words], cwd=site, env=environment(), capture_output=True, text=True)
        return done.stdout.split()

    assert offered("new", "ni") == ["nieuws"]
    assert "--titel" in offered("new", "nieuws", "--ti")
    assert offered("new", "nieuws", "--regio", "") == ["oost"]
    assert offered("build", "--regio", "") == ["oost"]


class Terminal:
    """The program with a terminal of its own, and somebody who answers."""

    def __init__(self, folder, *arguments):
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [str(PROGRAM), *map(str, arguments)], cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs,
            env=environment(DUTCH), start_new_session=True, preexec_fn=lambda: __import__("fcntl").ioctl(0, 0x540E, 0))
        os.close(theirs)
        self.seen = ""

    def wait_for(self, words):
        while words not in self.seen:
            assert select.select([self.ours], [], [], 30)[0], f"waited for “{words}” in vain:\n{self.seen}"
            try:
                part = os.read(self.ours, 65_536)
            except OSError:
                part = b""
            assert part, f"ended before “{words}”:\n{self.seen}"
            self.seen += part.decode().replace("\r\n", "\n")

    def answer(self, question, words):
        self.wait_for(question)
        self.seen = self.seen.split(question, 1)[1]
        os.write(self.ours, words.encode())

    def end(self):
        while select.select([self.ours], [], [], 30)[0]:
            try:
                part = os.read(self.ours, 65_536)
            except OSError:
                break
            if not part:
                break
            self.seen += part.decode().replace("\r\n", "\n")
        os.close(self.ours)
        return self.process.wait(30)


def test_on_a_terminal_it_asks_and_checks_each_answer(site):
    terminal = Terminal(site, "new", "nieuws")
    terminal.wait_for("1. oost – Oost")
    terminal.answer("regio: ", "1\n")
    terminal.answer("titel: ", "\n")
    terminal.answer("titel: ", "Praat mee\n")
    terminal.answer("]: ", "30 februari 2027\n")
    terminal.wait_for("bestaat niet")
    terminal.answer("]: ", "15 juli 2026\n")
    assert terminal.end() == 0
    assert "Gemaakt: content/regios/oost/nieuws/praat-mee.md" in terminal.seen
    assert "datum: 15 juli 2026\n" in (site / "content/regios/oost/nieuws/praat-mee.md").read_text()
    assert checked(site) == []


def test_on_a_terminal_a_site_is_asked_for(tmp_path):
    terminal = Terminal(tmp_path, "new", "site")
    for question, words in [
        ("map [.]: ", "proef\n"), ("titel: ", "Proef\n"), ("afzender [Naam van uw organisatie]: ", "Ons\n"),
        ("]: ", "proef\n"), ("]: ", "https://proef.example\n"), ("taal [nl]: ", "\n"), ("regio [Nieuwe regio]: ", "Oost\n"),
    ]:
        terminal.answer(question, words)
    assert terminal.end() == 0, terminal.seen
    assert "titel: Proef\nafzender: Ons\nadres: https://proef.example\ntaal: nl\n" in (tmp_path / "proef/content/site.yml").read_text()
    assert checked(tmp_path / "proef") == []


def test_on_a_terminal_a_site_that_is_there_asks_nothing(site):
    terminal = Terminal(site, "new", "site", ".")
    assert terminal.end() == 2 and "bestaat al" in terminal.seen and "titel" not in terminal.seen.split("hulp")[0]


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_who_stops_halfway_leaves_nothing(site, key):
    before = tree(site)
    terminal = Terminal(site, "new", "nieuws", "--regio", "oost")
    terminal.answer("titel: ", "Half\n")
    terminal.answer("datum [", key)
    assert terminal.end() == (2 if key == "\x04" else -signal.SIGINT)
    assert tree(site) == before
