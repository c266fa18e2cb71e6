"""What a browser does with the pages: what it asks for, where the keyboard goes, what fits, what moves."""

import pytest

from browser import DESK, PHONE, chromium, page_of, visit
from headers import HEADERS
from served import none

CONTENT_LIMIT, STYLE_LIMIT, SCRIPT_LIMIT = 60 * 1024, 25 * 1024, 10 * 1024


@pytest.fixture(scope="module")
def visits(browser):
    """Every kind of page, opened once per tree from an empty cache."""
    seen = {}

    def of(served):
        if served.name not in seen:
            seen[served.name] = [visit(browser, served.server, address) for address in served.kinds]
        return seen[served.name]

    return of


def test_the_host_sends_the_headers_and_its_own_page_for_what_is_missing(served, page):
    answer = page.goto(served.url)
    assert {name: answer.headers.get(name.lower()) for name in HEADERS} == HEADERS
    for address in ("weg/ermee", "a/b/c/"):
        answer = page.goto(served.url + address)
        assert answer.status == 404 and page.locator("h1").count() == 1
        # The page for what is missing looks like the others, however deep the address is.
        assert page.evaluate("() => getComputedStyle(document.body).margin") == "0px"


def test_only_the_own_address_is_asked(served, visits):
    none(f"/{v.address}: {url}" for v in visits(served) for url in v.asked if not url.startswith(served.url))


def test_everything_asked_is_there(served, visits):
    """Also what a browser asks by itself, such as an icon."""
    none(f"/{v.address}: {said}" for v in visits(served) for said in v.failed)


def test_the_browser_complains_about_nothing_under_the_policy(served, visits):
    none(f"/{v.address}: {said}" for v in visits(served) for said in v.said)


def test_nothing_is_kept_about_the_reader(served, visits):
    none(f"/{v.address}: {v.kept}" for v in visits(served) if v.kept)


def test_a_page_of_content_is_light(served, visits):
    weights = {v.address: sum(v.sizes.values()) for v in visits(served) if v.address in served.content()}
    # A page with everything on it, a list of all pages and a table of 200 rows are as long as what is on them.
    long = {a for a in weights if a.endswith(("alles/", "zoeken/"))} | {"vol/", "vol/activiteiten/matrix/"}
    assert len(weights) > 20
    none(f"/{address}: {size} bytes" for address, size in weights.items() if size > CONTENT_LIMIT and address not in long)


def test_style_sheets_and_scripts_stay_small(served):
    files = [served.website.root / name for name in served.website.files]
    sheets = {str(f): f.stat().st_size for f in files if f.suffix == ".css" and "pagefind" not in f.parts}
    assert sheets and max(sheets.values()) <= STYLE_LIMIT, sheets
    # All of a region's own scripts together; those of the search engine come on top.
    for folder in {f.parent for f in files if f.name == "index.html"}:
        scripts = {f.name: f.stat().st_size for f in folder.glob("*.js")}
        assert sum(scripts.values()) <= SCRIPT_LIMIT, scripts


WIDER = """() => {
  const root = document.scrollingElement, wide = [];
  if (root.scrollWidth > root.clientWidth) wide.push(`page ${root.scrollWidth} > ${root.clientWidth}`);
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (!box.width || !element.checkVisibility() || element.closest('svg')) continue;
    const scroller = element.parentElement.closest('[tabindex="0"], pre, svg');
    const style = getComputedStyle(element);
    // Words that stick out of the window, and words that are cut off.
    const out = !scroller && style.position !== 'absolute' && box.right > root.clientWidth + 1;
    const cut = style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1 && box.width > 2;
    if (out || cut) wide.push(`${element.tagName.toLowerCase()}.${element.className}: ${Math.round(box.right)}${cut ? ' cut' : ''}`);
  }
  return wide.slice(0, 4);
}"""


def too_wide(page, served):
    for address in served.kinds:
        page.goto(served.url + address)
        if found := page.evaluate(WIDER):
            yield f"/{address}: {found}"


def test_nothing_is_wider_than_a_phone(served, browser):
    with page_of(browser, viewport=PHONE) as page:
        none(too_wide(page, served))


# Tables that a phone cannot show without scrolling, and cells that do not say which column they are of.
TABLES = """() => [...document.querySelectorAll('.tabel, .plaatsen')].flatMap(table => {
  const wide = table.scrollWidth > table.clientWidth + 1 ? [`${table.className}: ${table.scrollWidth} > ${table.clientWidth}`] : [];
  const cells = [...table.querySelectorAll('td')].filter(cell => cell.textContent.trim());
  const named = cells.filter(cell => getComputedStyle(cell, '::before').content.includes(cell.dataset.kolom + ': '));
  return named.length < cells.length ? [...wide, `${table.className}: ${cells.length - named.length} cells without a name`] : wide;
})"""


def test_tables_fit_a_phone(served, browser):
    tables, wrong = 0, []
    with page_of(browser, viewport=PHONE) as page:
        for address in served.kinds:
            page.goto(served.url + address)
            tables += page.locator(".tabel, .plaatsen").count()
            wrong += [f"/{address}: {said}" for said in page.evaluate(TABLES)]
    assert tables > 5
    none(wrong)


