// Tables as programs hold them: sheets of flat OpenDocument files with the type of each cell, and CSV files.

import { readFileSync } from 'node:fs';

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The sheets of a flat OpenDocument file: name, and rows of cells `{type, value}`; an empty cell is null. */
export function readSheets(file) {
  const xml = readFileSync(file, 'utf8');
  return [...xml.matchAll(/<table:table table:name="([^"]*)"[^>]*>(.*?)<\/table:table>/gs)].map(([, name, body]) => ({ name: text(name), rows: rows(body) }));
}

function rows(body) {
  const all = [...body.matchAll(/<table:table-row([^>]*?)(?:\/>|>(.*?)<\/table:table-row>)/gs)];
  const read = all.flatMap(([, attributes, cells]) => {
    const row = trimmed(readCells(cells ?? ''));
    // What is empty down to the last row of the sheet is no row.
    return Array(row.length === 0 ? Math.min(repeated(attributes, 'rows'), 1) : repeated(attributes, 'rows')).fill(row);
  });
  while (read.length > 0 && read.at(-1).length === 0) read.pop();
  return read;
}

function readCells(row) {
  const all = [...row.matchAll(/<table:(?:covered-)?table-cell([^>]*?)(?:\/>|>(.*?)<\/table:(?:covered-)?table-cell>)/gs)];
  return all.flatMap(([, attributes, inside]) => {
    const value = cell(attributes, inside ?? '');
    return Array(value ? repeated(attributes, 'columns') : Math.min(repeated(attributes, 'columns'), 100)).fill(value);
  });
}

function cell(attributes, inside) {
  const get = (key) => attributes.match(new RegExp(` office:${key}="([^"]*)"`))?.[1];
  const type = get('value-type');
  if (!type) return null;
  const paragraphs = [...inside.matchAll(/<text:p[^>]*>(.*?)<\/text:p>/gs)].map(([, words]) => text(words.replace(/<text:s\/>/g, ' ').replace(/<[^>]*>/g, '')));
  return { type, value: get('value') ?? get('date-value') ?? paragraphs.join('\n') };
}

function repeated(attributes, what) {
  return Number(attributes.match(new RegExp(`table:number-${what}-repeated="(\\d+)"`))?.[1] ?? 1);
}

function trimmed(row) {
  let end = row.length;
  while (end > 0 && row[end - 1] === null) end -= 1;
  return row.slice(0, end);
}

function text(xml) {
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) => (name ? ENTITIES[name] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))));
}

/** The values of a CSV file with commas (RFC 4180). */
export function readCsv(file) {
  const read = [[]];
  for (const [, quoted, plain, end] of readFileSync(file, 'utf8').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/g)) {
    read.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') read.push([]);
  }
  return read.filter((row) => row.length > 1 || row[0] !== '');
}
