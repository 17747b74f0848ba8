"""What two decoders read in a picture: ZXing-C++ and ZBar, of different origin from each other and from the program's own."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy
import zxingcpp

from tools import run

# zbarimg ends with this status where it finds nothing.
NOTHING_FOUND = 4
# White around a symbol that is cut out, as a share of its side: about the 4 modules that it needs of its 29.
QUIET = 0.13


@dataclass(frozen=True)
class Symbol:
    """A symbol that was read: its words, and left, top, right and bottom of where it lies, in pixels."""

    text: str
    box: tuple[int, int, int, int]

    @property
    def side(self):
        """Its longer side."""
        return max(self.box[2] - self.box[0], self.box[3] - self.box[1])


def zxing(picture):
    """All symbols that ZXing-C++ reads."""
    found = zxingcpp.read_barcodes(numpy.asarray(picture), formats=zxingcpp.BarcodeFormat.QRCode)
    return [Symbol(symbol.text, _box(symbol.position)) for symbol in found]


def zbar(*pictures):
    """The words of all symbols that ZBar reads in pictures."""
    with tempfile.TemporaryDirectory(prefix='niemyet-zbar-') as folder:
        files = []
        for number, picture in enumerate(pictures):
            files.append(str(Path(folder, f'{number:04}.pgm')))
            picture.save(files[-1])
        found = run('zbarimg', '--quiet', '--raw', '--nodbus', '-Sdisable', '-Sqrcode.enable', *files, accepted=(0, NOTHING_FOUND))
    return found.decode('utf-8', 'replace').splitlines()


def cut_out(picture, symbols):
    """Each symbol with the white around it, as a phone that is held before it sees it."""
    return [picture.crop(_widened(symbol, picture.size)) for symbol in symbols]


def grid(symbols):
    """Into how many columns and rows symbols fall: a sheet of stickers on which none is missing has a symbol wherever the two meet."""
    reach = min(symbol.side for symbol in symbols) / 2
    across = [(symbol.box[0] + symbol.box[2]) / 2 for symbol in symbols]
    down = [(symbol.box[1] + symbol.box[3]) / 2 for symbol in symbols]
    return _heaps(across, reach), _heaps(down, reach)


def _heaps(places, reach):
    """How many places there are that lie further apart than `reach`."""
    ordered = sorted(places)
    return 1 + sum(after - before > reach for before, after in zip(ordered, ordered[1:]))


def _box(position):
    """The upright rectangle around the four corners of a symbol."""
    corners = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    across, down = [corner.x for corner in corners], [corner.y for corner in corners]
    return min(across), min(down), max(across), max(down)


def _widened(symbol, size):
    """The rectangle of a symbol with its quiet zone, as far as the picture goes."""
    room = round(symbol.side * QUIET)
    left, top, right, bottom = symbol.box
    return max(0, left - room), max(0, top - room), min(size[0], right + room), min(size[1], bottom + room)
