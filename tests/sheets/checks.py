"""What each kind of sheet must be: a PDF file, the combined PDF file of a unit, a PNG file and an SVG file."""

from pathlib import Path
from xml.etree import ElementTree

import pdf
import render
import svg
import wording
from report import Result
from scan import COARSE, FINE, Page
from tools import Broken

# Pages of a combined file that a short run looks at.
FEW_PAGES = 6


def check(site, sheet, is_short):
    """Checks a sheet; gives what is wrong with it and how much was looked at."""
    result = Result()
    result.counts[sheet.kind] += 1
    try:
        match sheet.kind:
            case 'pdf':
                _check_pdf(Path(site, sheet.path), sheet, is_short, result)
            case 'png':
                _check_png(Path(site, sheet.path), sheet, result)
            case 'svg':
                _check_svg(Path(site, sheet.path), sheet, result)
    except Broken as reason:
        result.fail(sheet.path, 'broken', str(reason))
    return result


def _check_pdf(path, sheet, is_short, result):
    """The file as a document, then its pages as pictures."""
    document = pdf.read(path)
    for rule, message in pdf.faults(document, sheet.paper, sheet.is_combined):
        result.fail(sheet.path, rule, message)
    if sheet.is_combined:
        _check_combined(path, document.pages, sheet, is_short, result)
        return
    symbols = _check_page(path, 1, Page(result, sheet), result)
    if symbols:
        _compare_words(Page(result, sheet), [document.pages[0], pdf.text_as_drawn(path, 1)], symbols)


def _check_combined(path, texts, sheet, is_short, result):
    """All sheets of a unit. What has no symbol – the contents, the list of what hangs where – lies before or behind them, not between."""
    numbers = _spread(len(texts), FEW_PAGES) if is_short else range(1, len(texts) + 1)
    pages = {number: _combined_page(path, number, texts[number - 1], sheet, result) for number in numbers}
    with_symbol = [number for number, symbols in pages.items() if symbols]
    if not with_symbol:
        result.fail(sheet.path, 'no-symbol', f'none of {len(pages)} pages has a symbol that can be read')
    lacking = set(sheet.addresses) - {symbol.text for symbols in pages.values() for symbol in symbols}
    if lacking and with_symbol and not is_short:
        result.fail(sheet.path, 'lacks', f'has no sheet for {", ".join(sorted(lacking))}')
    for number, symbols in pages.items():
        if not symbols and min(with_symbol, default=0) < number < max(with_symbol, default=0):
            result.fail(sheet.path, 'no-symbol', f'page {number} has no symbol that can be read, and pages before and behind it have one')


def _combined_page(path, number, text, sheet, result):
    """The symbols of a page of a combined file. It must have one where it names one of the unit's addresses and no other."""
    found = Result()
    page = Page(found, sheet, number)
    symbols = _check_page(path, number, page, found)
    texts = [text, pdf.text_as_drawn(path, number)]
    if symbols:
        _compare_words(page, texts, symbols)
    elif len({address for address in sheet.addresses for words in texts if address in wording.squeezed(words)}) != 1:
        found.faults = [fault for fault in found.faults if fault.rule != 'no-symbol']
    result.add(found)
    return symbols


def _check_page(path, number, page, result):
    """Reads a page flat in two sizes and in a photograph; gives its symbols."""
    fine = render.pdf_page(path, number, FINE)
    symbols = page.flat(fine, f'{FINE} dpi')
    if not symbols:
        return symbols
    result.counts['pages'] += 1
    page.arranged(symbols)
    page.flat(render.pdf_page(path, number, COARSE), f'{COARSE} dpi', len(symbols))
    page.photographed(fine, symbols)
    return symbols


def _compare_words(page, texts, symbols):
    """A page says in letters what its symbols say, in one of the orders in which its words may be read. On a sheet of stickers each symbol
    has its address beside it, so that one that no decoder finds is missed."""
    for address in sorted({symbol.text for symbol in symbols}):
        named = max(wording.squeezed(text).count(page.sheet.printed(address)) for text in texts)
        if not named:
            page.fail('address-text', f'its text does not have {page.sheet.printed(address)}')
        elif page.sheet.is_labels and named != len(symbols):
            page.fail('count', f'has {len(symbols)} symbols that can be read, and names their address {named} times')


def _check_png(path, sheet, result):
    """A picture as it is."""
    try:
        picture = render.png(path)
    except OSError as reason:
        raise Broken(f'is no picture: {reason}') from None
    page = Page(result, sheet)
    symbols = page.flat(picture, 'as it is')
    if symbols:
        page.arranged(symbols)


def _check_svg(path, sheet, result):
    """A drawing as a text, then as a picture."""
    try:
        content, root = svg.read(path)
    except (ElementTree.ParseError, UnicodeDecodeError) as reason:
        raise Broken(f'is not well-formed: {reason}') from None
    for rule, message in svg.faults(content, root):
        result.fail(sheet.path, rule, message)
    page = Page(result, sheet)
    symbols = page.flat(render.svg(path, sheet.paper, svg.is_landscape(root), COARSE), f'{COARSE} dpi')
    if symbols:
        page.arranged(symbols)
        _compare_words(page, [svg.words(root)], symbols)


def _spread(count, wanted):
    """Numbers of up to `wanted` pages from the first to the last."""
    steps = min(count, wanted)
    return sorted({1 + (count - 1) * step // max(1, steps - 1) for step in range(steps)})
