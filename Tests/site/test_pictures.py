"""Pictures: nothing in them but what is seen, upright, no larger than a page needs; asked of exiftool and libvips."""

import json
import os
import re
import subprocess
import zlib

import pytest

from binary import DUTCH, ROOT, run, tree
from small_site import SmallSite

SECRETS = ["-GPSLatitude=52.5", "-GPSLatitudeRef=N", "-GPSLongitude=6.1", "-GPSLongitudeRef=E", "-Artist=A. Proef",
           "-SerialNumber=4711", "-XMP:Creator=B. Proef", "-Copyright=C. Proef"]
# What exiftool may find: facts of the picture itself, and of its colours.
HARMLESS = re.compile(r"^(ExifTool|System|File|Composite|ICC.*|RIFF|JFIF|PNG|GIF|VP8|PNG-.*|APP14|Adobe)$")


def vips(*words):
    subprocess.run(["vips", *map(str, words)], check=True, capture_output=True)


@pytest.fixture(scope="module")
def photo(tmp_path_factory):
    """A photo of twelve megapixels with soft shapes and the noise of a camera, without anything in it."""
    folder = tmp_path_factory.mktemp("foto")
    for number, seed in enumerate([1, 2, 3]):
        vips("perlin", folder / f"{number}.v", 4000, 3000, "--cell-size", 700, "--seed", seed)
    vips("gaussnoise", folder / "ruis.v", 4000, 3000, "--mean", 0, "--sigma", 8, "--seed", 4)
    vips("bandjoin", " ".join(str(folder / f"{number}.v") for number in range(3)), folder / "kleur.v")
    vips("linear", folder / "kleur.v", folder / "wijd.v", 90, 128)
    vips("add", folder / "wijd.v", folder / "ruis.v", folder / "som.v")
    vips("cast", folder / "som.v", folder / "foto.v", "uchar")
    vips("copy", folder / "foto.v", f"{folder / 'foto.jpg'}[Q=92,strip]")
    return folder / "foto.v"


class Pictures(SmallSite):
    def __init__(self, folder):
        super().__init__(folder)
        self.environment = {**DUTCH, "RESV_CACHE": str(folder / "cache")}

    def picture(self, source, name, *, orientation=1, secrets=True, options="", size=None):
        """Puts a picture of a kind into the site, with all secrets that its kind can hold, and a page that shows it."""
        path = self.content / "paginas" / name
        if size:
            vips("thumbnail", source, f"{path}[strip{options}]", size)
        else:
            vips("copy", source, f"{path}[strip{options}]")
        if secrets:
            # Not every kind has a place for each of them.
            subprocess.run(["exiftool", "-q", "-m", "-overwrite_original", *SECRETS, "-Comment=geheim",
                            *([f"-Orientation#={orientation}"] if orientation > 1 else []), path], capture_output=True)
        self.page(f"paginas/p-{name.replace('.', '-')}.md", f"P {name}", f"![Een beeld]({name})")
        return path

    def made(self, *arguments):
        return run("build", "--content", self.content, "--templates", ROOT / "templates", "--output", self.output,
                   "--zonder-zoeken", *arguments, env=self.environment)

    def shown(self, name):
        return (self.output / f"p-{name.replace('.', '-')}" / "index.html").read_text()


def facts(path):
    done = subprocess.run(["exiftool", "-j", "-G0", "-a", "-u", path], capture_output=True, check=True)
    return json.loads(done.stdout)[0]


def secrets(path):
    """What exiftool finds in a file that is no fact of the picture itself."""
    found = {name: value for name, value in facts(path).items()
             if ":" in name and not HARMLESS.match(name.split(":")[0])}
    found |= {name: value for name, value in facts(path).items() if "Comment" in name or "Proef" in str(value)}
    if re.search(rb"Proef|geheim|4711", path.read_bytes()):
        found["bytes"] = "secret"
    return found


KINDS = [("foto.jpg", ",Q=92", "2000x"), ("beeld.png", "", "900x"), ("web.webp", ",Q=80", "1400x"),
         ("teken.png", "", "120x"), ("beweging.gif", "", "300x"), ("klein.jpg", ",Q=80", "150x")]


@pytest.fixture(scope="module")
def site(photo, tmp_path_factory):
    site = Pictures(tmp_path_factory.mktemp("site"))
    for name, options, size in KINDS:
        site.picture(photo, name, options=options, size=size)
    for orientation in range(2, 9):
        site.picture(photo, f"stand-{orientation}.jpg", orientation=orientation, size="700x")
    site.made().succeeded()
    return site


def test_the_photos_had_something_to_hide(site):
    assert all(secrets(path) for path in (site.content / "paginas").iterdir() if path.suffix != ".md")


