"""What is typed wrong is told in the language of who typed it, and never ends as if it were right."""

import json
import os
import re
import shutil
import signal
import subprocess
import time

import pytest

from binary import DAY, DUTCH, ENGLISH, PROGRAM, ROOT, build, environment, run, tree, wait_for

#: Words of the parser and of the system that no Dutch reader should meet.
FOREIGN = re.compile(
    r"Error:|Usage|USAGE|OPTIONS|OVERVIEW:|SUBCOMMANDS|Unknown|Unexpected|Missing|invalid|Did you mean|default:|values:|See '|"
    r"Show |information|subcommand|No such file|Permission denied", re.IGNORECASE)

WRONG = {
    "command": (["biuld"], "“build”"),
    "no such command": (["maak"], "new, serve, check, build, overzicht, regios"),
    "half an option": (["build", "--concept"], "“--concepten”"),
    "an option": (["build", "--outptu", "x"], "“--output”"),
    "an option of build": (["check", "--regio", "x"], "resv check --help"),
    "a short option": (["build", "-z"], "resv build --help"),
    "an option before the command": (["--output", "x", "build"], "resv build --output"),
    "an argument": (["build", "Zwolle"], "twee streepjes"),
    "no value": (["build", "--output"], "--output MAP"),
    "an option for a value": (["build", "--output", "--concepten"], "--output MAP"),
    "a value for a flag": (["build", "--concepten=ja"], "`--concepten`"),
    "a format": (["check", "--format", "jsno"], "“json”"),
    "a day": (["check", "--datum", "morgen"], "2026-07-15"),
    "a day that is not there": (["check", "--datum", "2026-02-30"], "28"),
    "a number": (["build", "--jobs", "veel"], "1 tot en met 256"),
    "a number that is too large": (["build", "--jobs", "257"], "1 tot en met 256"),
    "help for nothing": (["help", "biuld"], "“build”"),
    "drafts in public": (["build", "--concepten"], "--output concepten"),
    "drafts in public, another way": (["build", "--concepten", "-o", "./public/"], "--output concepten"),
}


@pytest.mark.parametrize("arguments, help", WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_told_in_dutch(tmp_path, arguments, help):
    result = run(*arguments, env=DUTCH, cwd=tmp_path).failed(2)
    assert result.out == "" and list(tmp_path.iterdir()) == []
    first, second = result.err.splitlines()
    assert first.startswith("fout [opdracht-onjuist]: ") and second.startswith("  hulp: ")
    assert help in second and not FOREIGN.search(result.err), result.err
    english = run(*arguments, env=ENGLISH, cwd=tmp_path).failed(2).err
    assert english.startswith("error [opdracht-onjuist]: ") and "  help: " in english


@pytest.mark.parametrize("day", ["2026-11-21", "21 november 2026", " 21  November 2026"])
def test_a_day_may_be_written_as_people_do(small, day):
    small.page("paginas/straks.md", "Straks", publiceren="2026-11-21")
    looked = small.output.parent / "dag"
    run("build", "--zonder-zoeken", "--content", small.content, "--templates", ROOT / "templates", "--output", looked, "--datum", day).succeeded()
    assert (looked / "straks/index.html").exists()


@pytest.mark.parametrize("form", [["--format", "json"], ["--format=json"]])
def test_json_is_json_where_the_command_is_wrong_too(form):
    result = run("check", "--nee", *form, env=DUTCH).failed(2)
    found = json.loads(result.out)
    assert [entry["code"] for entry in found] == ["opdracht-onjuist"] and result.err == ""


@pytest.mark.parametrize("arguments", [["--help"], ["help"], ["help", "build"], *[[name, "--help"] for name in ("build", "check", "regios")]])
def test_help_is_dutch_with_an_example_in_eighty_columns(arguments):
    text = run(*arguments, env=DUTCH).succeeded().out
    assert not FOREIGN.search(text), FOREIGN.search(text)
    assert "Gebruik: resv" in text and "Opties:" in text
    assert "resv check" in text or "resv regios" in text or "resv build" in text
    assert max(map(len, text.splitlines())) <= 80
    assert "Usage: resv" in run(*arguments, env=ENGLISH).succeeded().out


def test_what_is_typed_cannot_forge_the_terminal(tmp_path):
    evil = "\x1b[2Jfout [x]: y\r\nKlaar"
    for arguments in (["build", "--" + evil], [evil], ["check", "--content", evil], ["build", "--output", "uit/" + evil, "--zonder-zoeken"]):
        result = run(*arguments, cwd=ROOT if "--output" not in arguments else tmp_path, env=DUTCH)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", result.out + result.err)
        assert not any(line.startswith("Klaar") for line in result.err.splitlines())


@pytest.mark.parametrize("arguments", [["--help"], ["regios"], ["regios", "--format", "json"], ["--version"], ["check", "--format", "json"]])
def test_a_full_output_is_an_error(arguments):
    with open("/dev/full", "w") as full:
        result = run(*arguments, stdout=full, env=DUTCH)
    assert result.code == 2 and "de schijf is vol" in result.err


def test_a_full_output_hides_no_error(small):
    small.write("paginas/leeg.md", "")
    with open("/dev/full", "w") as full:
        assert run("check", "--content", small.content, "--templates", ROOT / "templates", "--format", "json", stdout=full).code == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can take /proc away")
@pytest.mark.parametrize("arguments", [["build", "--zonder-zoeken"], ["check"], ["--help"], []])
def test_without_proc_it_is_an_error(tmp_path, arguments):
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", 'umount -l /proc && exec "$@"', "sh", str(PROGRAM), *arguments],
        cwd=tmp_path, env=environment(DUTCH), capture_output=True, text=True, timeout=60)
    if "unshare" in done.stderr or "umount" in done.stderr:
        pytest.skip("not allowed here")
    assert done.returncode == 2 and "/proc" in done.stderr and done.stdout == ""


