// Which pages to take where all would cost too much: one of each kind, and enough others that every class name and every sort of control of
// the site's pages is among them. A page's kind is what its template was; pages do not say it, but their place in the folder does.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One page per kind and language, the longest one because it holds most, and pages for what those leave out.
 * @returns {{page: string, kind: string}[]} in the order of the pages
 */
export function onePerKind(site) {
  const read = site.pages.map((page) => readKind(site, page));
  const best = new Map();
  for (const one of read) if (one.size > (best.get(one.kind)?.size ?? 0)) best.set(one.kind, one);
  const taken = new Set(best.values());
  const covered = new Set([...taken].flatMap(({ pieces }) => pieces));
  // Each round takes the page with most of what is still missing; an archive's home, for instance, is no kind of its own.
  for (;;) {
    const missing = (one) => one.pieces.filter((piece) => !covered.has(piece)).length;
    const next = read.reduce((a, b) => (missing(b) > missing(a) ? b : a));
    if (missing(next) === 0) break;
    taken.add(next);
    next.pieces.forEach((piece) => covered.add(piece));
  }
  return read.filter((one) => taken.has(one)).map(({ page, kind }) => ({ page, kind }));
}

/** The kind of a page by its place: `q/*` + `/index`, `huong-dan/*`, `van-ban`; with its language and the class of its body. */
function readKind(site, page) {
  const html = readFileSync(join(site.root, page), 'utf8');
  const lang = /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? '';
  const unit = site.units.filter((folder) => page.startsWith(folder)).reduce((a, b) => (b.length > a.length ? b : a));
  const below = page.slice(unit.length).replace(/\.html$/, '');
  const parts = (below.startsWith(`${lang}/`) ? below.slice(lang.length + 1) : below).split('/');
  // A folder's own name is of the template; what stands in it has names of its own.
  const place = parts.map((part, at) => (at === 0 || part === 'index' ? part : '*')).join('/');
  const body = /<body[^>]* class="([^"]+)"/.exec(html)?.[1] ?? '';
  return { page, kind: [unit ? 'unit' : 'site', lang, place, body].join(' '), size: html.length, pieces: piecesOf(html) };
}

function piecesOf(html) {
  const classes = [...html.matchAll(/ class="([^"]+)"/g)].flatMap(([, names]) => names.split(/\s+/)).map((name) => `.${name}`);
  const controls = [...html.matchAll(/<(summary|button|input|select|textarea|area|svg|img|table|form)\b/g)].map(([, name]) => name);
  return [...new Set([...classes, ...controls])];
}
