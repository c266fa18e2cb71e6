"""Reads a built site from its files, with an HTML parser that knows nothing of the program that wrote it."""

import re
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree, html

# Where the example says that it lives; links that start with it must lead to files of the tree.
BASE = "https://resv.example/"

REGIONS = ["midden-ijssel", "zwolle", "rijn-en-duin", "amstelland", "haarlemmermeer"]
SITES = ["", *REGIONS]

# The lists of links below a text, or that a list page is made of.
LISTS = "//main//*[@class='groep' or @class='verwant']"


def text(element):
    """The words of an element, as a reader sees them."""
    return " ".join("".join(element.itertext()).split())


class Page:
    """One HTML file."""

    def __init__(self, website, path):
        self.website = website
        self.path = path

    @cached_property
    def tree(self):
        raw = (self.website.root / self.path).read_bytes()
        return html.document_fromstring(raw, parser=html.HTMLParser(encoding="utf-8"))

    def all(self, expression):
        return self.tree.xpath(expression)

    def one(self, expression):
        found = self.all(expression)
        assert len(found) == 1, f"{self.path}: {len(found)} × {expression}"
        return found[0]

    @property
    def site(self):
        """The folder of the site that the page is in; empty for the portal."""
        top = self.path.split("/")[0]
        return top if top in REGIONS else ""

    @property
    def url(self):
        return BASE + re.sub(r"(^|/)index\.html$", r"\1", self.path)

    @cached_property
    def ids(self):
        return [element.get("id") for element in self.all("//*[@id]")]

    @property
    def is_redirect(self):
        return bool(self.all("//meta[@http-equiv]"))

    @property
    def is_hidden(self):
        return any("noindex" in value for value in self.all("//meta[@name='robots']/@content"))

    @property
    def title(self):
        return text(self.one("//h1"))

    @property
    def summary(self):
        found = self.all("//main//p[@class='samenvatting']")
        return text(found[0]) if found else None

    @cached_property
    def facts(self):
        """The facts of the page: name → values; what a region adds has its own."""
        facts, name = {}, None
        own = "//main//dl[contains(@class,'feiten')][not(ancestor::section[@class='regionaal'])]"
        for element in self.all(f"{own}//dt | {own}//dd"):
            if element.tag == "dt":
                name = text(element)
                assert name not in facts, f"{self.path}: “{name}” twice"
                facts[name] = []
            else:
                facts[name].append(text(element))
        return facts

    def group(self, title):
        """The links of the list under this heading."""
        heading = f"//*[self::h2 or self::h3][normalize-space()='{title}']"
        return self.all(LISTS + heading + "/following-sibling::ul[1]/li/a")

    def table(self, caption):
        """The rows of the table with this caption, headers first, as words."""
        found = [t for t in self.all("//table[caption]") if text(t.find("caption")) == caption]
        assert len(found) == 1, f"{self.path}: {len(found)} tables “{caption}”"
        return [[text(cell) for cell in row] for row in found[0].iter("tr")]

    def links(self, expression="//a[@href]"):
        """(element, file or None, fragment) of every link that the expression finds, or that is given."""
        for element in self.all(expression) if isinstance(expression, str) else expression:
            yield element, *self.website.resolve(self.url, element.get("href"))

    def targets(self, expression="//a[@href]"):
        """The files that the links lead to, without those outside the site."""
        return [file for _, file, _ in self.links(expression) if file]


class Website:
    """A built output folder."""

    def __init__(self, root):
        self.root = Path(root)
        self.files = {str(p.relative_to(self.root)) for p in self.root.rglob("*") if p.is_file()}
        self.pages = {path: Page(self, path) for path in sorted(self.files) if path.endswith(".html")}

    def __getitem__(self, path):
        """The page at an address such as `zwolle/disciplines/wv/`."""
        name = path + "index.html" if path == "" or path.endswith("/") else path
        assert name in self.pages, f"there is no page {name}"
        return self.pages[name]

    def below(self, folder):
        """The pages one folder below `folder`, such as every discipline of a site."""
        pattern = re.compile(re.escape(folder) + r"[^/]+/index\.html$")
        return [page for path, page in self.pages.items() if pattern.match(path)]

    def resolve(self, base, href):
        """The file that an address leads to, and its fragment; no file for addresses elsewhere.

        A file that does not exist is returned all the same: the caller says what is wrong.
        """
        absolute = urljoin(base, href.strip())
        address = urlsplit(absolute)
        if not absolute.startswith(BASE):
            return None, address.fragment
        path = unquote(address.path)[1:]
        return (path + "index.html" if path == "" or path.endswith("/") else path), unquote(address.fragment)

    def xml(self, path):
        return etree.parse(str(self.root / path)).getroot()
