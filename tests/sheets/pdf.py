"""What a PDF file says about itself, by poppler and qpdf, and which rules for printed sheets it breaks."""

import json
import re
from dataclasses import dataclass
from xml.etree import ElementTree

import wording
from render import PAPERS
from tools import Broken, run, say

LANGUAGE = re.compile(r'[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*')
UA = '{http://www.aiim.org/pdfua/ns/id/}'
ARCHIVE = '{http://www.aiim.org/pdfa/ns/id/}'
# Points by which a page may differ from its paper.
TOLERANCE = 1.0


@dataclass(frozen=True)
class Font:
    """A line of pdffonts."""

    name: str
    is_embedded: bool
    is_subset: bool
    has_unicode: bool


@dataclass(frozen=True)
class Document:
    """Facts about a file."""

    is_tagged: bool
    sizes: list[tuple[float, float]]
    title: str
    language: str
    ua: str
    archive: str
    fonts: list[Font]
    pages: list[str]

    @property
    def text(self):
        """All words of all pages."""
        return '\n'.join(self.pages)


def read(path):
    """Reads a file that qpdf finds nothing wrong with; raises `Broken` where it does."""
    run('qpdf', '--check', str(path))
    info = dict(line.split(':', 1) for line in say('pdfinfo', str(path)).splitlines() if ':' in line)
    count = int(info['Pages'])
    boxes = say('pdfinfo', '-f', '1', '-l', str(count), str(path))
    sizes = [(float(width), float(height)) for width, height in re.findall(r'^Page +\d+ size: +([\d.]+) x ([\d.]+) pts', boxes, re.MULTILINE)]
    metadata = _metadata(say('pdfinfo', '-meta', str(path)))
    return Document(
        is_tagged=info.get('Tagged', '').strip() == 'yes',
        sizes=sizes,
        title=info.get('Title', '').strip(),
        language=_language(path),
        ua=metadata.get(f'{UA}part', ''),
        archive=metadata.get(f'{ARCHIVE}part', '') + metadata.get(f'{ARCHIVE}conformance', ''),
        fonts=_fonts(say('pdffonts', str(path))),
        # A form feed ends each page.
        pages=say('pdftotext', '-enc', 'UTF-8', str(path), '-').split('\f')[:count],
    )


def text_as_drawn(path, page):
    """The words of a page in the order in which they are drawn. Elsewhere poppler guesses an order from where they lie, and so mixes the
    lines of addresses that are broken side by side."""
    return say('pdftotext', '-raw', '-enc', 'UTF-8', '-f', str(page), '-l', str(page), str(path), '-')


def faults(document, paper, is_combined):
    """Rules that a file breaks, each with the fact."""
    found = wording.faults(document.text)
    if not document.is_tagged:
        found.append(('tagged', 'is not tagged'))
    for page, size in enumerate(document.sizes, 1):
        if any(abs(side - wanted) > TOLERANCE for side, wanted in zip(sorted(size), PAPERS[paper])):
            found.append(('paper', f'page {page} is {size[0]} × {size[1]} pt, which is not {paper.upper()}'))
    if len(document.sizes) != 1 and not is_combined:
        found.append(('pages', f'has {len(document.sizes)} pages, not 1'))
    if not document.title:
        found.append(('title', 'has no title'))
    if not LANGUAGE.fullmatch(document.language):
        found.append(('language', f'says that its language is "{document.language}"'))
    if not document.ua:
        found.append(('pdf-ua', 'does not claim to be PDF/UA'))
    if not document.archive:
        found.append(('pdf-a', 'does not claim to be PDF/A'))
    return found + _font_faults(document.fonts)


def _font_faults(fonts):
    """What is wrong with fonts: one that is not inside looks otherwise elsewhere, one that is whole is heavy, one without a table of its
    letters cannot be copied or read aloud."""
    if not fonts:
        return [('font', 'has no font: its words are drawn')]
    found = []
    for font in fonts:
        if not font.is_embedded:
            found.append(('font', f'{font.name} is not embedded'))
        elif not font.is_subset:
            found.append(('subset', f'{font.name} is not a subset'))
        if not font.has_unicode:
            found.append(('to-unicode', f'{font.name} does not say which letters its glyphs are'))
    return found


def _fonts(table):
    """Reads the table of pdffonts: two lines of head, then a name, a type and an encoding with blanks inside them, and six words."""
    fonts = []
    for line in table.splitlines()[2:]:
        words = line.split()
        embedded, subset, unicode = (word == 'yes' for word in words[-5:-2])
        fonts.append(Font(words[0], embedded, subset, unicode))
    return fonts


def _metadata(packet):
    """Simple values of an XMP packet by their full names, whether they are written as elements or as attributes."""
    if not packet.strip():
        return {}
    values = {}
    try:
        root = ElementTree.fromstring(packet)
    except ElementTree.ParseError as error:
        raise Broken(f'its metadata is no XML: {error}') from None
    for element in root.iter():
        values.update(element.attrib)
        values[element.tag] = (element.text or '').strip()
    return values


def _language(path):
    """The language of the whole document, from its catalog; pdfinfo does not tell it."""
    root = _object(path, 'trailer')['trailer']['value']['/Root']
    catalog = _object(path, root.split()[0])[f'obj:{root}']['value']
    # qpdf writes `u:` before a text and `b:` before bytes.
    return catalog.get('/Lang', '').partition(':')[2]


def _object(path, name):
    """An object of the file as JSON."""
    return json.loads(run('qpdf', '--json=2', '--json-key=qpdf', f'--json-object={name}', str(path)))['qpdf'][1]
