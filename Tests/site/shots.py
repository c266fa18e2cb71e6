"""Takes pictures of the built site, to look at: `python shots.py PUBLIC FOLDER [WORD…]`; only pages whose name holds a word, if given.

For the eye, not for a test: eight kinds of pages, three widths, light and dark, and one on paper.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser import chromium, page_of
from kinds import file_of
from server import serve

PAGES = {
    "portaal": "",
    "regio": "zwolle/",
    "activiteit": "zwolle/activiteiten/valpreventie/",
    "activiteiten": "activiteiten/",
    "matrix": "activiteiten/matrix/",
    "discipline": "zwolle/disciplines/ha/",
    "disciplines": "zwolle/disciplines/",
    "planning": "zwolle/planning/",
    "mijlpaal": "planning/handreiking-contractering/",
    "meedoen": "zwolle/participatie/",
    "besluit": "besluiten/olst-wijhe-2026/",
    "plaats": "waar-hoor-ik-bij/",
    "zoeken": "zwolle/zoeken/",
    "begrippen": "begrippen/",
}
WIDTHS = [320, 768, 1280]

# What a reader types first, so that the picture shows an answer.
TYPED = {"plaats": "olst", "zoeken": "huisarts"}


def take(browser, url, folder, name, address):
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            with page_of(browser, viewport={"width": width, "height": 900}, color_scheme=scheme) as page:
                page.goto(url + address, wait_until="networkidle")
                field = page.locator("main input:visible:not([type=checkbox])")
                if name in TYPED and field.count():
                    field.first.click()
                    page.keyboard.type(TYPED[name], delay=20)
                    page.wait_for_timeout(700)
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=name not in TYPED)
                page.screenshot(path=folder / f"{name}-{width}-{scheme}-boven.png")


def main():
    public, folder, words = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
    folder.mkdir(parents=True, exist_ok=True)
    with serve(public) as server, sync_playwright() as playwright, chromium(playwright) as browser:
        for name, address in PAGES.items():
            if words and not any(word in name for word in words):
                continue
            if not (public / file_of(address)).is_file():
                print(f"{name}: there is no page {address}")
                continue
            take(browser, server.url, folder, name, address)
            with page_of(browser) as page:
                page.goto(server.url + address)
                page.pdf(path=folder / f"{name}.pdf", format="A4", tagged=True)


if __name__ == "__main__":
    main()
