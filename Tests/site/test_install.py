"""`make install` puts down a command that works from any folder, with its templates and its Pagefind."""

import os
import shutil
import subprocess

import pytest

from binary import DAY, DUTCH, PAGEFIND, PROGRAM, ROOT, run


def made(*words):
    done = subprocess.run(["make", *map(str, words)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The folder that stands for `/` where it was installed, and what was said."""
    root = tmp_path_factory.mktemp("geplaatst")
    made(".build/release/resv")
    return root, made("install", f"DESTDIR={root}", "PREFIX=/opt/eigen")


def elsewhere(small, program, *arguments):
    """Run in a folder that holds nothing of ours, with nothing along PATH."""
    folder = small.folder / "elders"
    folder.mkdir(exist_ok=True)
    return run(
        "build", "--content", small.content, "--output", small.output, "--datum", DAY, *arguments, program=program, cwd=folder,
        env={**DUTCH, "PATH": str(folder), "RESV_PAGEFIND": ""})


def test_it_compiles_nothing_again(installed):
    _, said = installed
    assert "swift build" not in said and "Compiling" not in said


def test_the_command_works_from_any_folder(installed, small):
    root, _ = installed
    result = elsewhere(small, root / "opt/eigen/bin/resv").succeeded()
    assert result.err == "" and result.out.startswith("Zoekindex: ")
    assert (small.output / "pagefind/pagefind.js").exists()


def test_it_can_be_moved_as_a_whole(installed, small, tmp_path):
    root, _ = installed
    shutil.copytree(root / "opt/eigen", tmp_path / "verhuisd", symlinks=True)
    assert elsewhere(small, tmp_path / "verhuisd/bin/resv").succeeded().err == ""


def test_a_second_time_puts_down_the_same(installed):
    root, _ = installed
    (root / "opt/eigen/lib/resv/templates/oud.mustache").write_text("van een vorige versie")
    made("install", f"DESTDIR={root}", "PREFIX=/opt/eigen")
    templates = {path.name for path in (root / "opt/eigen/lib/resv/templates").iterdir()}
    assert templates == set(os.listdir(ROOT / "templates"))


@pytest.mark.parametrize("place", [".", "../share/resv", "../lib/resv"])
def test_where_templates_and_pagefind_are_found(small, tmp_path, place):
    folder = tmp_path / "ergens/bin"
    folder.mkdir(parents=True)
    shutil.copy(PROGRAM, folder / "resv")
    shutil.copytree(ROOT / "templates", folder / place / "templates")
    shutil.copy(PAGEFIND, folder / place / "pagefind")
    result = elsewhere(small, folder / "resv").succeeded()
    assert result.err == "" and "Zoekindex: " in result.out


def test_a_program_alone_says_how_to_get_the_templates(small, tmp_path):
    shutil.copy(PROGRAM, tmp_path / "resv")
    result = elsewhere(small, tmp_path / "resv").failed()
    assert "fout [template-ontbreekt]: " in result.err and "--templates" in result.err and "make install" in result.err
    # Followed literally, it helps.
    assert elsewhere(small, tmp_path / "resv", "--templates", ROOT / "templates", "--zonder-zoeken").succeeded().err == ""
