"""The sheets of a PDF as a reader sees them: pixels, and the words with their places (poppler's `pdftoppm` and `pdftotext`)."""

import subprocess
import tempfile
from collections import namedtuple
from pathlib import Path

from lxml import html

# At 72 dots an inch a pixel is a point, in which the places of words are given.
DOTS = "72"

Word = namedtuple("Word", "text left top right bottom")
Run = namedtuple("Run", "start end")


class Sheet:
    """One sheet: `words`, and its pixels."""

    def __init__(self, number, picture, words):
        kind, size, _, self.pixels = picture.split(b"\n", 3)
        assert kind == b"P6"
        self.number, self.words = number, words
        self.width, self.height = map(int, size.split())

    def line(self, y):
        """The colours of a row of pixels."""
        row = self.pixels[3 * self.width * y:3 * self.width * (y + 1)]
        return list(zip(row[::3], row[1::3], row[2::3]))

    def coloured(self, left):
        """The runs of rows in which something has a colour, right of that part of the width."""
        runs, start = [], None
        for y in range(self.height + 1):
            row = self.line(y)[int(left * self.width):] if y < self.height else []
            has = any(max(pixel) - min(pixel) > 40 for pixel in row)
            if has and start is None:
                start = y
            elif not has and start is not None:
                runs.append(Run(start, y))
                start = None
        return runs

    def has_ink(self, word):
        """Whether the word is not only in the file but also to be seen."""
        rows = range(max(0, int(word.top)), min(self.height, int(word.bottom) + 1))
        return any(max(pixel) < 140 for y in rows for pixel in self.line(y)[int(word.left):int(word.right) + 1])

    def sample(self):
        """The colours of every third pixel of every third row."""
        return [pixel for y in range(0, self.height, 3) for pixel in self.line(y)[::3]]


class Sheets(list):
    """All sheets of a PDF."""

    def __init__(self, pdf):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "a.pdf"
            file.write_bytes(pdf)
            subprocess.run(["pdftoppm", "-r", DOTS, file, Path(folder) / "a"], check=True)
            boxes = subprocess.run(["pdftotext", "-bbox", file, "-"], check=True, capture_output=True).stdout
            pictures = [path.read_bytes() for path in sorted(Path(folder).glob("*.ppm"))]
        pages = html.document_fromstring(boxes, parser=html.HTMLParser(encoding="utf-8")).xpath("//page")
        assert len(pages) == len(pictures)
        for number, (picture, page) in enumerate(zip(pictures, pages), 1):
            words = [
                Word(word.text or "", *(float(word.get(side)) for side in ("xmin", "ymin", "xmax", "ymax")))
                for word in page.iter("word")]
            super().append(Sheet(number, picture, words))
