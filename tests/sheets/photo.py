"""A page as a phone's camera might see it: from aside, a little out of focus, in bad light, squeezed into a small JPEG.

Paper that hangs on a wall is never seen as a flat scan, and a symbol that only a flat scan gives is of no use there. Everything that chance
decides comes from the name of the page, so that a sheet which fails once fails every time.
"""

import io
import zlib

import numpy
from PIL import Image, ImageFilter

# Looking from aside: degrees between the camera's axis and the one at right angles to the paper, then the roll of the hand.
TILT = (20.0, 30.0)
ROLL = 6.0
# The camera's distance, in heights of the page: nearer ones bend the page more.
DISTANCE = 2.2
# Standard deviations: of the blur in pixels of the photograph, of the noise in steps of grey.
BLUR = 0.6
NOISE = 5.0
# Light in the darkest corner, as a share of that in the brightest.
DARKEST = 0.45
JPEG_QUALITY = 40
# What lies behind the paper, and room around it, as a share of its height.
WALL = 150
ROOM = 0.04
# Pixels are made from squares of this many a side, since a sensor gathers all the light that falls on a pixel.
FINER = 2


def photograph(page, dpi, photo_dpi, name):
    """Takes a page in grey and its resolution; gives its photograph, in which the middle of the page has `photo_dpi`."""
    chance = numpy.random.default_rng(zlib.crc32(name.encode()))
    finer = page.resize(_scaled(page.size, min(1, photo_dpi * FINER / dpi)), Image.Resampling.BOX)
    seen = _from_aside(finer, chance)
    smaller = seen.resize(_scaled(seen.size, photo_dpi / dpi * page.height / finer.height), Image.Resampling.BOX)
    blurred = smaller.filter(ImageFilter.GaussianBlur(BLUR))
    return _as_jpeg(_noisy(_lit(numpy.asarray(blurred, dtype=numpy.float32), chance), chance))


def _scaled(size, by):
    """A size made smaller or larger, never nothing."""
    return tuple(max(1, round(length * by)) for length in size)


def _from_aside(page, chance):
    """Turns the paper away from the camera, in any direction, and shows all that is seen of it, with some wall around."""
    width, height = page.size
    corners = numpy.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=float)
    seen = _projected(corners - (width / 2, height / 2), height * DISTANCE, chance)
    low, high = seen.min(axis=0) - ROOM * height, seen.max(axis=0) + ROOM * height
    size = tuple(int(length) for length in high - low)
    return page.transform(size, Image.Transform.PERSPECTIVE, _coefficients(seen - low, corners), Image.Resampling.BICUBIC, fillcolor=WALL)


def _projected(points, distance, chance):
    """Where a pinhole sees points of a paper that is tilted around an axis of any direction and rolled a little."""
    axis = chance.uniform(0, 2 * numpy.pi)
    tilt = numpy.radians(chance.uniform(*TILT))
    roll = numpy.radians(chance.uniform(-ROLL, ROLL))
    along = points @ (numpy.cos(axis), numpy.sin(axis))
    across = points @ (-numpy.sin(axis), numpy.cos(axis))
    nearer = distance / (distance + across * numpy.sin(tilt))
    flat = numpy.stack([along * nearer, across * numpy.cos(tilt) * nearer], axis=1)
    back = axis + roll
    return flat @ numpy.array([(numpy.cos(back), numpy.sin(back)), (-numpy.sin(back), numpy.cos(back))])


def _coefficients(seen, corners):
    """The eight numbers by which Pillow finds, for a point of the picture, the one of the page: a linear system of four pairs of corners."""
    rows, values = [], []
    for (x, y), (page_x, page_y) in zip(seen, corners):
        rows += [(x, y, 1, 0, 0, 0, -page_x * x, -page_x * y), (0, 0, 0, x, y, 1, -page_y * x, -page_y * y)]
        values += [page_x, page_y]
    return tuple(numpy.linalg.solve(numpy.array(rows), numpy.array(values)))


def _lit(pixels, chance):
    """Lets the light fall off from one corner to the opposite one."""
    height, width = pixels.shape
    right, down = numpy.linspace(0, 1, width), numpy.linspace(0, 1, height)[:, None]
    if chance.integers(2):
        right = 1 - right
    if chance.integers(2):
        down = 1 - down
    return pixels * (1 - (1 - DARKEST) * (right + down) / 2)


def _noisy(pixels, chance):
    """Adds what a small sensor adds."""
    return Image.fromarray((pixels + chance.normal(0, NOISE, pixels.shape)).clip(0, 255).astype(numpy.uint8))


def _as_jpeg(image):
    """What is left of a picture after the compression of a message."""
    file = io.BytesIO()
    image.save(file, 'JPEG', quality=JPEG_QUALITY)
    return Image.open(file).convert('L')
