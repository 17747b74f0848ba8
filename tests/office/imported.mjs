// The sheet of an office is understood as a person would understand it.
// Usage: node imported.mjs JSON     what `niemyet import progress --format json` says of bao-cao.fods

import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { Report } from '../browser/report.mjs';

const report = new Report('imported');
const read = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const figures = Object.fromEntries(read.areas.map(({ area, values }) => [area, [values.accounts, values.visits]]));

same('as_of', read.as_of, '2026-11-20');
same('sheet', read.sheet, 'Tháng 11');
same('figures', figures, {
  'cho-mau': [706, 26], 'suoi-mau': [295, 24], 'nuong-mau': [309, 21], 'doi-mau': [1245, 18], 'deo-mau': [140, null], 'khe-mau': [188, 20], 'thung-mau': [81, 26],
});
same('sums', [read.sums.accounts, read.sums.visits], [2964, 135]);
same('declared', [read.declared.accounts, read.declared.visits], [2964, 145]);
same('findings', read.findings.map(({ code, cell }) => `${code} ${cell}`), ['C001 E14']);
report.end('1 sheet');

function same(what, is, wanted) {
  if (!isDeepStrictEqual(is, wanted)) report.fail('bao-cao', what, '', `is ${JSON.stringify(is)}, wanted ${JSON.stringify(wanted)}`);
}
