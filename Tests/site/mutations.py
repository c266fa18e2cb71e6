"""Makes files wrong in ways that nobody thought of: bytes, lines and words changed by chance, the same for the same seed."""

# What readers of Markdown, YAML, HTML, JSON, templates and addresses take for more than letters, and what editors paste by accident.
SIGNS = [
    "---\n", "\n---\n", "...\n", "# ", "## ", "####### ", "- ", "* ", "1. ", "> ", "| a | b |\n| --- | --- |\n", "|", "```", "~~~", "~~", "**", "_", "`", "[", "](", ")",
    "![", "[^1]", "[^1]: ", "[x]", "- [ ] ", "<b>", "</p>", "<script>", "<!--", "-->", "<?", "<![CDATA[", "&amp;", "&#0;", "&#x10FFFF;", "&nbsp;", "<a@b.nl>",
    "<https://a.nl>", "javascript:", "mailto:", "tel:", "//", "../", "/", "\\", ":", ": ", "titel: ", "titel:", "datum: 2026-02-30\n", "{", "}", "[]", "{}", "null", "~", "!!binary ",
    "&a ", "*a", "<<: ", "'", '"', "''", "|\n", ">-\n", "%", "@", "{{", "}}", "{{{", "{{>kop}}", "{{#titel}}", "{{/titel}}", "{{^", "$", "\t", " ", "  \n", "\n\n", "\r", "\r\n",
    "\u00a0", "\u00ad", "\u200b", "\u200e", "\u202e", "\ufeff", "\ufffd", "\ufffe", "\u0000", "\u0001", "\u007f", "\u0085", "\u2028", "é", "e\u0301", "İ", "ß", "ſ", "😀", "👩\u200d⚕️", "א", "ﷺ",
    "9" * 400, "-1", "1e999", "0x10", "a" * 3000, "[" * 300, ">" * 300, "*" * 300, "a " * 500, "regio:", "regio:zwolle", "begrip:", "#", "#kop", "?", "2026-13-01", "medio", "uiterlijk ",
    "2027–2030", "aan: ", "concept: ja\n", "vervalt: 2026-01-01\n", "eerder: [/a/]\n", "regios: []\n", "!!!", ":::", "[!NOTE]", "{: .a}", "{=html}", "<br>", "<sup>2</sup>", "</main>",
]


def mutated(data, chance, others):
    """`data` after one to six changes; `others` are files that pieces may come from."""
    for _ in range(chance.choice([1, 1, 1, 2, 3, 6])):
        data = chance.choice(CHANGES)(data, chance, others)
    return data[:200_000]


def place(data, chance):
    """Somewhere, more often near the start, where front matter is."""
    return chance.randrange(min(len(data), 400) + 1) if chance.random() < 0.4 else chance.randrange(len(data) + 1)


def insert(data, chance, _):
    at = place(data, chance)
    return data[:at] + chance.choice(SIGNS).encode("utf-8", "surrogatepass") + data[at:]


def remove(data, chance, _):
    at = place(data, chance)
    return data[:at] + data[at + chance.choice([1, 1, 2, 5, 20, 200]):]


def repeat(data, chance, _):
    at = place(data, chance)
    piece = data[at:at + chance.choice([1, 3, 10, 100])]
    return data[:at] + piece * chance.choice([2, 3, 50]) + data[at:]


def flip(data, chance, _):
    if not data:
        return data
    at = min(place(data, chance), len(data) - 1)
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1:]


def cut(data, chance, _):
    return data[:place(data, chance)]


def splice(data, chance, others):
    other = chance.choice(others)
    at, start = place(data, chance), place(other, chance)
    return data[:at] + other[start:start + chance.choice([10, 100, 1000])] + data[at:]


def lines(data, chance, _):
    found = data.split(b"\n")
    one, other = chance.randrange(len(found)), chance.randrange(len(found))
    match chance.randrange(4):
        case 0: found[one], found[other] = found[other], found[one]
        case 1: found.insert(other, found[one])
        case 2: del found[one]
        case _: found[one] = b" " * chance.choice([1, 2, 4, 8]) + found[one]
    return b"\n".join(found)


CHANGES = [insert, insert, insert, remove, repeat, flip, cut, splice, lines, lines]