def test_nothing_but_the_picture_is_published(site):
    published = [path for path in (site.output / "paginas").iterdir()]
    assert len(published) > 40
    assert {path.name: found for path in published if (found := secrets(path))} == {}


def test_pictures_are_upright(site):
    for orientation in range(2, 9):
        for path in site.output.glob(f"paginas/stand-{orientation}*.*"):
            seen = facts(path)
            size = (seen["File:ImageWidth"], seen["File:ImageHeight"]) if "File:ImageWidth" in seen else (
                seen["RIFF:ImageWidth"], seen["RIFF:ImageHeight"])
            assert (size[0] < size[1]) == (orientation > 4), (path.name, size)


def test_pages_say_sizes_and_offer_widths(site):
    for name, _, size in KINDS:
        page, width = site.shown(name), int(size[:-1])
        image = re.search(r"<img [^>]*>", page)[0]
        said = [int(re.search(rf' {key}="(\d+)"', image)[1]) for key in ("width", "height")]
        assert said[0] == min(width, 1920) and abs(said[1] - said[0] * 3 / 4) < 1, (name, image)
        offered = [(address, int(number)) for address, number in re.findall(r"([^ \",]+) (\d+)w", page)]
        assert all(number <= width for _, number in offered), "never larger than the original"
        for address, number in offered:
            path = (site.output / "p" / address).resolve()
            seen = facts(site.output / "paginas" / path.name)
            assert number in (seen.get("File:ImageWidth"), seen.get("RIFF:ImageWidth"), seen.get("PNG:ImageWidth"))
        if name in ("foto.jpg", "beeld.png"):
            assert "<picture><source type=\"image/webp\"" in page and page.count("</picture>") == 1
            assert len(offered) >= 6
        if name in ("teken.png", "beweging.gif", "klein.jpg"):
            assert offered == []


def test_a_photo_of_twelve_megapixels_is_light(photo, tmp_path):
    site = Pictures(tmp_path)
    site.picture(photo, "groot.jpg", options=",Q=92")
    site.made().succeeded()
    for name in ("groot-1280.jpg", "groot-1280.webp"):
        assert (site.output / "paginas" / name).stat().st_size <= 150_000, name
    assert "src=\"../paginas/groot-1280.jpg\"" in site.shown("groot.jpg")


