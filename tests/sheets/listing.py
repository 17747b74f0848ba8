"""Which sheets a site has, by its own list `build.json`, and what each must say."""

import json
import re
import zlib
from dataclasses import dataclass
from pathlib import Path

KINDS = ('pdf', 'png', 'svg')
NAME = re.compile(r'(?P<design>.+?)-(?P<paper>a[345])(?:-[^/.]+)?\.(?P<kind>pdf|png|svg)')


@dataclass(frozen=True)
class Sheet:
    """A file to print: its path below the site, what it is, and the addresses that its symbols may say (one, but for all of a unit)."""

    path: str
    unit: str
    design: str
    paper: str
    kind: str
    addresses: tuple[str, ...]

    @property
    def is_combined(self):
        """Whether it holds all sheets of a unit, with pages between them that have no symbol."""
        return self.design == 'all'

    @property
    def is_labels(self):
        """Whether it is a sheet of stickers."""
        return self.design.startswith('labels-')

    def printed(self, address):
        """How an address stands on it in letters; stickers have no room for what every address begins with."""
        return address.removeprefix('https://') if self.is_labels else address


def read(site, result):
    """All sheets of a site, sorted; what is wrong with the list itself goes into the result."""
    with open(Path(site, 'build.json'), encoding='utf-8') as file:
        build = json.load(file)
    units = [unit['path'].strip('/') for unit in build['units']]
    sheets = []
    for code in build['codes']:
        _check_address(code, result)
        for path in code['sheets']:
            if not path.endswith('.html'):
                sheets += _sheet(site, path, _unit_of(path, units), (code['address'],), result)
    for unit in units:
        addresses = {address for sheet in sheets if sheet.unit == unit for address in sheet.addresses}
        for file in sorted(Path(site, unit, 'sheets').glob('all-*.pdf')):
            sheets += _sheet(site, file.relative_to(site).as_posix(), unit, tuple(sorted(addresses)), result)
    return sorted(sheets, key=lambda sheet: sheet.path)


def unlisted(site, sheets):
    """Files below folders of sheets that nothing looks at, since no list has them. Small pictures are for pages of the site, not for paper."""
    known = {sheet.path for sheet in sheets}
    files = (file.relative_to(site).as_posix() for kind in KINDS for file in Path(site).glob(f'**/sheets/**/*.{kind}'))
    return sorted(path for path in files if path not in known and not path.endswith('.small.png'))


def few(sheets):
    """One sheet of each unit, design, paper and kind. Which code's it is depends on these alone, and differs between them."""
    groups = {}
    for sheet in sheets:
        groups.setdefault((sheet.unit, sheet.design, sheet.paper, sheet.kind), []).append(sheet)
    return [group[zlib.crc32('/'.join(key).encode()) % len(group)] for key, group in groups.items()]


def _check_address(code, result):
    """The address in a symbol must be one that phones do not garble, and that of its code."""
    address = code['address']
    if not (address.isascii() and address.startswith('https://') and address.endswith(f'/q/{code["code"]}/')):
        result.fail('build.json', 'address', f'the address of code {code["code"]} is {address}, not https://…/q/{code["code"]}/ in ASCII')


def _sheet(site, path, unit, addresses, result):
    """A sheet as a list of one, or of none where there is nothing to look at."""
    name = NAME.fullmatch(path.rsplit('/', 1)[-1])
    if name is None or unit is None:
        result.fail(path, 'name', 'is not named <unit>/sheets/…/<design>-<paper>.pdf, .png or .svg')
    elif not Path(site, path).is_file():
        result.fail(path, 'missing', 'is in build.json, but not in the site')
    else:
        return [Sheet(path, unit, name['design'], name['paper'], name['kind'], addresses)]
    return []


def _unit_of(path, units):
    """The unit in whose folder a sheet is: the longest path that fits, for units that lie inside others."""
    fitting = [unit for unit in units if path.startswith(f'{unit}/sheets/' if unit else 'sheets/')]
    return max(fitting, key=len, default=None)
