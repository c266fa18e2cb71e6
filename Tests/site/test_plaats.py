"""“Waar hoor ik bij?” in a real browser: a combobox over the table in the page, by keyboard, mouse and touch."""

import pytest

from browser import PHONE, page_of

FINDER = "waar-hoor-ik-bij/"


@pytest.fixture
def finder(page, served_example):
    page.goto(served_example.url + FINDER)
    return Finder(page)


class Finder:
    def __init__(self, page):
        self.page = page
        self.input = page.get_by_role("combobox", name="Uw dorp, stad of gemeente")
        self.list = page.locator("#_keuzes")
        self.answer = page.locator("#_antwoord")

    def type(self, text):
        self.input.press_sequentially(text)
        return self

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
        return self

    @property
    def options(self):
        return [text.split(" – ")[0] for text in self.list.get_by_role("option").all_inner_texts()]

    @property
    def active(self):
        """The option that the input names as active; it is also the one that is marked."""
        name = self.input.get_attribute("aria-activedescendant")
        marked = self.list.locator("[aria-selected=true]").all()
        assert [option.get_attribute("id") for option in marked] == ([name] if name else [])
        return marked[0].inner_text().split(" – ")[0] if name else None

    @property
    def is_open(self):
        assert (self.input.get_attribute("aria-expanded") == "true") == self.list.is_visible()
        return self.list.is_visible()

    def said(self, text):
        self.page.get_by_role("status").filter(has_text=text).wait_for()

    def lines(self):
        return [line for line in self.answer.inner_text().split("\n") if line]


def test_without_script_there_is_the_table_and_no_dead_control(browser, served_example):
    with page_of(browser, java_script_enabled=False) as page:
        page.goto(served_example.url + FINDER)
        assert not page.locator("#_plaats").is_visible()
        assert page.get_by_role("row", name="Wesepe Olst-Wijhe Midden-IJssel").is_visible()
        page.get_by_role("navigation", name="Plaatsen op letter").get_by_role("link", name="W").click()
        assert page.url.endswith("#_w")


def test_it_is_a_combobox_as_aria_describes_it(finder):
    attributes = {"aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "_keuzes"}
    assert {name: finder.input.get_attribute(name) for name in attributes} == attributes
    assert finder.list.get_attribute("role") == "listbox" and not finder.is_open
    finder.input.focus()
    finder.type("w")
    assert finder.is_open and finder.active is None
    assert finder.options == ["Welsum", "Wesepe", "Wijhe", "Olst-Wijhe"]
    assert finder.page.evaluate("document.activeElement.id") == "_plaats"


def test_the_keyboard_alone(finder):
    finder.type("w")
    assert [finder.press("ArrowDown").active for _ in range(5)] == ["Welsum", "Wesepe", "Wijhe", "Olst-Wijhe", "Welsum"]
    assert [finder.press("ArrowUp").active for _ in range(2)] == ["Olst-Wijhe", "Wijhe"]
    assert finder.press("Home").active == "Welsum" and finder.press("End").active == "Olst-Wijhe"
    finder.press("Escape")
    assert not finder.is_open and finder.input.input_value() == "w"
    finder.press("Escape")
    assert finder.input.input_value() == ""
    finder.type("wes")
    finder.press("ArrowDown", "Enter")
    assert not finder.is_open and finder.input.input_value() == "Wesepe"
    assert finder.lines()[:3] == ["Wesepe", "Olst-Wijhe", "U hoort bij de regio Midden-IJssel"]
    finder.press("Tab")
    assert finder.page.evaluate("document.activeElement.closest('#_antwoord') !== null"), "the answer comes next"


def test_leaving_closes_the_list(finder):
    finder.type("w")
    finder.press("Tab")
    assert not finder.is_open


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("WESEPE", "Wesepe"), ("wésepe", "Wesepe"), ("dennul", "Den Nul"), ("den-nul", "Den Nul"), ("nul", "Den Nul"),
        ("olst wijhe", "Olst-Wijhe"), ("wesppe", "Wesepe"), ("marel", "Marle"), ("devnter", "Deventer"),
        ("dveenetr", "Deventer"), ("eickelhof", "Eikelhof"), ("wyhe", "Wijhe"), ("ralte", "Raalte"), ("zwole", "Zwolle (gemeente)"),
    ],
)
def test_it_forgives(finder, typed, first):
    finder.type(typed)
    assert finder.options[0] == first


