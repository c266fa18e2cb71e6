"""The commands as people and scripts meet them: exit codes, languages, typing errors, JSON, days."""

import json
import os
import re
import shutil

import pytest

from binary import DAY, DUTCH, ENGLISH, PROGRAM, ROOT, build, run, tree
from website import REGIONS

LANGUAGES = pytest.mark.parametrize("locale", [DUTCH, ENGLISH], ids=["nl", "en"])


@pytest.mark.parametrize(
    ("arguments", "dutch", "english"),
    [
        (["--help"], "Maakt van een map met teksten", "Turns a folder of texts"),
        (["build", "--help"], "Maak de sites", "Make the sites"),
        (["check", "--help"], "Kijk alles na en schrijf niets", "Check everything and write nothing"),
        (["regios", "--help"], "Noem de regio’s", "List the regions"),
        (["help", "build"], "Maak de sites", "Make the sites"),
    ],
)
def test_help_is_in_the_readers_language(arguments, dutch, english):
    for locale, due, other in [(DUTCH, dutch, english), (ENGLISH, english, dutch)]:
        result = run(*arguments, env=locale).succeeded()
        words = " ".join(result.out.split())
        assert due in words and other not in words
        assert result.err == ""


@pytest.mark.parametrize("command", ["build", "check", "regios"])
def test_help_names_every_option_with_what_it_does(command):
    words = run(command, "--help", env=DUTCH).succeeded().out
    options = ["--content", "--templates", "--datum", "--concepten", "--jobs", "--format"]
    if command == "build":
        options += ["--regio", "--output", "--pagefind", "--zonder-zoeken"]
    for option in options:
        assert re.search(rf"^ +(-\w, )?{option}\b.*\n?.*[a-z]{{4}}", words, re.MULTILINE), option


def test_the_languages_of_posix_go_first_to_last():
    assert "Maak de sites" in run("build", "--help", env={"LC_ALL": "", "LC_MESSAGES": "", "LANG": "nl_BE.UTF-8"}).out
    assert "Make the sites" in run("build", "--help", env={"LC_ALL": "en_GB.UTF-8", "LANG": "nl_NL.UTF-8"}).out
    assert "Maak de sites" in run("build", "--help", env={"LC_ALL": "", "LC_MESSAGES": "nl_NL", "LANG": "en_GB"}).out


def test_the_version_is_a_number():
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", run("--version").succeeded().out)


def test_without_a_command_it_helps():
    result = run().succeeded()
    assert "build" in result.out and "check" in result.out and "regios" in result.out


