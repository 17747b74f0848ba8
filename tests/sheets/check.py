"""Checks every printed sheet of a built site. Usage: check.py SITE [--few]"""

import argparse
import os
import sys
from functools import partial
from multiprocessing import Pool
from pathlib import Path

import listing
from checks import check
from report import Result, summary


def check_site(site, is_short):
    """Checks the sheets of a site in as many processes as there are processors; gives all that is wrong, and notes."""
    result = Result()
    all_sheets = listing.read(site, result)
    sheets = listing.few(all_sheets) if is_short else all_sheets
    # What takes longest comes first, so that no process is left alone with it.
    sheets.sort(key=lambda sheet: (not sheet.is_combined, not sheet.is_labels, sheet.kind, sheet.path))
    with Pool(os.cpu_count()) as pool:
        for found in pool.imap_unordered(partial(check, site, is_short=is_short), sheets):
            result.add(found)
    if not sheets:
        result.fail('build.json', 'nothing', 'names no sheet: there was nothing to check')
    strays = listing.unlisted(site, all_sheets)
    notes = [f'{len(strays)} files below sheets/ are not in build.json and were not looked at: {strays[0]} …'] if strays else []
    return result, notes


def main():
    """Prints notes, failures and the summary; ends with 1 where anything is wrong."""
    arguments = argparse.ArgumentParser(prog='tests/sheets/run', description='Checks that every printed sheet of a built site scans.')
    arguments.add_argument('site', type=Path, help='output folder of a build')
    arguments.add_argument('--few', action='store_true', help='one sheet of each design and paper of a unit')
    given = arguments.parse_args()
    if not (given.site / 'build.json').is_file():
        sys.exit(f'tests/sheets/run: {given.site} has no build.json: it is no built site')
    result, notes = check_site(given.site, given.few)
    for line in [f'note {note}' for note in notes] + [str(fault) for fault in sorted(result.faults)] + [summary(result)]:
        print(line)
    sys.exit(1 if result.faults else 0)


if __name__ == '__main__':
    main()
