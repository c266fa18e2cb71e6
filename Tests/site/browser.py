"""A real browser, Debian's own, that looks at pages of a served tree and tells what it asked for and what it complained about."""

import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
PHONE, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 900}


@contextmanager
def chromium(playwright, *arguments):
    """A browser without a window; tests run as root in containers, where its sandbox does not start."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *arguments])
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def page_of(browser, **options):
    """A page in a context of its own: no cache, no history, nothing of an earlier test."""
    context = browser.new_context(**{"viewport": DESK, "locale": "nl-NL", **options})
    try:
        yield context.new_page()
    finally:
        context.close()


@dataclass
class Visit:
    """What one address made a browser do, from an empty cache."""

    address: str
    sizes: dict = field(default_factory=dict)  # address → bytes, of everything that came
    asked: list = field(default_factory=list)
    failed: list = field(default_factory=list)
    said: list = field(default_factory=list)
    kept: list = field(default_factory=list)


def visit(browser, server, address):
    """Opens the address once and writes down everything."""
    seen, base, before = Visit(address), server.url, len(server.requests)
    with page_of(browser) as page:
        responses = []
        page.on("request", lambda request: seen.asked.append(request.url))
        page.on("requestfailed", lambda request: seen.failed.append(f"{request.url}: {request.failure}"))
        page.on("response", lambda response: responses.append(response))
        page.on("console", lambda message: seen.said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: seen.said.append(f"error: {error}"))
        page.goto(base + address, wait_until="networkidle" if "zoeken" in address else "load")
        for response in responses:
            if response.status == 200 or address.endswith("404.html"):
                seen.sizes[response.url] = len(response.body())
        seen.kept = page.context.cookies() + page.evaluate("() => Object.keys(localStorage).concat(Object.keys(sessionStorage))")
    # The server also knows what the browser asks by itself, such as an icon.
    seen.failed += [f"/{path}: {status}" for path, status in server.requests[before:] if status >= 400]
    return seen
