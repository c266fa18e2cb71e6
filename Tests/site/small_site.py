"""Makes small sites for one purpose: the few files that a site needs, and any number of pages more."""

from pathlib import Path

from binary import build


class SmallSite:
    """A content folder of two regions that a test may change, and an output folder beside it."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.content = self.folder / "content"
        self.output = self.folder / "uit" / "public"
        self.output.parent.mkdir(parents=True)
        self.write(
            "site.yml",
            "titel: Proef\nafzender: Proefredactie\nadres: https://proef.example\ntaal: nl\nregios: [oost, west]\n")
        for slug, titel in [("oost", "Oost"), ("west", "West")]:
            self.page(f"regios/{slug}/index.md", titel)
        self.page("paginas/contact.md", "Contact", "Bel ons.")

    def write(self, name, text):
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def page(self, name, titel, body="Tekst.\n", **keys):
        lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
        return self.write(name, f"---\ntitel: {titel}\n{lines}---\n\n{body}\n")

    def fill(self, count, word):
        """Gives the portal and both regions `count` pages that all hold `word`."""
        self.write("site.yml", (self.content / "site.yml").read_text().replace("Proefredactie", f"Redactie {word}"))
        for number in range(count):
            body = f"## Over {word}\n\nHet woord is {word}, en dit is bladzijde {number}.\n\n" * 5
            self.page(f"begrippen/woord-{number}.md", f"Woord {number}", body)

    def build(self, *arguments, **options):
        return build(self.output, *arguments, content=self.content, **options)

    @property
    def left_over(self):
        """What a build left beside the output."""
        return sorted(path.name for path in self.output.parent.iterdir() if path != self.output)
