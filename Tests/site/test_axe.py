"""No page breaks a rule that axe knows: WCAG 2.2 AA and its best practices, on a phone and a desk, light and dark, script on and off."""

from pathlib import Path

import axe_playwright_python
import pytest

from browser import DESK, PHONE, page_of
from served import none

AXE = next(Path(axe_playwright_python.__file__).parent.glob("axe*.js")).read_text(encoding="utf-8") + "\n;0"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# With script off no timer ever ends and no promise of the page is kept; axe needs one timer, which may as well be none.
NO_TIMERS = "() => { window.setTimeout = work => { work(); return 0; }; return 0; }"
RUN = """rules => {
  window.found = null;
  axe.run(document, {runOnly: rules, resultTypes: ['violations']}, (error, result) => {
    window.found = error ? [String(error)] : result.violations.flatMap(rule =>
      rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.split('\\n').slice(1, 2)}`));
    window.rules = error ? 0 : result.passes.length;
  });
}"""


def violations(page, rules):
    page.evaluate(RUN, rules)
    for _ in range(200):
        if (found := page.evaluate("() => window.found")) is not None:
            return found
        page.wait_for_timeout(20)
    return ["axe did not end"]


# Each width and each scheme every day; the other two of the four ways now and then.
DAILY = [(PHONE, "light"), (DESK, "dark")]
REST = [(PHONE, "dark"), (DESK, "light")]


def look(page, address, base, ways):
    """Everything axe finds on one page, in these widths and schemes."""
    size, scheme = ways[0]
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(size)
    page.goto(base + address)
    page.evaluate(NO_TIMERS)
    page.evaluate(AXE)
    for size, scheme in ways:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        for said in violations(page, {"type": "tag", "values": TAGS}):
            yield f"/{address} ({size['width']} px, {scheme}): {said}"
    assert page.evaluate("() => window.rules") > 0, f"axe looked at nothing on /{address}"


@pytest.mark.parametrize("ways", [DAILY, pytest.param(REST, marks=pytest.mark.slow)], ids=["twee", "andere-twee"])
@pytest.mark.parametrize("script", [True, False], ids=["script-aan", "script-uit"])
def test_axe_finds_nothing(served, browser, script, ways):
    # A page that loads no script is the same page with and without; it is looked at once, with script off.
    addresses = [a for a in served.kinds if not script or a not in served.content()]
    with page_of(browser, java_script_enabled=script) as page:
        none(said for address in addresses for said in look(page, address, served.url, ways))


def test_axe_does_find_what_is_wrong(browser):
    """The tests above can fail, also with script off."""
    with page_of(browser, java_script_enabled=False) as page:
        page.set_content("<html><title>x</title><p style='color:#999;background:#fff'>grijs<img src=x>")
        page.evaluate(NO_TIMERS)
        page.evaluate(AXE)
        found = " ".join(violations(page, {"type": "tag", "values": TAGS}))
        assert "color-contrast" in found and "image-alt" in found and "html-has-lang" in found