# Letters of a picture that stick out of it: SVG cuts them off in silence.
CUT = """() => [...document.querySelectorAll('main svg text')].filter(text => {
  const box = text.getBoundingClientRect(), frame = text.ownerSVGElement.getBoundingClientRect();
  // A picture that shows what sticks out of it has the window as its frame.
  const [left, right] = getComputedStyle(text.ownerSVGElement).overflow === 'visible' ? [0, innerWidth] : [frame.left, frame.right];
  return box.width && text.checkVisibility() && (box.left < left - 1 || box.right > right + 1);
}).map(text => text.textContent)"""


def test_letters_of_pictures_are_not_cut_off(served, browser):
    with page_of(browser, viewport=PHONE) as page:
        texts, cut = 0, []
        for address in served.kinds:
            page.goto(served.url + address)
            texts += page.locator("main svg text").count()
            cut += [f"/{address}: {said}" for said in page.evaluate(CUT)]
    assert texts > 20
    none(cut)


def test_nothing_is_too_wide_at_twice_the_text(served, playwright):
    """Twice as large as the reader's own setting, as a browser's menu does it."""
    with chromium(playwright, "--blink-settings=defaultFontSize=32") as large, page_of(large) as page:
        page.goto(served.url)
        assert page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)") >= 32
        none(too_wide(page, served))


MOVING = """() => {
  const seconds = text => Math.max(...text.split(',').map(part => parseFloat(part) * (part.includes('ms') ? 0.001 : 1)));
  const moving = document.getAnimations().length ? ['an animation runs'] : [];
  for (const element of document.querySelectorAll('*'))
    for (const part of [null, '::before', '::after']) {
      const style = getComputedStyle(element, part);
      if (Math.max(seconds(style.animationDuration), seconds(style.transitionDuration)) > 0.01 || style.scrollBehavior === 'smooth')
        moving.push(element.tagName.toLowerCase() + '.' + element.className);
    }
  return moving.slice(0, 4);
}"""


def test_nothing_moves_for_who_asked_for_rest(served, browser):
    with page_of(browser, reduced_motion="reduce") as page:
        moving = []
        for address in served.kinds:
            page.goto(served.url + address)
            if found := page.evaluate(MOVING):
                moving.append(f"/{address}: {found}")
    none(moving)


# Every place that the Tab key has to reach, in the order of the document.
PREPARE = """() => {
  const look = element => {
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor,
            style.textDecorationThickness, style.borderColor].join('|');
  };
  const controls = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const due = [...document.querySelectorAll(controls)].filter(element =>
    element.tabIndex >= 0 && !element.disabled && element.checkVisibility({visibilityProperty: true}));
  const names = new Map(due.map((element, index) => [element, index]));
  const before = new Map(due.map(element => [element, look(element)]));
  window.due = due.map(element => element.outerHTML.slice(0, 90));
  window.walked = [];
  window.unseen = [];
  document.addEventListener('focusin', event => {
    const element = event.target;
    // A part that scrolls gets the focus from the browser itself.
    if (!names.has(element) || window.walked.includes(names.get(element))) return;
    window.walked.push(names.get(element));
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const inside = box.bottom > 0 && box.right > 0 && box.width > 1 && box.height > 1 && box.left < innerWidth;
    if (!inside || !(ring || look(element) !== before.get(element))) window.unseen.push(window.due[names.get(element)]);
  });
  return due.length;
}"""


# Pages with more controls than this take a minute, and are lists of the same link again and again.
MANY = 150


@pytest.mark.parametrize("long", [False, pytest.param(True, marks=pytest.mark.slow)], ids=["kort", "lang"])
def test_the_keyboard_reaches_every_control_in_order_and_shows_where_it_is(served, browser, long):
    wrong, looked = [], 0
    # Smooth scrolling lags behind keys that come faster than any hand's, the more so on a busy machine.
    with page_of(browser, reduced_motion="reduce") as page:
        for address in served.kinds:
            page.goto(served.url + address)
            due = page.evaluate(PREPARE)
            if (due > MANY) != long:
                continue
            looked += 1
            # A few more, for parts that scroll and that the browser itself adds.
            for _ in range(due + 4):
                page.keyboard.press("Tab")
            walked, unseen = page.evaluate("() => [window.walked, window.unseen]")
            assert due > 5, f"/{address} has nothing to reach"
            if unseen:
                wrong.append(f"/{address}: focus cannot be seen on {unseen[:3]}")
            elif walked[:due] != list(range(due)):
                first = next((i for i in range(due) if walked[i : i + 1] != [i]), None)
                wrong.append(f"/{address}: not reached in order: {page.evaluate('i => window.due[i]', first)}")
    assert looked > 1
    none(wrong)


def test_the_skip_link_comes_first_and_skips(served, page):
    for address in served.kinds:
        page.goto(served.url + address)
        page.keyboard.press("Tab")
        first = page.locator(":focus")
        assert first.get_attribute("href", timeout=1000).startswith("#"), address
        box = first.bounding_box()
        assert box["y"] >= 0 and box["height"] >= 24, f"/{address}: the skip link cannot be seen"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        # What comes next is in the main part, or after it when that has nothing to reach.
        assert page.evaluate("""() => {
          const main = document.querySelector('main'), now = document.activeElement;
          return main.contains(now) || !!(main.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING);
        }"""), f"/{address}: the skip link skips nothing"
