// Every page is light enough for a slow network: HTML and stylesheets together, gzipped, within the budget; pictures within theirs.
// Usage: node budget.mjs OUTPUT_FOLDER [AT_LEAST]     AT_LEAST: a site of fewer pages proves too little

import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Report } from './report.mjs';
import { fileOfAddress, readSite, weightLimit } from './site.mjs';

// All pictures of a page together, as they lie on the disk.
const PICTURES = 50_000;

const SHOWN = 10;

const site = readSite(process.argv[2]);
const report = new Report('budget');
const gzipped = new Map();
const weights = site.pages.map(weigh).sort((a, b) => b.bytes - a.bytes || (a.page < b.page ? -1 : 1));

for (const { page, bytes, limit } of weights) {
  if (bytes > limit) report.fail(page, 'page-weight', '', `${bytes} bytes gzipped, ${limit} allowed`);
}
const floor = Number(process.argv[3] ?? 1);
if (!(weights.length >= floor)) report.fail('(all)', 'too-few-pages', '', `${weights.length} pages, at least ${process.argv[3]}`);
for (const { page, bytes, own } of weights.slice(0, SHOWN)) {
  console.log(`${String(bytes).padStart(7)} bytes gzipped, ${String(own).padStart(7)} of them HTML: ${page}`);
}
const fullest = weights.reduce((a, b) => (b.bytes / b.limit > a.bytes / a.limit ? b : a));
report.end(`${weights.length} pages, the fullest ${fullest.bytes} of ${fullest.limit} bytes`);

function weigh(page) {
  const tags = readTags(readFileSync(join(site.root, page), 'utf8'));
  const own = weightOf(page);
  const sheets = tags
    .filter(({ name, rel, href }) => name === 'link' && href && (rel ?? '').toLowerCase().split(/\s+/).includes('stylesheet'))
    .map(({ href }) => fileOf(page, href));
  weighPictures(page, tags);
  const bytes = own + [...new Set(sheets)].reduce((sum, file) => sum + weightOf(file), 0);
  return { page, own, bytes, limit: weightLimit(page) };
}

function weighPictures(page, tags) {
  const sources = tags.filter(({ name, src }) => name === 'img' && src && !src.startsWith('data:')).map(({ src }) => fileOf(page, src));
  const files = [...new Set(sources)].filter(Boolean);
  const bytes = files.reduce((sum, file) => sum + statSync(join(site.root, file)).size, 0);
  if (bytes > PICTURES) report.fail(page, 'picture-weight', files.join(', '), `${bytes} bytes of pictures, ${PICTURES} allowed`);
}

function weightOf(file) {
  if (!file) return 0;
  if (!gzipped.has(file)) gzipped.set(file, gzipSync(readFileSync(join(site.root, file)), { level: 9 }).length);
  return gzipped.get(file);
}

/** The file behind an address on a page; one that is not there is a failure, since its weight would go uncounted. */
function fileOf(page, address) {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(address);
  const path = decodeURIComponent(address.split(/[?#]/)[0]);
  const file = full ? fileOfAddress(site, address) : posix.join(posix.dirname(page), path);
  if (file && site.files.has(file)) return file;
  report.fail(page, 'no-such-file', address, 'cannot be weighed');
  return undefined;
}

/** Names and attributes of the tags that load something. Comments hold no tags. */
function readTags(html) {
  const tags = html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<(link|img)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi);
  return [...tags].map(([, name, rest]) => {
    const attributes = rest.matchAll(/([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
    const read = [...attributes].map(([, key, a, b, c]) => [key.toLowerCase(), (a ?? b ?? c ?? '').replaceAll('&amp;', '&')]);
    return { ...Object.fromEntries(read), name: name.toLowerCase() };
  });
}
