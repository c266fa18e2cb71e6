"""The same content gives the same bytes: on any machine, in any order, alone or together, now or again."""

import datetime
import os
import shutil

import pytest

from binary import DAY, DUTCH, ROOT, assert_same, build, differences, run, stamps, tree
from website import REGIONS


@pytest.fixture(scope="module")
def whole(without_search):
    return tree(without_search.root)


@pytest.mark.parametrize("jobs", ["1", "2", "8", "64"])
def test_any_number_of_jobs_gives_the_same_bytes(whole, tmp_path, jobs):
    build(tmp_path / "uit", "--jobs", jobs).succeeded()
    assert_same(tree(tmp_path / "uit"), whole)


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_alone_is_the_same_as_in_the_whole(without_search, tmp_path, region):
    output = tmp_path / "uit"
    build(output, "--regio", region).succeeded()
    assert os.listdir(output) == [region]
    assert_same(tree(output / region), tree(without_search.root / region))


def test_regions_built_apart_and_put_together_are_the_whole(whole, without_search, tmp_path):
    """As CI does: each region in a job of its own, and then one folder."""
    together = tmp_path / "samen"
    portal = tmp_path / "alles"
    build(portal).succeeded()
    for region in REGIONS:
        shutil.rmtree(portal / region)
    shutil.copytree(portal, together)
    for region in REGIONS:
        output = tmp_path / region
        build(output, "--regio", region, "--jobs", "2").succeeded()
        shutil.copytree(output / region, together / region)
    assert_same(tree(together), whole)
    # And a build over it knows it for its own.
    result = build(together).succeeded()
    assert " 0 written, " in " " + result.out.splitlines()[1]


def test_two_regions_in_one_run(without_search, tmp_path):
    output = tmp_path / "uit"
    build(output, "--regio", "zwolle", "--regio", "amstelland").succeeded()
    assert sorted(os.listdir(output)) == ["amstelland", "zwolle"]
    for region in ("amstelland", "zwolle"):
        assert_same(tree(output / region), tree(without_search.root / region))


def test_one_region_built_over_the_whole_changes_nothing_else(whole, tmp_path):
    output = tmp_path / "uit"
    build(output).succeeded()
    before = stamps(output)
    build(output, "--regio", "zwolle").succeeded()
    assert_same(tree(output), whole)
    assert stamps(output) == before


def test_a_second_build_keeps_every_time_and_inode(tmp_path):
    output = tmp_path / "uit"
    build(output).succeeded()
    before = stamps(output)
    result = build(output).succeeded()
    assert stamps(output) == before
    assert result.out.splitlines()[1].startswith("0 written, ")


def test_only_what_changed_is_written(tmp_path):
    """One word in one page: only the files that show it are new, and every other keeps its time and inode."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    output = tmp_path / "uit"
    build(output, content=content).succeeded()
    before, old = stamps(output), tree(output)
    page = content / "paginas/contact.md"
    page.write_text(page.read_text() + "\nEen zin die er nog niet stond.\n")
    build(output, content=content).succeeded()
    after, new = stamps(output), tree(output)
    changed = differences(old, new)
    assert changed == sorted(f"{site}contact/index.html" for site in ["", *(region + "/" for region in REGIONS)])
    touched = {name for name in before if before[name] != after[name] and (output / name).is_file()}
    assert touched == set(changed)


def test_another_place_clock_language_and_order_of_files_change_nothing(whole, tmp_path):
    """The content copied file by file in reverse, so that the folders list it in another order."""
    content = tmp_path / "elders" / "teksten met spatie"
    for path in sorted((ROOT / "content").rglob("*"), reverse=True):
        copy = content / path.relative_to(ROOT / "content")
        if path.is_file():
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
            os.utime(copy, (1, 1))
    templates = tmp_path / "sjablonen"
    shutil.copytree(ROOT / "templates", templates)
    output = tmp_path / "uit"
    result = run(
        "build", "--zonder-zoeken", "--content", "teksten met spatie", "--templates", "../sjablonen", "--output", "../uit",
        "--datum", DAY, cwd=content.parent, umask=0o077,
        env={"TZ": "Pacific/Kiritimati", "LC_ALL": "nl_NL.UTF-8", "LANG": "tr_TR.UTF-8", "HOME": "/nonexistent"})
    assert result.code == 0, result.err
    assert_same(tree(output), whole)


def test_the_day_can_come_from_the_environment(whole, tmp_path):
    """`SOURCE_DATE_EPOCH` is in seconds, its day the one in the Netherlands, whatever the clock on the wall says."""
    winter = datetime.timezone(datetime.timedelta(hours=1))
    midnight = int(datetime.datetime.fromisoformat(DAY).replace(tzinfo=winter).timestamp())
    for number, seconds in enumerate([midnight, midnight + 86_399]):
        output = tmp_path / str(number)
        env = {"SOURCE_DATE_EPOCH": str(seconds), "TZ": "Pacific/Kiritimati"}
        run("build", "--zonder-zoeken", "--output", output, env=env).succeeded()
        assert_same(tree(output), whole)


def test_the_day_matters_and_the_option_goes_first(whole, tmp_path):
    output = tmp_path / "uit"
    run("build", "--zonder-zoeken", "--output", output, "--datum", "2026-01-01", env={"SOURCE_DATE_EPOCH": "1795219200"}).succeeded()
    changed = differences(whole, tree(output))
    assert "zwolle/index.html" in changed, "what lies ahead differs"


def test_line_ends_and_a_byte_order_mark_change_nothing(whole, tmp_path):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    for path in content.rglob("*.md"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    build(tmp_path / "uit", content=content).succeeded()
    assert_same(tree(tmp_path / "uit"), whole)


def test_today_follows_the_clock_that_the_site_names(small):
    """Two sides of the world have another day for most of each day."""
    moment = int(datetime.datetime(2026, 11, 20, 23, 30, tzinfo=datetime.timezone.utc).timestamp())
    settings = (small.content / "site.yml").read_text()
    for zone, day in [("", "21"), ("Europe/Amsterdam", "21"), ("America/Curacao", "20"), ("Europe/London", "20"), ("Pacific/Kiritimati", "21")]:
        small.write("site.yml", settings + (f"\ntijdzone: {zone}\n" if zone else ""))
        run("build", "--zonder-zoeken", "--content", small.content, "--output", small.output,
            env={"SOURCE_DATE_EPOCH": str(moment), "TZ": "Asia/Tokyo"}).succeeded()
        assert f"op {day} november 2026" in (small.output / "oost/alles/index.html").read_text(), zone


def test_a_clock_that_there_is_not_is_told_with_the_nearest(small):
    settings = (small.content / "site.yml").read_text()
    for zone, near in [
        ("Europe/Amsterdm", "Europe/Amsterdam"), ("amsterdam", "Europe/Amsterdam"), ("CEST/Brussels", "Europe/Brussels"),
        ("../../../etc/passwd", "America/Curacao"), ("right/Europe/Paris", "Europe/Paris"), ("Europe", "America/Curacao"),
    ]:
        small.write("site.yml", settings + f"\ntijdzone: {zone}\n")
        result = run("check", "--content", small.content, env=DUTCH).failed(1)
        assert "[waarde-onbekend]" in result.err and near in result.err, result.err
