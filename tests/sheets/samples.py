"""Sheets that pass each check, made with an encoder and a PDF writer that have nothing to do with the program; each can be made wrong."""

import io
from pathlib import Path
from xml.sax.saxutils import escape

import numpy
import segno
from fpdf import FPDF
from PIL import Image

HOST = 'https://xa-mau.example.vn'
ADDRESS = f'{HOST}/q/k7m2pd/'
OTHER = f'{HOST}/q/zzzzzz/'
WORDS = 'Kích hoạt định danh điện tử: hỏi cán bộ xã'
FONTS = Path(__file__).resolve().parents[2] / 'themes' / 'default' / 'fonts'
# Modules of white around a symbol, and pixels a module in its picture.
QUIET = 4
PIXELS = 10
# Millimetres of paper that the samples use.
SIZES = {'A4': (210, 297), 'A5': (148, 210)}

CLAIMS = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">{}</rdf:Description></rdf:RDF>'
)
UA = '<pdfuaid:part>1</pdfuaid:part>'
ARCHIVE = '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>'


def symbol(address=ADDRESS):
    """The picture of a symbol with its quiet zone."""
    modules = numpy.array([list(row) for row in segno.make(address, error='m', micro=False).matrix], dtype=numpy.uint8)
    return Image.fromarray(numpy.kron(255 * (1 - numpy.pad(modules, QUIET)), numpy.ones((PIXELS, PIXELS), numpy.uint8)))


def defaced(picture):
    """A symbol of which one of the three corners that decoders look for is painted over."""
    spoiled = picture.copy()
    spoiled.paste(128, (0, 0, picture.width * 2 // 5, picture.height * 2 // 5))
    return spoiled


def pdf(pages, paper='A5', *, title='Tờ thử', language='vi', claims=UA + ARCHIVE, tagged=True, embedded=True, packed=True):
    """A PDF file. A page is the words on it and its pictures, each with left, top and width in millimetres."""
    document = FPDF(format=SIZES[paper])
    document.set_auto_page_break(False)
    document.set_compression(packed)
    document.set_xmp_metadata(CLAIMS.format(claims))
    if title:
        document.set_title(title)
    if language:
        document.set_lang(language)
    if embedded:
        document.add_font('Sample', fname=sorted(FONTS.glob('*.ttf'))[0])
    for words, pictures in pages:
        document.add_page()
        document.set_font('Sample' if embedded else 'Helvetica', size=11)
        document.multi_cell(0, text=words if embedded else ascii(words))
        for picture, left, top, width in pictures:
            document.image(picture, left, top, width, alt_text='Mã QR' if tagged else None)
    return bytes(document.output())


def page(words=f'{WORDS}\n{ADDRESS}', picture=None, width=60):
    """A page with one symbol."""
    return words, [(picture or symbol(), 40, 80, width)]


def labels(pictures=None, rows=9, named=None):
    """A page of stickers of 45 by 30 mm on A4, 4 in a row, each with its address, which is printed `named` times; where `pictures` has one for
    a place, it takes the symbol's."""
    usual, pictures = symbol(), pictures or {}
    places = [(10 + 45 * column, 12 + 30 * row) for row in range(rows) for column in range(4)]
    words = ' '.join([ADDRESS.removeprefix('https://')] * (len(places) if named is None else named))
    return words, [(pictures.get(number, usual), left, top, 27) for number, (left, top) in enumerate(places)]


def tent(turned=None):
    """A page that is folded to a tent: its upper half stands on its head."""
    upper = turned or symbol().rotate(180)
    return f'{WORDS}\n{ADDRESS}', [(upper, 75, 60, 60), (symbol(), 75, 200, 60)]


def png(picture):
    """A picture as a file."""
    file = io.BytesIO()
    picture.save(file, 'PNG')
    return file.getvalue()


def svg(address=ADDRESS, words=f'{WORDS} {ADDRESS}', inside='', before='', attributes=''):
    """A drawing of an A5 sheet with one symbol."""
    code = segno.make(address, error='m', micro=False)
    dark = [f'M{x} {y}h1v1h-1z' for y, row in enumerate(code.matrix) for x, module in enumerate(row) if module]
    return (
        f'{before}<svg xmlns="http://www.w3.org/2000/svg" width="148mm" height="210mm" viewBox="0 0 148 210"{attributes}>'
        f'<rect width="148" height="210" fill="#fff"/><text x="10" y="20" font-size="5">{escape(words)}</text>{inside}'
        f'<path transform="translate(45 80) scale(2)" d="{"".join(dark)}"/></svg>'
    )