def test_made_once_and_the_same_everywhere(photo, tmp_path):
    site = Pictures(tmp_path)
    site.picture(photo, "foto.jpg", size="1000x")
    site.made().succeeded()
    first = tree(site.output)
    kept = {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").iterdir()}
    assert kept
    site.made().succeeded()
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").iterdir()} == kept
    for path in kept:
        path.write_bytes(b"half")
    site.made("--jobs", "1").succeeded()
    assert tree(site.output) == first
    site.environment["RESV_CACHE"] = "/proc/nergens"
    site.made().succeeded()
    assert tree(site.output) == first, "a cache that cannot be written is none"


def told(site, **environment):
    result = run("check", "--content", site.content, "--templates", ROOT / "templates", "--format", "json",
                 env={**site.environment, **environment})
    return {(os.path.basename(each["file"]), each["code"], each["severity"]): each for each in json.loads(result.out)}


def test_without_libvips(photo, tmp_path):
    site = Pictures(tmp_path)
    site.picture(photo, "geheim.jpg", size="300x")
    site.picture(photo, "groot.jpg", secrets=False, options=",Q=95")
    site.picture(photo, "goed.png", secrets=False, size="300x")
    messages = told(site, PATH="/nergens")
    assert {name for name, code, severity in messages if code == "afbeelding-geweigerd"} == {"geheim.jpg", "groot.jpg"}
    assert all("libvips-tools" in each["help"] for each in messages.values())
    for name in ("geheim", "groot"):
        (site.content / "paginas" / f"{name}.jpg").unlink()
        (site.content / "paginas" / f"p-{name}-jpg.md").unlink()
    site.environment["PATH"] = "/nergens"
    site.made().succeeded()
    assert (site.output / "paginas/goed.png").read_bytes() == (site.content / "paginas/goed.png").read_bytes()
    assert ' width="300" height="225"' in site.shown("goed.png")


BOX = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"'
BAD = {
    "script": f"<svg {BOX}><script>alert(1)</script></svg>",
    "opdracht": f'<svg {BOX} onload="alert(1)"/>',
    "hoofdletters": f'<svg {BOX}><g ONCLICK="alert(1)"/></svg>',
    "naar-buiten": f'<svg {BOX}><image href="https://volg.example/a.png"/></svg>',
    "xlink": f'<svg {BOX} xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="//volg.example/a#b"/></svg>',
    "stijl": f"<svg {BOX}><style>@import url(https://volg.example/a.css);</style></svg>",
    "vulling": f'<svg {BOX}><rect fill="url(https://volg.example/a#b)"/></svg>',
    "html": f"<svg {BOX}><foreignObject><p>a</p></foreignObject></svg>",
    "link": f'<svg {BOX}><a href="java&#115;cript:alert(1)"><rect/></a></svg>',
    "verandert": f'<svg {BOX}><set attributeName="href" to="javascript:alert(1)"/></svg>',
    "geen-svg": "geen tekening", "open": f"<svg {BOX}><g>",
}
GOOD = f"""<?xml version="1.0"?><!-- Gemaakt door A. Proef -->
<svg {BOX} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="/home/proef/a.png">
<metadata><rdf:RDF xmlns:rdf="r"><dc:creator xmlns:dc="d">B. Proef</dc:creator></rdf:RDF></metadata>
<style>/* getekend door C. Proef */ .a {{ fill: red }}</style><title>Een huis &amp; tuin</title><defs><linearGradient id="a"/></defs>
<rect width="4" height="3" fill="url(#a)" style="stroke: red"/><use href="#a"/></svg>"""


def test_what_was_cut_off_is_broken(photo, tmp_path):
    """A browser shows grey, or nothing, where the rest of it should be."""
    site = Pictures(tmp_path)
    for name in ("half.jpg", "half.png", "half.webp", "half.gif"):
        path = site.picture(photo, name, size="400x")
        path.write_bytes(path.read_bytes()[:path.stat().st_size * 2 // 3])
    assert {name for name, code, _ in told(site) if code == "afbeelding-geweigerd"} == {
        "half.jpg", "half.png", "half.webp", "half.gif"}


def test_a_profile_of_colours_tells_no_name(photo, tmp_path):
    site = Pictures(tmp_path)
    path = site.picture(photo, "scherm.png", secrets=False, size="150x")
    whole = path.read_bytes()
    start = whole.index(b"IDAT") - 4
    body = b"iCCP" + b"Scherm van A. Proef\0\0" + zlib.compress(b"profiel")
    path.write_bytes(whole[:start] + (len(body) - 4).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
                     + whole[start:])
    site.made().succeeded()
    published = (site.output / "paginas/scherm.png").read_bytes()
    assert b"Proef" not in published and b"iCCPicc\0" in published
    subprocess.run(["vips", "avg", site.output / "paginas/scherm.png"], check=True, capture_output=True)


def test_drawings(tmp_path):
    site = Pictures(tmp_path)
    for name, text in {**BAD, "goed": GOOD}.items():
        site.write(f"paginas/{name}.svg", text)
        site.page(f"paginas/p-{name}.md", name, f"![Een tekening]({name}.svg)")
    refused = {name for name, code, _ in told(site) if code == "afbeelding-geweigerd"}
    assert refused == {f"{name}.svg" for name in BAD}
    for name in BAD:
        (site.content / f"paginas/{name}.svg").unlink()
        (site.content / f"paginas/p-{name}.md").unlink()
    site.made().succeeded()
    drawn = (site.output / "paginas/goed.svg").read_text()
    assert "Proef" not in drawn and "proef" not in drawn and "inkscape" not in drawn
    assert "Een huis &amp; tuin" in drawn and 'fill="url(#a)"' in drawn
    assert ' width="40" height="30"' in (site.output / "p-goed/index.html").read_text()


def test_what_browsers_cannot_show_is_refused_with_what_to_do(photo, tmp_path):
    site = Pictures(tmp_path)
    bomb = b"\x89PNG\r\n\x1a\n" + b"".join(
        len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")
        for kind, body in [(b"IHDR", (60_000).to_bytes(4, "big") * 2 + b"\x08\x02\0\0\0"),
                           (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b"")])
    site.picture(photo, "echt.jpg", secrets=False, size="300x")
    real = (site.content / "paginas/echt.jpg").read_bytes()
    cases = {"iphone.HEIC": b"\0\0\0\x18ftypheic", "scan.tif": b"II*\0", "leeg.jpg": b"", "tekst.png": b"geen beeld",
             "anders.png": real, "bom.png": bomb}
    for name, content in cases.items():
        (site.content / "paginas" / name).write_bytes(content)
        site.page(f"paginas/q-{name.lower().replace('.', '-')}.md", name, f"![Een beeld]({name})")
    messages = told(site)
    assert {name for name, code, _ in messages if code == "afbeelding-geweigerd"} == set(cases)
    assert "Meest compatibel" in messages["iphone.HEIC", "afbeelding-geweigerd", "error"]["help"]
    assert ".jpg" in messages["anders.png", "afbeelding-geweigerd", "error"]["help"]
