"""The check itself is checked: good sheets pass, each planted fault is caught in its own file by its own rule, and nothing else is said.
A check that cannot fail proves nothing. Usage: faults.py"""

import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

import planted
from check import check_site
from listing import Sheet, few
from samples import ADDRESS, OTHER, svg

UNIT = 'xa-mau'


def main():
    """Prints what was not caught, or wrongly said, then one line with counts."""
    wrong, planted_count = [], 0
    for name, cases in (('good', planted.good()), ('faulty', planted.faulty())):
        expected = Counter((path, rule) for path, _, rules in cases for rule in rules)
        wrong += _compare(name, _site_of(cases), expected)
        planted_count += sum(1 for *_, rules in cases if rules)
    for name, (file, rules) in planted.combined().items():
        wrong += _compare(name, _combined_site(file), Counter(('all-a4.pdf', rule) for rule in rules))
        planted_count += bool(rules)
    wrong += _compare('empty', {'build.json': _build([], [])}, Counter([('build.json', 'nothing')]))
    wrong += _compare('address', _site_of(planted.good()[:1], 'http://xa-mau.example.vn/q/k7m2pd/'), Counter(
        [('build.json', 'address'), ('poster-a5.pdf', 'other-address')]))
    wrong += _few()
    for line in wrong:
        print(line)
    print(f'sheets: {planted_count + 2} planted faults; {f"{len(wrong)} failures" if wrong else "no failure"}')
    sys.exit(1 if wrong else 0)


def _compare(name, files, expected):
    """Checks a site of these files; gives a line for each fault that was missed and each that was not planted."""
    with tempfile.TemporaryDirectory(prefix='niemyet-sheets-') as folder:
        for path, content in files.items():
            if content is not None:
                file = Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content.encode() if isinstance(content, str) else content)
        result, _ = check_site(Path(folder), False)
    said = Counter((Path(fault.path).name, fault.rule) for fault in result.faults)
    missed = [f'FAIL {name}/{path} [{rule}] was not caught' for path, rule in sorted((expected - said).elements())]
    surplus = [fault for fault in sorted(result.faults) if (Path(fault.path).name, fault.rule) in (said - expected)]
    return missed + [f'{fault} – but no such fault was planted in {name}' for fault in surplus]


def _few():
    """A short run takes one sheet of a design, paper and kind, the same each time, and not always that of the first code."""
    kinds = [('poster', 'a4', 'pdf'), ('sign', 'a4', 'pdf'), ('menu', 'a4', 'pdf'), ('poster', 'a5', 'pdf'), ('poster', 'a4', 'svg')]
    sheets = [Sheet(f'{code}/{"-".join(kind)}', UNIT, *kind, (ADDRESS,)) for code in ('aaaaaa', 'bbbbbb') for kind in kinds]
    chosen = few(sheets)
    codes = {sheet.path[:6] for sheet in chosen}
    is_right = len(chosen) == len(kinds) and chosen == few(sheets) and len(codes) == 2
    return [] if is_right else [f'FAIL few sheets are not one of each kind: {[sheet.path for sheet in chosen]}']


def _site_of(cases, address=ADDRESS):
    """A site with one unit and one code, whose sheets are these."""
    paths = [f'{UNIT}/sheets/k7m2pd/{path}' for path, *_ in cases]
    page = f'{UNIT}/sheets/k7m2pd/index.html'
    return {'build.json': _build([(address, [*paths, page])], [UNIT])} | {path: content for path, (_, content, _) in zip(paths, cases)}


def _combined_site(file):
    """A site with one unit of two codes and a combined file."""
    paths = [f'{UNIT}/sheets/{address[-7:-1]}/poster-a5.svg' for address in (ADDRESS, OTHER)]
    codes = [(address, [path]) for address, path in zip((ADDRESS, OTHER), paths)]
    drawings = {path: svg(address, address) for path, address in zip(paths, (ADDRESS, OTHER))}
    return {'build.json': _build(codes, [UNIT]), f'{UNIT}/sheets/all-a4.pdf': file} | drawings


def _build(codes, units):
    """The list of a site."""
    entries = [{'code': address[-7:-1], 'address': address, 'target': '', 'sheets': sheets} for address, sheets in codes]
    return json.dumps({'codes': entries, 'units': [{'path': unit} for unit in units]})


if __name__ == '__main__':
    main()
