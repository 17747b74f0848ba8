// Every figure, day and name of the downloads is what the plain `.csv` says, and of the right type, once a spreadsheet program has read it.
// Usage: node downloads.mjs FILES READ_FROM_CSV READ_FROM_XLSX     the last two hold flat OpenDocument files

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Report } from '../browser/report.mjs';
import { readCsv, readSheets } from './sheets.mjs';

// Columns whose figures are percent. In a workbook they are shares that are shown as percent; in a CSV file only their heading says so.
const PERCENT = new Set(['percent', 'percent_most', 'share']);

// Fewer would prove too little.
const CAMPAIGNS = 5;

const [files, fromCsv, fromXlsx] = process.argv.slice(2);
const report = new Report('office');
const names = readdirSync(files);
const plain = names.filter((name) => name.endsWith('.csv') && !name.endsWith('.excel.csv'));
let cells = 0;

for (const name of plain) {
  const stem = name.slice(0, -'.csv'.length);
  const [ids, ...rows] = readCsv(join(files, name));
  const [sheet] = readSheets(join(fromCsv, `${stem}.excel.fods`));
  compare(`${stem}.excel.csv`, ids, rows, sheet.rows.slice(1), false);
  const book = stem.replace(/\.reports$/, '');
  const tab = readSheets(join(fromXlsx, `${book}.fods`))[book === stem ? 0 : 1];
  compare(`${book}.xlsx '${tab.name}'`, ids, rows, tab.rows.slice(2), true);
  // Headings for people are the same in both, those for machines are those of the plain file.
  same(`${book}.xlsx '${tab.name}'`, 'row 1', shown(tab.rows[0]), shown(sheet.rows[0]));
  same(`${book}.xlsx '${tab.name}'`, 'row 2', shown(tab.rows[1]), ids.join(' | '));
}
const campaigns = plain.filter((name) => !name.endsWith('.reports.csv')).length;
if (campaigns < CAMPAIGNS) report.fail('(all)', 'too-few', '', `${campaigns} campaigns, at least ${CAMPAIGNS}`);
for (const name of names.filter((name) => name.endsWith('.xlsx'))) {
  for (const { name: tab, rows } of readSheets(join(fromXlsx, name.replace(/xlsx$/, 'fods')))) {
    rows.flat().forEach((cell) => composed(`${name} '${tab}'`, cell?.value ?? ''));
  }
}
report.end(`${campaigns} campaigns, ${cells} cells as .excel.csv and as .xlsx`);

function compare(file, ids, rows, have, isWorkbook) {
  const width = Math.max(...have.map((row) => row.length));
  if (width > ids.length || width < ids.length / 2) {
    report.fail(file, 'columns', '', `${width} columns, but ${ids.length} in the .csv: is the separator right?`);
    return;
  }
  if (rows.length !== have.length) report.fail(file, 'rows', '', `${have.length} rows, but ${rows.length} in the .csv`);
  rows.forEach((row, at) => row.forEach((value, column) => {
    cells += 1;
    const cell = have[at]?.[column] ?? null;
    const wanted = typed(value, isWorkbook && PERCENT.has(ids[column]));
    const where = `row ${at + 1} of the figures, ${ids[column]}`;
    const is = cell && { ...cell, value: cell.type === 'string' ? cell.value : plainValue(cell) };
    if (is?.type !== wanted?.type) report.fail(file, 'type', where, `is ${told(is)}, wanted ${told(wanted)}`);
    else if (is && is.value !== wanted.value) report.fail(file, 'value', where, `is ${told(is)}, wanted ${told(wanted)}`);
  }));
}

/** What a value of the plain file has to be in a spreadsheet program. */
function typed(value, isPercent) {
  if (value === '') return null;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return { type: 'date', value };
  if (/^-?\d+(\.\d+)?$/.test(value)) return { type: isPercent ? 'percentage' : 'float', value: Number(value) };
  return { type: 'string', value: value.normalize('NFC') };
}

function plainValue({ type, value }) {
  // A share of 0.294 is 29.4 percent, but for the last bits of a binary number.
  if (type === 'percentage') return Math.round(Number(value) * 1e6) / 1e4;
  return type === 'float' ? Number(value) : value;
}

function told(cell) {
  return cell ? `the ${cell.type} ${cell.value}` : 'nothing';
}

function shown(row) {
  return (row ?? []).map((cell) => cell?.value ?? '').join(' | ');
}

function same(file, where, is, wanted) {
  if (is !== wanted) report.fail(file, 'heading', where, `is “${is}”, wanted “${wanted}”`);
  composed(file, is);
}

/** Vietnamese letters are one character each, and none was lost on the way. */
function composed(file, words) {
  if (words !== words.normalize('NFC')) report.fail(file, 'letters', '', `not composed: ${words}`);
  if (/[\uFFFD]|Ã|á»|áº/.test(words)) report.fail(file, 'letters', '', `letters are broken: ${words}`);
}