@LANGUAGES
@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["buidl"], "build"),
        (["chek"], "check"),
        (["build", "--regoi", "zwolle"], "--regio"),
        (["build", "--dautm", DAY], "--datum"),
        (["check", "--contnet", "content"], "--content"),
        (["build", "--format", "jsno"], "json"),
        (["build", "--datum", "gisteren"], "2026-07-15"),
        (["build", "--datum", "2026-02-30"], "28"),
        (["build", "--jobs", "0"], "256"),
        (["build", "--jobs", "veel"], "--jobs"),
        (["build", "zwolle"], "zwolle"),
        (["build", "--regio"], "--regio"),
        (["build", "--datum"], "--datum"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_a_wrong_command_ends_with_2_and_a_hint(tmp_path, arguments, hint, locale):
    result = run(*arguments, cwd=tmp_path, env=locale).failed(2)
    assert hint in result.err
    assert result.out == ""
    assert os.listdir(tmp_path) == []


def test_a_day_in_the_environment_that_is_none_is_a_wrong_command(tmp_path):
    for value in ("gisteren", "1e9", "99999999999999999999999"):
        result = run("build", "--zonder-zoeken", "--output", tmp_path / "uit", env={"SOURCE_DATE_EPOCH": value}).failed(2)
        assert "SOURCE_DATE_EPOCH" in result.err
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(("typed", "near"), [("zwole", "zwolle"), ("Zwolle", "zwolle"), ("midden-ijsel", "midden-ijssel")])
def test_a_region_that_does_not_exist_gets_the_nearest_name(tmp_path, typed, near):
    result = build(tmp_path / "uit", "--regio", typed, env=DUTCH).failed(2)
    assert f"“{typed}”" in result.err and f"Bedoelt u “{near}”?" in result.err
    assert os.listdir(tmp_path) == []


def test_a_region_like_no_other_gets_the_whole_list(tmp_path):
    result = build(tmp_path / "uit", "--regio", "friesland").failed(2)
    assert all(region in result.err for region in REGIONS)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("command", ["build", "check", "regios"])
@LANGUAGES
def test_a_content_folder_that_is_not_there(tmp_path, command, locale):
    result = run(command, "--content", "teksten", cwd=tmp_path, env=locale).failed()
    assert "inhoud-ontbreekt" in result.err and "teksten" in result.err and "--content" in result.err
    assert result.out == "" and os.listdir(tmp_path) == []


def test_a_preview_without_its_program_says_what_to_install(small):
    alone = small.folder / "resv"
    shutil.copy(PROGRAM, alone)
    result = run("serve", "--templates", ROOT / "templates", cwd=small.folder, env=DUTCH, program=alone).failed(2)
    assert "preview-ontbreekt" in result.err and "resv-kijk" in result.err and result.out == ""


def test_a_templates_folder_that_is_not_there(tmp_path):
    result = build(tmp_path / "uit", templates="sjablonen").failed()
    assert "sjablonen" in result.err and "template-ontbreekt" in result.err
    assert os.listdir(tmp_path) == []


def test_regios_are_one_a_line_the_short_name_first():
    result = run("regios").succeeded()
    assert [line.split("\t")[0] for line in result.out.splitlines()] == REGIONS
    assert [line.split("\t")[1] for line in result.out.splitlines()] == [
        "Midden-IJssel", "Zwolle", "Rijn en Duin", "Amstelland", "Haarlemmermeer"]
    assert result.err == ""


def test_regios_as_json_can_drive_ci():
    result = run("regios", "--format", "json").succeeded()
    regions = json.loads(result.out)
    assert [region["slug"] for region in regions] == REGIONS
    assert all(region["titel"] for region in regions)
    assert result.err == ""


@LANGUAGES
def test_a_good_build_closes_with_a_summary(tmp_path, locale):
    result = build(tmp_path / "uit", env=locale).succeeded()
    files = [path for path in (tmp_path / "uit").rglob("*") if path.is_file() and path.name != ".resv-manifest"]
    assert str(len(files)) in result.out
    due = r"Klaar: .* 5 regio’s in \d+,\d\d s" if locale is DUTCH else r"Done: .* 5 regions in \d+\.\d\d s"
    assert re.search(due, result.out)
    assert re.search(r"\b0 (waarschuwingen|warnings)", result.out)
    assert result.err == ""


def test_check_writes_nothing_and_says_that_all_is_well(small):
    before = tree(small.folder)
    result = run("check", "--content", "content", "--templates", ROOT / "templates", cwd=small.folder).succeeded()
    assert "No errors" in result.out and result.err == ""
    assert tree(small.folder) == before


def test_check_finds_what_build_finds(small):
    small.page("paginas/fout.md", "Fout", "[weg](regio:nergens)")
    small.write("paginas/leeg.md", "")
    checked = run("check", "--content", small.content, "--templates", ROOT / "templates").failed()
    built = small.build().failed()
    assert checked.out == built.out == ""
    assert checked.err.splitlines()[:-1] == built.err.splitlines()[:-1]
    assert not small.output.exists()


def test_errors_come_all_at_once_in_place_order_with_place_code_and_help(small):
    small.page("paginas/a.md", "A", "Zie [daar](regio:oots).")
    small.page("regios/oost/nieuws/n.md", "N", "Nieuws.", datum="2026-02-31")
    small.page("begrippen/z.md", "Z", "Zie [daar](weg.md).", bronen="[]")
    result = small.build(env=DUTCH).failed()
    places = re.findall(r"^(\S+?):(\d+):(\d+): (fout|let op) \[([a-z-]+)\]: \S", result.err, re.MULTILINE)
    files = [place[0].removeprefix(str(small.content) + "/") for place in places]
    assert files == sorted(files) and set(files) == {"paginas/a.md", "regios/oost/nieuws/n.md", "begrippen/z.md"}
    codes = [place[4] for place in places]
    assert sorted(codes) == ["datum-ongeldig", "sleutel-onbekend", "verwijzing-dood", "verwijzing-onbekend"]
    assert "Bedoelt u “oost”?" in result.err and "“bronnen”" in result.err
    assert result.err.rstrip().endswith("Er is niets gepubliceerd; de vorige site staat er nog.")
    assert "4 fouten" in result.err and result.out == ""


@pytest.mark.parametrize("command", ["build", "check"])
def test_json_is_the_only_thing_on_standard_output(small, command):
    options = ["--content", small.content, "--templates", ROOT / "templates", "--format", "json"]
    if command == "build":
        options += ["--output", small.output, "--zonder-zoeken"]
    good = run(command, *options).succeeded()
    assert json.loads(good.out) == [] and good.err == ""
    small.page("paginas/a.md", '"Een \\"titel\\" met tekens"', "Zie [daar](regio:oots).")
    small.write("paginas/leeg.md", "")
    bad = run(command, *options, env=DUTCH).failed()
    found = json.loads(bad.out)
    assert bad.err == ""
    assert [entry["code"] for entry in found] == ["verwijzing-onbekend", "bestand-leeg"]
    first = found[0]
    assert first["severity"] == "error" and first["file"].endswith("paginas/a.md")
    # Line 5, behind the front matter and an empty line; column 5 or further, where the link starts.
    assert first["line"] == 5 and first["column"] >= 5
    assert "oots" in first["message"] and "oost" in first["help"]
    assert all(isinstance(entry["line"], int) and entry["line"] >= 1 and entry["column"] >= 1 for entry in found)


def test_json_of_an_output_error_has_no_place(small):
    small.output.mkdir()
    (small.output / "vreemd.txt").write_text("niet van ons")
    found = json.loads(small.build("--format", "json").failed().out)
    assert [entry["code"] for entry in found] == ["uitvoer-vreemd"]
    assert "file" not in found[0] and found[0]["help"]


def test_drafts_and_pages_of_later_are_left_out_and_said(small):
    small.page("paginas/plan.md", "Plan", concept="true")
    small.page("paginas/straks.md", "Straks", publiceren="2026-12-01")
    result = small.build(env=DUTCH).succeeded()
    assert "1 concept niet getoond; 1 pagina wacht op haar dag." in result.out
    assert not (small.output / "plan").exists() and not (small.output / "straks").exists()
    looked = small.output.parent / "kijk"
    build(looked, "--concepten", content=small.content).succeeded()
    assert (looked / "plan/index.html").exists() and (looked / "straks/index.html").exists()
    # A whole build without drafts takes them out again.
    build(looked, content=small.content).succeeded()
    assert not (looked / "plan").exists()


def test_the_day_decides_what_is_shown(small):
    small.page("paginas/straks.md", "Straks", publiceren="2026-12-01", vervalt="2027-01-01")
    page = small.output / "straks/index.html"

    def built_on(day):
        run("build", "--zonder-zoeken", "--content", small.content, "--templates", ROOT / "templates", "--output", small.output,
            "--datum", day).succeeded()
        return page.read_text() if page.exists() else None

    assert built_on("2026-11-30") is None
    shown = built_on("2026-12-01")
    assert "Tekst." in shown and shown == built_on("2026-12-31")
    lapsed = built_on("2027-01-02")
    assert "Tekst." not in lapsed and "noindex" in lapsed
