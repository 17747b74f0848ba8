"""Which rules for drawings an SVG file breaks: it must show the same on any machine, alone, and keep its words as words."""

import re
import unicodedata
from xml.etree import ElementTree

import wording

# What makes a program fetch something before it has read the first element.
PROLOGUE = re.compile(r'<!DOCTYPE|<!ENTITY|<\?xml-stylesheet', re.IGNORECASE)
# Places inside the file, and data that it brings along.
INSIDE = re.compile(r'#|data:', re.IGNORECASE)
LOADING_NAMES = {'href', 'src'}
LOADING_ELEMENTS = {'script', 'foreignObject', 'iframe', 'audio', 'video'}
LOADING_WORDS = re.compile(r'''url\(\s*['"]?(?!#|data:|['"])|@import|://''', re.IGNORECASE)
# Office programs and cutters lose what is cut out or covered.
CUTTING_ELEMENTS = {'clipPath', 'mask'}
CUTTING_ATTRIBUTES = {'clip-path', 'mask'}
CUTTING_STYLE = re.compile(r'(?:^|[;{\s])(?:clip-path|mask(?:-image)?)\s*:')


def read(path):
    """Parses a file; raises `ElementTree.ParseError` where it is not well-formed."""
    content = path.read_text(encoding='utf-8')
    return content, ElementTree.fromstring(content)


def faults(content, root):
    """Rules that a drawing breaks, each with the fact."""
    found = []
    texts = [element for element in root.iter() if _name(element.tag) == 'text']
    if not texts:
        found.append(('no-text', 'has no <text>'))
    else:
        found += wording.faults(words(root))
    if not unicodedata.is_normalized('NFC', content) and all(rule != 'nfc' for rule, _ in found):
        found.append(('nfc', 'is not in NFC'))
    found += [('loads', f'loads or refers to {what}') for what in _loaded(content, root)]
    found += [('clip', f'cuts with {what}') for what in _cut(root)]
    return found


def words(root):
    """All words of a drawing."""
    return '\n'.join(''.join(element.itertext()) for element in root.iter() if _name(element.tag) == 'text')


def is_landscape(root):
    """Whether a drawing is wider than high."""
    box = root.get('viewBox', '').replace(',', ' ').split()
    sides = box[2:4] or [root.get('width', '0'), root.get('height', '0')]
    width, height = (float(re.match(r'[\d.]*', side)[0] or 0) for side in sides)
    return width > height


def _loaded(content, root):
    """What a drawing needs of other files or hosts. Names of namespaces are no attributes to the parser."""
    found = {match[0] for match in PROLOGUE.finditer(content)}
    for element in root.iter():
        if _name(element.tag) in LOADING_ELEMENTS:
            found.add(f'<{_name(element.tag)}>')
        if _name(element.tag) == 'style' and LOADING_WORDS.search(element.text or ''):
            found.add('something in its <style>')
        for name, value in element.attrib.items():
            if (_name(name) in LOADING_NAMES and not INSIDE.match(value)) or LOADING_WORDS.search(value):
                found.add(f'{_name(name)}="{value[:80]}"')
    return sorted(found)


def _cut(root):
    """What cuts or covers in a drawing."""
    found = set()
    for element in root.iter():
        if _name(element.tag) in CUTTING_ELEMENTS:
            found.add(f'<{_name(element.tag)}>')
        found |= CUTTING_ATTRIBUTES & element.attrib.keys()
        if CUTTING_STYLE.search(element.get('style', '')) or (_name(element.tag) == 'style' and CUTTING_STYLE.search(element.text or '')):
            found.add('style')
    return sorted(found)


def _name(tag):
    """A name without its namespace."""
    return tag.rpartition('}')[2]
