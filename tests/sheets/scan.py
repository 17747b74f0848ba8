"""Whether the symbols of one page can be read: flat, as a scanner sees them, and in a photograph."""

import re

import decode
from photo import photograph
from render import PAPERS

# The finest picture of a page, from which photographs are made as well.
FINE = 300
COARSE = 150
# Photographs of pages, and of pages full of small symbols. Of A4, 75 dpi is as few as 620 × 877 pixels.
PHOTO = 75
PHOTO_OF_LABELS = 150
# More symbols than this on a page lie so close that they are shown to ZBar one by one: it tells no more than a few from each other.
TOGETHER = 2
# The least share of a sheet of stickers that is covered by them.
COVERED = 0.5


class Page:
    """A page of a sheet, with the result that takes what is wrong with it."""

    def __init__(self, result, sheet, number=1):
        self.result, self.sheet = result, sheet
        self.place = f'page {number}, ' if sheet.is_combined else ''
        self.seed = f'{sheet.path}#{number}'

    def fail(self, rule, message):
        """Something is wrong with this page."""
        self.result.fail(self.sheet.path, rule, self.place + message)

    def flat(self, picture, how, wanted=None):
        """Reads a flat picture with both decoders; gives the symbols, or none where they say something else."""
        symbols = decode.zxing(picture)
        others = sorted({symbol.text for symbol in symbols} - set(self.sheet.addresses))
        if others:
            self.fail('other-address', f'{how}: a symbol says {", ".join(map(ascii, others))}, not {_named(self.sheet.addresses)}')
            return []
        if not symbols:
            self.fail('no-symbol', f'{how}: ZXing reads no symbol')
        elif wanted is not None and len(symbols) != wanted:
            self.fail('count', f'{how}: ZXing reads {len(symbols)} symbols, not {wanted}')
        if symbols:
            self._flat_by_zbar(picture, symbols, how)
            self.result.counts['symbols'] += len(symbols)
        return symbols

    def _flat_by_zbar(self, picture, symbols, how):
        """ZBar must read the same."""
        pictures = [picture] if len(symbols) <= TOGETHER else decode.cut_out(picture, symbols)
        read = decode.zbar(*pictures)
        if sorted(read) != sorted(symbol.text for symbol in symbols):
            self.fail('zbar', f'{how}: ZBar reads {len(read)} symbols of {len(symbols)}{_others(read, symbols)}')

    def arranged(self, symbols):
        """Sheets of stickers are full of them, and a tent has a symbol on each side."""
        if self.sheet.design == 'tent-card' and len(symbols) != 2:
            self.fail('count', f'has {len(symbols)} symbols that can be read, not one on each side of the tent')
        if self.sheet.is_labels and len(symbols) < _least(self.sheet):
            self.fail('few', f'has {len(symbols)} symbols that can be read; a full sheet has {_least(self.sheet)} at least')
        elif len(symbols) > TOGETHER:
            columns, rows = decode.grid(symbols)
            if columns * rows != len(symbols):
                self.fail('grid', f'has {len(symbols)} symbols that can be read in {columns} columns and {rows} rows')

    def photographed(self, picture, symbols):
        """Takes a photograph that ZXing must read. Where ZBar cannot, it is given one from nearer, and must."""
        dpi = PHOTO if len(symbols) <= TOGETHER else PHOTO_OF_LABELS
        photo = photograph(picture, FINE, dpi, self.seed)
        seen = decode.zxing(photo)
        self.result.counts['photos'] += len(seen)
        if not _same(seen, symbols):
            strange = _others(_texts(seen), symbols)
            self.fail('photo-zxing', f'ZXing reads {len(seen)} symbols of {len(symbols)} in a photograph of {dpi} dpi{strange}')
        if not self._photo_by_zbar(photo, seen, symbols):
            self.result.counts['nearer'] += 1
            photo = photograph(picture, FINE, 2 * dpi, self.seed)
            if not self._photo_by_zbar(photo, decode.zxing(photo), symbols):
                self.fail('photo-zbar', f'ZBar does not read {len(symbols)} symbols in photographs of {dpi} and {2 * dpi} dpi')

    @staticmethod
    def _photo_by_zbar(photo, seen, symbols):
        """Whether ZBar reads all symbols in a photograph, shown to it one by one."""
        return bool(seen) and sorted(decode.zbar(*decode.cut_out(photo, seen))) == sorted(_texts(symbols))


def _least(sheet):
    """The least number of stickers of the size in the name of a design that a full sheet has."""
    width, height = map(int, re.search(r'(\d+)x(\d+)', sheet.design).groups())
    paper = [side / 72 * 25.4 for side in PAPERS[sheet.paper]]
    return int(COVERED * paper[0] * paper[1] / (width * height))


def _texts(symbols):
    """What symbols say."""
    return [symbol.text for symbol in symbols]


def _same(some, others):
    """Whether two readings say the same, in any order."""
    return sorted(_texts(some)) == sorted(_texts(others))


def _others(read, symbols):
    """Words for what was read and stands in no symbol."""
    strange = sorted(set(read) - set(_texts(symbols)))
    return f', and besides {", ".join(map(ascii, strange))}' if strange else ''


def _named(addresses):
    """Words for the addresses that would have been right."""
    return addresses[0] if len(addresses) == 1 else f'one of the {len(addresses)} of its unit'
