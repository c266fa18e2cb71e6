"""How long from a save until the browser hears of it: `resv serve` beside `hugo server`, in the same run; see README.md."""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 40
# The first thing that a page hears, by either of the two ways; kept where a reload does not reach it.
LISTEN = """
const told = (event) => { if (!/hello|^:/.test(event.data)) sessionStorage.setItem('told', String(Date.now())); };
for (const name of ['EventSource', 'WebSocket']) {
  const Kind = window[name];
  window[name] = class extends Kind { constructor(...words) { super(...words); this.addEventListener('message', told); } };
}
"""


def measure(name, browser, command, cwd, page_file, address):
    """Edits one page again and again, and looks when its open page is told."""
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        url = None
        for line in process.stdout:
            if found := re.search(r"http://\S+:\d+/", line):
                url = found.group(0)
                break
        assert url, f"{command[0]} did not start"
        page = browser.new_page()
        page.add_init_script(LISTEN)
        page.goto(url + address)
        page.wait_for_timeout(1_500)
        text = page_file.read_text()
        times = []
        for number in range(ROUNDS):
            page.evaluate("sessionStorage.removeItem('told')")
            start = time.time() * 1_000
            page_file.write_text(f"{text}\nRegel {number}.\n")
            while True:
                try:
                    told = page.evaluate("sessionStorage.getItem('told')")
                except Exception:  # It is loading again.
                    told = None
                if told:
                    break
                assert time.time() * 1_000 - start < 60_000, f"{name}: nothing was told in a minute"
                time.sleep(0.002)
            times.append(float(told) - start)
            page.wait_for_load_state()
            page.wait_for_timeout(150)
        page.close()
        times.sort()
        print(f"{name}: median {times[len(times) // 2]:.0f} ms, p95 {times[len(times) * 95 // 100]:.0f} ms", flush=True)
    finally:
        process.kill()
        process.wait()


def main():
    place = "/dev/shm" if Path("/dev/shm").is_dir() else None
    resv, hugo = str(ROOT / ".build/release/resv"), shutil.which("hugo") or str(ROOT / ".tools/bench/bin/hugo")
    with tempfile.TemporaryDirectory(prefix="resv-preview-", dir=place) as work, sync_playwright() as playwright:
        work = Path(work)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])

        def ours(name, content):
            page = min(path for path in content.glob("regios/*/*/*.md") if path.name != "index.md")
            address = f"{page.parts[-3]}/{page.parts[-2]}/{page.stem}/"
            command = [resv, "serve", "--zonder-zoeken", "--content", str(content), "--templates", str(ROOT / "templates"), "--datum", "2026-11-21"]
            measure(f"{name}, resv serve", browser, command, work, page, address)

        shutil.copytree(ROOT / "content", work / "example")
        ours("The example", work / "example")
        for regions, pages in ((6, 230), (40, 250)):
            name = f"{regions} regions of {pages} pages"
            folder = work / f"{regions}"
            corpus.write(folder / "resv", regions, pages, "resv")
            ours(name, next(path for path in (folder / "resv/content", folder / "resv") if path.is_dir()))
            corpus.write(folder / "hugo", regions, pages, "hugo")
            page = min((folder / "hugo").glob("content/**/activiteiten/*.md"))
            address = page.relative_to(folder / "hugo/content").with_suffix("").as_posix() + "/"
            measure(f"{name}, hugo server", browser, [hugo, "server", "--bind", "127.0.0.1", "--source", str(folder / "hugo")], work, page, address)


if __name__ == "__main__":
    sys.exit(main())