@pytest.mark.parametrize("typed", ["xyzzy", "qq", "-"])
def test_nothing_found_is_said(finder, typed):
    finder.type(typed)
    assert not finder.is_open
    finder.said(
        "Geen plaats lijkt hierop. De bronnen noemen niet alle gemeenten. Van Rijn en Duin, Amstelland en "
        "Haarlemmermeer noemen zij er geen. Kijk in de lijst, of vraag het aan uw gemeente."
    )


def test_results_are_announced_once_typing_stops(finder):
    finder.page.evaluate("""() => {
        window.said = [];
        new MutationObserver(() => said.push(document.getElementById("_stand").textContent))
            .observe(document.getElementById("_stand"), {childList: true, characterData: true, subtree: true});
    }""")
    finder.type("wes")
    finder.said("Gevonden: 1.")
    assert finder.page.evaluate("said") == ["Gevonden: 1."], "not at every letter"


def test_a_divided_gemeente_asks_for_the_kern(finder):
    finder.type("olst-wijhe")
    finder.press("Enter")
    lines = finder.lines()
    assert lines[:4] == [
        "Olst-Wijhe", "verdeeld over regio’s",
        "U hoort bij de regio Midden-IJssel of Zwolle. Dat hangt af van uw kern.", "In welke kern woont u?",
    ]
    rows = finder.answer.locator("tbody tr").all_inner_texts()
    assert [row.split("\t")[:2] for row in rows] == [["Midden-IJssel", "Deventer"], ["Zwolle", "Zwolle (gemeente)"]]
    finder.answer.get_by_role("button", name="Wijhe").click()
    assert finder.lines()[:3] == ["Wijhe", "Olst-Wijhe", "U hoort bij de regio Zwolle"]
    assert finder.page.evaluate("document.activeElement.id") == "_plaats"


def test_an_unknown_kern_says_whom_to_ask(finder):
    finder.type("marle")
    finder.press("Enter")
    assert finder.lines() == [
        "Marle", "Olst-Wijhe", "Onbekend. Vraag het aan de gemeente Olst-Wijhe. Lees ook: Bij welke regio hoort Marle?",
    ]
    finder.answer.get_by_role("link", name="Bij welke regio hoort Marle?").click()
    finder.page.wait_for_url("**/marle/")


def test_an_answer_goes_when_another_place_is_typed(finder):
    finder.type("marle").press("Enter")
    assert finder.lines()
    finder.input.fill("xyzzy")
    finder.said("Geen plaats")
    assert finder.lines() == [], "an answer about Marle to a question about another place"


def test_enter_without_a_choice_waits_where_several_fit(finder):
    finder.type("w")
    finder.press("Escape", "Enter")
    assert finder.is_open and finder.lines() == []


def test_the_mouse_and_the_finger(browser, served_example):
    for options, act in [({}, "click"), ({"has_touch": True, "viewport": PHONE}, "tap")]:
        with page_of(browser, **options) as page:
            page.goto(served_example.url + "zwolle/" + FINDER)
            finder = Finder(page).type("we")
            getattr(finder.list.get_by_role("option", name="Wesepe"), act)()
            assert finder.lines()[0] == "Wesepe" and not finder.is_open
            assert page.evaluate("document.activeElement.id") == "_plaats"
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_address_can_bring_the_place_along(page, served_example):
    page.goto(served_example.url + FINDER + "?plaats=b%C3%B4skamp")
    finder = Finder(page)
    assert finder.input.input_value() == "Boskamp"
    assert finder.lines()[:3] == ["Boskamp", "Olst-Wijhe", "U hoort bij de regio Midden-IJssel"]
    page.goto(served_example.url + FINDER + "?plaats=%3Cimg%20src%3Dx%3E")
    assert page.locator("#_zoeker img").count() == 0 and Finder(page).lines() == []


def test_nothing_is_asked_of_any_server_and_nothing_complains(page, served_example):
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(served_example.url + FINDER)
    before = len(served_example.server.requests)
    Finder(page).type("olst-wijhe").press("Enter")
    page.get_by_role("button", name="Olst", exact=True).click()
    page.wait_for_timeout(600)
    # The browser fetches the icon when it likes.
    assert [one for one in served_example.server.requests[before:] if one[0] != "/favicon.svg"] == []
    assert [line for line in said if "favicon" not in line and "404" not in line] == []
