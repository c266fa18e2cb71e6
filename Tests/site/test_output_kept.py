"""Whatever goes wrong, what was published stands as it stood, and what is not ours stays what it was."""

import os
import resource
import shutil
import signal
import stat
import subprocess

import pytest

from binary import DUTCH, PROGRAM, ROOT, assert_same, run, stamps, tree

NOBODY = 65534


@pytest.fixture
def published(small):
    """A small site that is out, and then changed so that the next build has something to write."""
    small.fill(20, "aap")
    small.build().succeeded()
    small.fill(20, "noot")
    return small


def unchanged(site):
    """Remembers the output and its times; the answer says whether all of it is as it was."""
    files, times = tree(site.output), stamps(site.output)
    assert files

    def check():
        assert_same(tree(site.output), files)
        assert stamps(site.output) == times
        assert site.left_over == []

    return check


@pytest.mark.parametrize("name", ["paginas/fout.md", "regios/oost/nieuws/fout.md"])
def test_a_content_error_publishes_nothing(published, name):
    check = unchanged(published)
    published.page(name, "Fout", "[weg](regio:nergens)", datum="2026-01-01")
    published.build().failed()
    check()
    # Also where only the other region was asked for: content is one.
    published.build("--regio", "west").failed()
    check()


def test_a_template_error_publishes_nothing(published):
    check = unchanged(published)
    templates = published.folder / "sjablonen"
    shutil.copytree(ROOT / "templates", templates)
    (templates / "pagina.mustache").write_text("{{title}}")
    published.build(templates=templates).failed()
    check()


def test_a_first_build_with_an_error_leaves_nothing_at_all(small):
    small.write("paginas/leeg.md", "")
    small.build().failed()
    assert os.listdir(small.output.parent) == []


def test_a_folder_that_is_not_ours_is_refused(published):
    foreign = published.folder / "documenten"
    foreign.mkdir()
    (foreign / "brief.txt").write_text("niet van resv")
    before, times = tree(foreign), stamps(foreign)
    published.output = foreign
    result = published.build(env=DUTCH).failed()
    assert "uitvoer-vreemd" in result.err and "documenten" in result.err
    assert_same(tree(foreign), before)
    assert stamps(foreign) == times


@pytest.mark.parametrize("output", ["content", "content/uit", ".", "..", "/"])
def test_an_output_that_is_or_holds_the_content_is_refused(published, output):
    check, before = unchanged(published), tree(published.content)
    result = run(
        "build", "--zonder-zoeken", "--content", "content", "--templates", ROOT / "templates", "--output", output, cwd=published.folder)
    assert "uitvoer-vreemd" in result.failed().err
    check()
    assert_same(tree(published.content), before)


def test_the_content_through_a_link_is_the_content_still(published):
    before = tree(published.content)
    (published.folder / "link").symlink_to("content")
    published.output = published.folder / "link"
    assert "uitvoer-vreemd" in published.build().failed().err
    assert_same(tree(published.content), before)


def test_the_templates_are_no_output(published):
    templates = published.folder / "sjablonen"
    shutil.copytree(ROOT / "templates", templates)
    before = tree(templates)
    published.output = templates
    assert "uitvoer-vreemd" in published.build(templates=templates).failed().err
    assert_same(tree(templates), before)


def test_an_output_that_is_a_file_is_refused(published):
    published.output = published.folder / "bestand"
    published.output.write_text("een brief")
    result = published.build().failed()
    assert "uitvoer-vreemd" in result.err
    assert published.output.read_text() == "een brief"


def test_an_output_below_a_file_is_refused(published):
    (published.folder / "bestand").write_text("een brief")
    published.output = published.folder / "bestand" / "public"
    assert "uitvoer-onschrijfbaar" in published.build(env=DUTCH).failed().err
    assert (published.folder / "bestand").read_text() == "een brief"


def test_an_output_where_nobody_may_write_is_refused(small):
    small.output = type(small.output)("/proc/resv-uit")
    assert "uitvoer-onschrijfbaar" in small.build().failed().err


def test_a_read_only_parent_is_said_and_changes_nothing(published, tmp_path):
    """As a user without rights, because nothing is read-only to root."""
    check = unchanged(published)
    program = tmp_path / "resv"
    shutil.copy(PROGRAM, program)
    templates = tmp_path / "sjablonen"
    shutil.copytree(ROOT / "templates", templates)
    open_up(tmp_path)
    published.output.parent.chmod(0o555)
    try:
        user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
        result = published.build(templates=templates, program=program, env=DUTCH, **user).failed()
        assert "uitvoer-onschrijfbaar" in result.err and "geen toestemming" in result.err
    finally:
        published.output.parent.chmod(0o755)
    # Its own rights were changed by opening it up, so only its bytes and names can be as they were.
    check()


