#!/usr/bin/env python3
"""Writes the corpus of the benchmark, in resv's format or as a Hugo site. The same arguments give the same bytes."""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import corpus_hugo
import corpus_model as model
from corpus_model import Page

PLAIN = re.compile(r"(?!(?:true|false|yes|no|on|off|null|y|n)$)[A-Za-zÀ-ÿ][\wÀ-ÿ ,.()/-]*", re.IGNORECASE)
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="folder to write to; must not exist or be empty")
    parser.add_argument("--regions", type=int, default=40)
    parser.add_argument("--pages", type=int, default=250, help="pages of its own for each region")
    parser.add_argument("--format", choices=("resv", "hugo"), default="resv")
    arguments = parser.parse_args()
    if arguments.out.exists() and any(arguments.out.iterdir()):
        sys.exit(f"{arguments.out} is not empty")
    print(write(arguments.out, arguments.regions, arguments.pages, arguments.format))


def write(out: Path, regions: int, pages: int, format: str) -> str:
    """Writes the corpus to `out` and says how many files of which kind it holds."""
    ids = model.region_ids(regions)
    files = corpus_hugo.files(ids, pages, yaml) if format == "hugo" else resv_files(ids, pages)
    counts: Counter[str] = Counter()
    own_bytes = 0
    folders: set[Path] = set()
    for kind, path, content in files:
        target = out / path
        if target.parent not in folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            folders.add(target.parent)
        data = content.encode()
        target.write_bytes(data)
        counts[kind] += 1
        own_bytes += len(data) if kind == "own pages" else 0
    listed = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    average = own_bytes / counts["own pages"]
    return f"{format}: {sum(counts.values())} files ({listed}); {average:.0f} bytes per own page"


def resv_files(regions: list[str], pages: int) -> Iterator[tuple[str, str, str]]:
    """Each file as (kind, path, content)."""
    site = {"titel": "Verzonnen samenwerking", "afzender": "Een verzonnen afzender", "adres": "https://resv.example",
            "taal": "nl", "melding": "Dit is een verzonnen site om snelheid mee te meten.", "regios": regions}
    yield "settings", "content/site.yml", yaml(site)
    home = model.front_matter("Samenwerken in uw regio", "Een verzonnen site om snelheid mee te meten.")
    yield "portal pages", "content/index.md", file(Page("", "", "index", home, "Kies hieronder uw regio.\n"))
    for page in model.national_pages():
        yield "national pages", f"content/{page.folder}/{page.id}.md", file(page)
    for region in regions:
        gemeente = model.gemeente(region)
        yield "gemeenten", f"content/gemeenten/{gemeente.id}.md", file(gemeente)
        for page in model.region_pages(region, pages):
            folder = f"content/regios/{region}/{page.folder}".rstrip("/")
            yield ("own pages" if page.folder else "region fronts"), f"{folder}/{page.id}.md", file(page)


def file(page: Page) -> str:
    return f"---\n{yaml(page.front)}---\n\n{page.body}"


def yaml(values: dict[str, object], indent: str = "") -> str:
    """A mapping as YAML: plain where it can be, lists of ids in one line, as editors write it."""
    lines = []
    for key, value in values.items():
        if isinstance(value, dict):
            lines.append(f"{indent}{key}:\n{yaml(value, indent + '  ')}")
        elif isinstance(value, (list, tuple)) and all(isinstance(item, str) and " " not in item for item in value):
            lines.append(f"{indent}{key}: [{', '.join(map(scalar, value))}]\n")
        elif isinstance(value, (list, tuple)):
            lines.append(f"{indent}{key}:\n")
            for item in value:
                entry = yaml(item, indent + "    ").lstrip() if isinstance(item, dict) else f"{scalar(item)}\n"
                lines.append(f"{indent}  - {entry}")
        else:
            lines.append(f"{indent}{key}: {scalar(value)}\n")
    return "".join(lines)


def scalar(value: object) -> str:
    if isinstance(value, str) and not PLAIN.fullmatch(value) and not DATE.fullmatch(value):
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value) if not isinstance(value, str) else value


if __name__ == "__main__":
    main()
