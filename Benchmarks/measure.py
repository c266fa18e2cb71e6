"""Runs commands in turn and keeps wall time, CPU time and peak memory of each."""

import json
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median


class Failed(Exception):
    """A tool or a build failed; the text says which and how."""


@dataclass
class Command:
    """A build: `output` is removed before each run when `cold`, outside the timed part."""

    name: str
    arguments: list[str]
    output: Path
    cold: bool = True
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    peak: float = 0  # MiB

    def leftovers(self) -> list[Path]:
        """The output, and the staging folder that resv keeps beside it."""
        return [self.output, self.output.with_name(f".{self.output.name}.resv")]


@dataclass
class Run:
    """One run: wall and CPU seconds."""

    wall: float
    cpu: float


def run_checked(arguments: list[str]) -> str:
    """Runs a command to its end and returns what it printed; raises `Failed` with its words otherwise."""
    result = subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    if result.returncode != 0:
        raise Failed(f"{shlex.join(arguments)}\nended with {result.returncode}:\n{result.stdout[-4000:]}")
    return result.stdout


def measure_memory(command: Command, work: Path) -> None:
    """One run of its own for peak memory. Also the first run: a build that fails shows its messages here."""
    prepare(command)
    report = work / "peak"
    run_checked(["time", "--format=%M", f"--output={report}", *command.arguments])
    command.peak = int(report.read_text().split()[-1]) / 1024


def measure_rounds(commands: list[Command], rounds: int, work: Path) -> None:
    """Runs A B C, A B C …, so that a busy moment of the machine does not fall on one command alone."""
    for number in range(1, rounds + 1):
        for command in commands:
            run = timed(command, work)
            command.wall.append(run.wall)
            command.cpu.append(run.cpu)
            print(f"  round {number} of {rounds}: {command.name} {run.wall:.2f} s", file=sys.stderr, flush=True)


def timed(command: Command, work: Path) -> Run:
    export = work / "hyperfine.json"
    removal = ["--prepare", shlex.join(["rm", "-rf", *map(str, command.leftovers())])] if command.cold else []
    command.output.parent.mkdir(parents=True, exist_ok=True)
    run_checked(["hyperfine", "--shell=none", "--runs=1", "--style=none", f"--export-json={export}", *removal,
                 shlex.join(command.arguments)])
    result = json.loads(export.read_text())["results"][0]
    return Run(result["times"][0], result["user"] + result["system"])


def prepare(command: Command) -> None:
    command.output.parent.mkdir(parents=True, exist_ok=True)
    if command.cold:
        for path in command.leftovers():
            shutil.rmtree(path, ignore_errors=True)


def ratio(slow: Command, fast: Command) -> float:
    """How many times as long `slow` takes: the median over the rounds, each round against itself."""
    return median(one / other for one, other in zip(slow.wall, fast.wall, strict=True))


def snapshot(folder: Path) -> dict[Path, tuple[int, int, int]]:
    """What shows whether a file or folder was touched: its inode, size and time of change."""
    states = {path: path.lstat() for path in [folder, *folder.rglob("*")]}
    return {path: (state.st_ino, state.st_size, state.st_mtime_ns) for path, state in states.items()}
