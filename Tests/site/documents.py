"""Makes documents by hand, so that everything in them is known: Word, Excel, PowerPoint, LibreOffice and PDF."""

import io
import zipfile
import zlib
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
P = ('xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
     'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"')
O = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
     'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
     'xmlns:dc="http://purl.org/dc/elements/1.1/" '
     'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
     'xmlns:xlink="http://www.w3.org/1999/xlink"')
CORE = ('<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>')


def packed(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def office(files):
    return packed({"[Content_Types].xml": "<Types/>", **files})


def runs(text):
    """The text in runs of Word that are cut at odd places, as editing leaves them."""
    parts = [text[start:start + 4] for start in range(0, len(text), 4)]
    return "".join(f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in parts)


def word(body="Tekst.", *, extra=None, core="", app="", inner=None):
    xml = inner if inner is not None else f"<w:p>{runs(body)}</w:p>"
    files = {"word/document.xml": f"<w:document {W}><w:body><w:p>{runs('Een tekst.')}</w:p>{xml}</w:body></w:document>"}
    if core:
        files["docProps/core.xml"] = CORE.format(core)
    if app:
        files["docProps/app.xml"] = f"<Properties>{app}</Properties>"
    return office({**files, **(extra or {})})


def word_part(name, root, text):
    return word(extra={f"word/{name}.xml": f"<w:{root} {W}><w:p>{runs(text)}</w:p></w:{root}>"})


def excel(cells, *, sheet="", strings=(), extra=None, workbook='<sheet name="Blad1"/>'):
    rows = "".join(f"<row>{row}</row>" for row in cells)
    shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    return office({
        "xl/workbook.xml": f"<workbook {S}><sheets>{workbook}</sheets></workbook>",
        "xl/worksheets/sheet1.xml": f"<worksheet {S}>{sheet}<sheetData>{rows}</sheetData></worksheet>",
        "xl/sharedStrings.xml": f"<sst {S}>{shared}</sst>", **(extra or {})})


def slides(text="Een dia", *, notes=None, show=""):
    body = f"<p:cSld><a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p></p:cSld>"
    files = {"ppt/slides/slide1.xml": f"<p:sld {P}{show}>{body}</p:sld>"}
    if notes:
        files["ppt/notesSlides/notesSlide1.xml"] = (
            f'<p:notes {P}><a:p><a:r><a:t>{escape(notes)}</a:t></a:r></a:p>'
            '<a:p><a:fld type="slidenum"><a:t>1</a:t></a:fld></a:p></p:notes>')
    return office(files)


def writer(body="Tekst.", *, meta="", inner=""):
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {O}><office:text>{inner}<text:p>{escape(body)}</text:p>"
                       "</office:text></office:document-content>",
        "meta.xml": f"<office:document-meta {O}><office:meta>{meta}</office:meta></office:document-meta>"}
    return packed(files)


def literal(text):
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def string(text):
    """A text of PDF: in brackets where one byte a sign is enough, else in UTF-16."""
    try:
        text.encode("latin-1")
        return f"({literal(text)})"
    except UnicodeEncodeError:
        return f"<feff{text.encode('utf-16-be').hex()}>"


def pdf(lines=("Een tekst.",), *, info="", annotations=(), catalog="", objects=(), xmp=None):
    """One page of Helvetica with these lines; its content is packed, as most programs do."""
    drawn = "BT /F1 11 Tf 50 780 Td 14 TL " + " ".join(f"({literal(line.replace(chr(0x2011), '-'))}) Tj T*" for line in lines) + " ET"
    stream = zlib.compress(drawn.encode("cp1252"))
    first = 7 + (1 if xmp else 0)
    notes = " ".join(f"{first + number} 0 R" for number in range(len(annotations)))
    body = [
        f"<< /Type /Catalog /Pages 2 0 R {'/Metadata 7 0 R' if xmp else ''} {catalog} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [{notes}] "
        "/Resources << /Font << /F1 5 0 R >> >> >>".encode(),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< {info} >>".encode("cp1252")]
    if xmp:
        body.append(b"<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n%s\nendstream" % (len(xmp), xmp.encode()))
    body += [f"<< /Type /Annot /Rect [10 10 30 30] {note} >>".encode("cp1252") for note in annotations]
    body += [each.encode() for each in objects]
    out = io.BytesIO(b"%PDF-1.5\n")
    out.seek(0, 2)
    places = []
    for number, each in enumerate(body, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, each))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(body) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(body) + 1, start))
    return out.getvalue()