def open_up(folder):
    """Lets everybody read what stands in a folder, and come to it."""
    for path in [folder, *folder.rglob("*")]:
        path.chmod(path.stat().st_mode | stat.S_IROTH | (stat.S_IXOTH if path.stat().st_mode & stat.S_IXUSR else 0))
    for parent in folder.parents:
        if parent.stat().st_uid == os.geteuid() and parent.stat().st_mode & stat.S_IXOTH == 0:
            parent.chmod(parent.stat().st_mode | stat.S_IXOTH)


@pytest.fixture
def little_disk(tmp_path):
    """A disk of two megabytes."""
    disk = tmp_path / "schijf"
    disk.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], capture_output=True, text=True)
    if done.returncode != 0:
        pytest.skip(f"a disk of two megabytes cannot be mounted here: {done.stderr.strip()}")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_said_and_changes_nothing(published, little_disk):
    published.output = little_disk / "public"
    published.fill(5, "aap")
    for number in range(5, 20):
        (published.content / f"begrippen/woord-{number}.md").unlink()
    published.build().succeeded()
    check = unchanged(published)
    published.fill(400, "noot")
    result = published.build(env=DUTCH).failed()
    assert "uitvoer-onschrijfbaar" in result.err and "de schijf is vol" in result.err
    assert result.err.count("uitvoer-onschrijfbaar") == 1, "one full disk is one error, not one a file"
    check()
    # And with room again the next one works.
    for number in range(5, 400):
        (published.content / f"begrippen/woord-{number}.md").unlink()
    published.build().succeeded()
    assert "noot" in (published.output / "begrippen/woord-1/index.html").read_text()
    assert published.left_over == []


@pytest.mark.parametrize("ignored", [True, False], ids=["ignored", "default"])
def test_a_file_that_may_not_grow_so_large_is_said_and_changes_nothing(published, ignored):
    """A limit on the size of files works everywhere; the kernel's signal for it must not kill half-way."""
    check = unchanged(published)

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN if ignored else signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_500, 1_500))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    result = published.build(env=DUTCH, preexec_fn=limit, restore_signals=False)
    result.failed()
    assert "uitvoer-onschrijfbaar" in result.err and "het bestand wordt te groot" in result.err
    check()
    published.build().succeeded()


def test_files_of_ours_go_when_their_pages_go(published):
    published.build().succeeded()
    assert (published.output / "begrippen/woord-7/index.html").exists()
    (published.content / "begrippen/woord-7.md").unlink()
    result = published.build().succeeded()
    for site in ("", "oost", "west"):
        assert not (published.output / site / "begrippen/woord-7").exists()
        assert (published.output / site / "begrippen/woord-8/index.html").exists()
    assert " 3 removed" in result.out


def test_a_site_goes_when_its_region_goes(published):
    published.build().succeeded()
    (published.output / "west" / "eigen.txt").write_text("van een mens")
    shutil.rmtree(published.content / "regios/west")
    (published.content / "site.yml").write_text(
        (published.content / "site.yml").read_text().replace("[oost, west]", "[oost]"))
    published.build().succeeded()
    assert [path.name for path in (published.output / "west").rglob("*")] == ["eigen.txt"]


def test_files_that_are_not_ours_are_kept(published):
    published.build().succeeded()
    ours = tree(published.output)
    foreign = {
        "CNAME": "proef.example", ".well-known/security.txt": "Contact: mailto:a@proef.example",
        "oost/begrippen/notitie.txt": "van een mens", "pagefind/index.js": "van een ander programma",
    }
    for name, words in foreign.items():
        path = published.output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words)
    (published.output / "koppeling").symlink_to("CNAME")
    before = stamps(published.output)
    published.fill(20, "mies")
    published.build().succeeded()
    for name, words in foreign.items():
        assert (published.output / name).read_text() == words
        assert stamps(published.output)[name] == before[name]
    assert os.readlink(published.output / "koppeling") == "CNAME"
    assert set(ours) <= set(tree(published.output))


def test_a_file_that_is_not_ours_is_not_overwritten(published):
    published.build().succeeded()
    published.page("paginas/nieuw.md", "Nieuw")
    (published.output / "nieuw").mkdir()
    (published.output / "nieuw/index.html").write_text("van een mens")
    check = unchanged(published)
    result = published.build(env=DUTCH).failed()
    assert "uitvoer-vreemd" in result.err and "nieuw/index.html" in result.err
    check()


def test_a_file_of_ours_that_somebody_changed_is_mended(published):
    published.build().succeeded()
    good = tree(published.output)
    page = published.output / "oost/index.html"
    page.write_text("gekraakt")
    (published.output / "contact/index.html").unlink()
    published.build().succeeded()
    assert_same(tree(published.output), good)