@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
@pytest.mark.parametrize("call", ["getdents64:error=EIO:when=%d" % number for number in range(1, 12, 2)])
def test_a_disk_that_fails_while_a_folder_is_read_publishes_nothing(small, call):
    small.fill(5, "aap")
    small.build().succeeded()
    before = tree(small.output)
    small.fill(5, "noot")
    traced = subprocess.run(
        ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={call}", str(PROGRAM), "build", "--zonder-zoeken", "--content",
         str(small.content), "--templates", str(ROOT / "templates"), "--output", str(small.output), "--datum", DAY],
        env=environment(DUTCH), capture_output=True, text=True, timeout=120)
    if "ptrace" in traced.stderr:
        pytest.skip("not allowed here")
    after = tree(small.output)
    # Struck while it read or wrote: an error and the old site; struck behind that, when it tidied up: the new one.
    if traced.returncode == 0:
        assert {name for name in after if name.endswith("html")} == {name for name in before if name.endswith("html")}
    else:
        assert traced.returncode == 1 and after == before
        assert "de schijf geeft een fout" in traced.stderr


@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
@pytest.mark.parametrize("call", ["mkdirat", "flock", "unlinkat", "fchown"])
@pytest.mark.parametrize("number", range(1, 6))
def test_what_a_killed_build_leaves_the_next_tidies_up(small, call, number):
    small.fill(5, "aap")
    small.build().succeeded()
    small.fill(5, "noot")
    traced = subprocess.run(
        ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={call}:signal=SIGKILL:when={number}", str(PROGRAM), "build",
         "--zonder-zoeken", "--content", str(small.content), "--templates", str(ROOT / "templates"), "--output", str(small.output),
         "--datum", DAY],
        env=environment(DUTCH), capture_output=True, text=True, timeout=120)
    if "ptrace" in traced.stderr:
        pytest.skip("not allowed here")
    small.build().succeeded()
    assert small.left_over == []


def test_drafts_do_not_come_where_a_site_is(small):
    small.page("paginas/plan.md", "Plan", concept="true")
    small.build().succeeded()
    before = tree(small.output)
    refused = small.build("--concepten", env=DUTCH).failed()
    other = re.search(r"`--output (\S+)`", refused.err).group(1)
    assert tree(small.output) == before
    build(other, "--concepten", content=small.content).succeeded()
    # One region without them beside others with them would be a mixture; all at once is none.
    build(other, "--regio", "west", content=small.content).failed()
    build(other, content=small.content).succeeded()
    assert "concepten: ja" not in "".join(path.read_text() for path in small.output.parent.rglob(".resv-manifest"))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_nothing_beside_the_output(small, number):
    small.fill(300, "aap")
    small.build().succeeded()
    before = tree(small.output)
    small.fill(300, "noot")
    process = subprocess.Popen(
        [str(PROGRAM), "build", "--zonder-zoeken", "--content", str(small.content), "--templates", str(ROOT / "templates"),
         "--output", str(small.output), "--datum", DAY, "--jobs", "1"], env=environment(DUTCH), stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, preexec_fn=lambda: signal.signal(number, signal.SIG_DFL))
    staging = small.output.parent / ".public.resv" / "new"
    wait_for(lambda: staging.exists() and sum(1 for _ in staging.rglob("*.html")) > 20, process)
    process.send_signal(number)
    _, err = process.communicate(timeout=60)
    assert process.returncode == -number
    assert tree(small.output) == before and small.left_over == []
    assert "Afgebroken. Er is niets gepubliceerd." in err.decode()


def test_a_signal_that_is_ignored_stays_ignored(small):
    """As under nohup."""
    small.fill(300, "aap")
    process = subprocess.Popen(
        [str(PROGRAM), "build", "--zonder-zoeken", "--content", str(small.content), "--templates", str(ROOT / "templates"),
         "--output", str(small.output), "--datum", DAY, "--jobs", "1"], env=environment(), stdout=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    wait_for(lambda: (small.output.parent / ".public.resv" / "new").exists(), process)
    process.send_signal(signal.SIGHUP)
    assert process.wait(timeout=60) == 0 and small.output.exists()
