"""Sites with sheets that are good, and sheets of which each breaks one rule: path below the folder of sheets, file, rules that must catch it."""

import unicodedata

import samples
from samples import ADDRESS, OTHER, WORDS
from samples import defaced, labels, page, pdf, png, svg, symbol, tent

# What the table of letters says that the glyph of a K is.
LETTER_K, UNKNOWN, PRIVATE = b'<004B>', b'<FFFD>', b'<E001>'


def good():
    """Sheets that nothing may be said about."""
    return [
        ('poster-a5.pdf', pdf([page()]), ()),
        ('poster-a5-den.png', png(symbol()), ()),
        ('poster-a5.svg', svg(inside='<use href="#none"/>').encode(), ()),
        ('labels-45x30-a4.pdf', pdf([labels()], 'A4'), ()),
        ('tent-card-a4.pdf', pdf([tent()], 'A4'), ()),
        ('sign-a4.pdf', pdf([(f'{WORDS}\n{ADDRESS[:25]}\n{ADDRESS[25:]}', page()[1])], 'A4'), ()),
    ]


def faulty():
    """One sheet a fault."""
    return _symbols() + _documents() + _words() + _pictures() + _drawings()


def _symbols():
    """What does not scan, or says something else."""
    inverted = symbol().point(lambda grey: 255 - grey)
    last_row = {number: defaced(symbol()) for number in range(32, 36)}
    return [
        ('other-a5.pdf', pdf([page(picture=symbol(OTHER))]), ('other-address',)),
        ('unreadable-a5.pdf', pdf([page(picture=defaced(symbol()))]), ('no-symbol',)),
        ('inverted-a5.pdf', pdf([page(picture=inverted)]), ('zbar', 'zbar', 'photo-zbar')),
        ('small-a5.pdf', pdf([page(width=20)]), ('photo-zxing',)),
        ('labels-45x30-a4.pdf', pdf([labels({13: defaced(symbol())})], 'A4'), ('count', 'grid')),
        ('labels-45x30-a4-row.pdf', pdf([labels(last_row)], 'A4'), ('count',)),
        ('labels-45x30-a4-half.pdf', pdf([labels(rows=4)], 'A4'), ('few',)),
        ('labels-45x30-a4-mute.pdf', pdf([labels(named=0)], 'A4'), ('address-text', 'font', 'no-text')),
        ('labels-45x30-a4-other.pdf', pdf([labels({35: symbol(OTHER)})], 'A4'), ('other-address',)),
        ('tent-card-a4.pdf', pdf([tent(defaced(symbol()))], 'A4'), ('count',)),
    ]


