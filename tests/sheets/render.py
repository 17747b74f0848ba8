"""Sheets as grey pictures, made by poppler, librsvg and Pillow, of which the program uses none."""

import io

from PIL import Image

from tools import run

# Paper in points, the shorter side first (ISO 216; a point is 1/72 inch).
PAPERS = {'a3': (841.89, 1190.55), 'a4': (595.28, 841.89), 'a5': (419.53, 595.28)}

# An A3 page at 300 dpi has 17 million pixels; nothing here is a bomb.
Image.MAX_IMAGE_PIXELS = 100_000_000


def pdf_page(path, page, dpi):
    """A page of a PDF file, counted from 1."""
    bitmap = run('pdftoppm', '-gray', '-r', str(dpi), '-f', str(page), '-l', str(page), str(path))
    return Image.open(io.BytesIO(bitmap)).convert('L')


def svg(path, paper, is_landscape, dpi):
    """A drawing as wide as its paper."""
    width = round(PAPERS[paper][1 if is_landscape else 0] * dpi / 72)
    picture = run('rsvg-convert', '--format=png', f'--width={width}', '--keep-aspect-ratio', '--background-color=white', str(path))
    return Image.open(io.BytesIO(picture)).convert('L')


def png(path):
    """A picture as it is, on white."""
    picture = Image.open(path).convert('RGBA')
    return Image.alpha_composite(Image.new('RGBA', picture.size, 'white'), picture).convert('L')
