"""How long a new snapshot takes after one edit, at the example and at 10,000 pages; see README.md."""

import shutil
import sys
import tempfile
from pathlib import Path

import corpus

from measure import run_checked

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 30


def measure(name: str, content: Path) -> None:
    """Works on `content`, a copy: its first activity of a region is changed again and again."""
    page = min(content.glob("regios/*/activiteiten/*.md"), default=None) or min(content.glob("activiteiten/*.md"))
    pages = sum(1 for _ in content.rglob("*.md"))
    print(f"\n{name}: {pages:,} files of text, {ROUNDS} rounds, {page.relative_to(content)}", flush=True)
    program = ROOT / ".build/release/Reloading"
    print(run_checked([str(program), str(content), str(ROOT / "templates"), str(page.relative_to(content)), str(ROUNDS)]))


def main() -> None:
    place = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(prefix="resv-reload-", dir=place) as work:
        example = Path(work) / "example"
        shutil.copytree(ROOT / "content", example)
        measure("The example", example)
        large = Path(work) / "large"
        corpus.write(large, 40, 250, "resv")
        measure("40 regions of 250 pages", next(path for path in (large / "content", large) if path.is_dir()))


if __name__ == "__main__":
    sys.exit(main())