def _documents():
    """What is wrong with a file whose page looks right."""
    whole = pdf([page()])
    return [
        ('untagged-a5.pdf', pdf([page()], tagged=False), ('tagged',)),
        ('wrong-paper-a4.pdf', whole, ('paper',)),
        ('two-pages-a5.pdf', pdf([page(), page()]), ('pages',)),
        ('nameless-a5.pdf', pdf([page()], title=''), ('title',)),
        ('speechless-a5.pdf', pdf([page()], language=''), ('language',)),
        ('no-ua-a5.pdf', pdf([page()], claims=samples.ARCHIVE), ('pdf-ua',)),
        ('no-archive-a5.pdf', pdf([page()], claims=samples.UA), ('pdf-a',)),
        ('no-metadata-a5.pdf', whole.replace(b'/Metadata', b'/Metadatx'), ('pdf-a', 'pdf-ua')),
        ('font-outside-a5.pdf', pdf([page()], embedded=False), ('font', 'to-unicode')),
        ('whole-font-a5.pdf', whole.replace(b'MPDFAA+', b'MPDFAA-'), ('subset',)),
        ('wordless-glyphs-a5.pdf', whole.replace(b'/ToUnicode', b'/ToUnicodX'), ('address-text', 'to-unicode')),
        ('cut-off-a5.pdf', whole[: len(whole) * 2 // 3], ('broken',)),
        ('poster.pdf', whole, ('name',)),
        ('lost-a5.pdf', None, ('missing',)),
    ]


def _words():
    """What is wrong with the words."""
    plain = pdf([page()], packed=False)
    return [
        ('apart-a5.pdf', pdf([page(unicodedata.normalize('NFD', WORDS) + ADDRESS)]), ('nfc',)),
        ('unknown-a5.pdf', plain.replace(LETTER_K, UNKNOWN), ('unknown-letter',)),
        ('private-a5.pdf', plain.replace(LETTER_K, PRIVATE), ('private-letter',)),
        ('silent-a5.pdf', pdf([page('')]), ('address-text', 'font', 'no-text')),
        ('no-address-a5.pdf', pdf([page(WORDS)]), ('address-text',)),
    ]


def _pictures():
    """PNG files."""
    return [
        ('other-a5.png', png(symbol(OTHER)), ('other-address',)),
        ('unreadable-a5.png', png(defaced(symbol())), ('no-symbol',)),
        ('nothing-a5.png', b'no picture', ('broken',)),
    ]


def _drawings():
    """SVG files."""
    clip = '<clipPath id="c"><rect width="9" height="9"/></clipPath><rect width="9" height="9" clip-path="url(#c)"/>'
    return [
        ('loads-a5.svg', svg(inside='<image href="https://example.vn/a.png" width="9" height="9"/>'), ('loads',)),
        ('file-a5.svg', svg(inside='<use href="other.svg#a"/>'), ('loads',)),
        ('font-a5.svg', svg(inside='<style>@font-face{font-family:a;src:url(a.ttf)}</style>'), ('loads',)),
        ('style-a5.svg', svg(before='<?xml-stylesheet href="a.css"?>'), ('loads',)),
        ('entity-a5.svg', svg(before='<!DOCTYPE svg SYSTEM "a.dtd">'), ('loads',)),
        ('clip-a5.svg', svg(inside=clip), ('clip', 'clip')),
        ('mask-a5.svg', svg(inside='<rect width="9" height="9" style="fill:#fff;mask:none"/>'), ('clip',)),
        ('open-a5.svg', svg().replace('</svg>', ''), ('broken',)),
        ('wordless-a5.svg', svg().replace('text', 'desc'), ('address-text', 'no-text')),
        ('apart-a5.svg', svg(words=unicodedata.normalize('NFD', WORDS) + ADDRESS), ('nfc',)),
        ('apart-unseen-a5.svg', svg(inside=f'<title>{unicodedata.normalize("NFD", WORDS)}</title>'), ('nfc',)),
        ('no-address-a5.svg', svg(words=WORDS), ('address-text',)),
        ('other-a5.svg', svg(OTHER, f'{WORDS} {ADDRESS}'), ('other-address',)),
        ('no-symbol-a5.svg', svg().replace('scale(2)', 'scale(0)'), ('no-symbol',)),
    ]


def combined():
    """Combined files by unit: the good one, and one whose second sheet is spoiled, one that leads to another unit, one without any symbol.
    Before the sheets are their contents, which name every address; behind them a list, which names none."""
    nothing = [(symbol().point(lambda _: 255), 40, 80, 60)]
    contents, checklist = (f'{WORDS}\n{ADDRESS}\n{OTHER}', nothing), (WORDS, nothing)
    second = page(f'{WORDS}\n{OTHER}', symbol(OTHER))
    spoiled = page(WORDS, defaced(symbol()))
    last = page(picture=defaced(symbol()))
    stranger = page(picture=symbol(f'{samples.HOST}/q/aaaaaa/'))
    return {
        'good': (pdf([contents, page(), second, checklist], 'A4'), ()),
        'gap': (pdf([contents, page(), spoiled, second, checklist], 'A4'), ('no-symbol',)),
        'last': (pdf([contents, page(), second, last, checklist], 'A4'), ('no-symbol',)),
        'stranger': (pdf([contents, page(), stranger, second, checklist], 'A4'), ('no-symbol', 'other-address')),
        'lacks': (pdf([contents, page(), checklist], 'A4'), ('lacks',)),
        'empty': (pdf([contents, checklist], 'A4'), ('no-symbol',)),
        'mute': (pdf([contents, page(WORDS), second, checklist], 'A4'), ('address-text',)),
    }
