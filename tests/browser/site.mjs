// The output folder under test: its files and pages, and a server for it that knows nothing but files.

import { createServer } from 'node:http';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

// A portal puts the site anywhere; a path that begins at the host's root must therefore fail in every check.
const SUBFOLDER = '/cong-thong-tin/xa%20m%E1%BA%ABu/';

// HTML with its stylesheets, gzipped. The first fits the first flight of a new connection (ten packets): the page is there after one round
// trip.
const WEIGHT = 14_000;

// Documents that are read at a desk and grow with what was issued: plans, the legal register, the glossary; and sheets, which are printed.
// What is not named here, a new kind of page too, is held to the first.
const LONG_WEIGHT = 40_000;
const LONG_PAGES = /(^|\/)((ke-hoach|plans|sheets)\/[^/]+|van-ban|laws|thuat-ngu|glossary)\.html$/;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
};

/**
 * Reads the list of files below a folder. A folder without a page ends the process: a check that looks at nothing proves nothing.
 * @param {string | undefined} folder
 * @returns {{root: string, files: Set<string>, pages: string[], units: string[], addresses: {address: string, folder: string}[]}} paths
 * with `/`; the units' folders with `/` at their end, the site's own is empty; which folder answers which full address
 */
export function readSite(folder) {
  if (!folder || !existsSync(folder) || !statSync(folder).isDirectory()) {
    refuse(`not a folder: ${folder ?? '(nothing given)'}`);
  }
  const root = resolve(folder);
  const files = walk(root, '').sort();
  const pages = files.filter((file) => file.endsWith('.html'));
  if (pages.length === 0) refuse(`no .html file below ${root}`);
  const units = unitFolders(root, files);
  return { root, files: new Set(files), pages, units, addresses: publicAddresses(root, files, units) };
}

/** Ends a check that cannot begin; its own status, so that it is not taken for a fault of the site. */
export function refuse(why) {
  console.error(why);
  process.exit(2);
}

/** Whether a page is the one that a server shows for a missing address: it stands at any depth, so its links are full addresses. */
export function isNotFoundPage(page) {
  return page.split('/').at(-1) === '404.html';
}

/** Whether a page is one sheet of paper when it is printed: the counter card. */
export function isOnePage(page) {
  return /(^|\/)(the-quay|counter-card)\.html$/.test(page) || isOnePageByFolder(page);
}

/** The same of the pages that prove the checks; no link leads to them. */
export function isOnePageByFolder(page) {
  return page.split('/').slice(0, -1).includes('one-page');
}

/** Whether a page is the landing page of a printed code, which people reach from paper. */
export function isLandingPage(page) {
  return page.split('/').slice(0, -1).includes('q');
}

/** Whether a full address lies where this site, or one of its units, is published. */
export function isOwnAddress(site, address) {
  return site.addresses.some((one) => address.startsWith(one.address));
}

/** The file that a full address of this site names, as any web server would find it, or nothing. */
export function fileOfAddress(site, address) {
  const base = site.addresses.find((one) => address.startsWith(one.address));
  if (!base) return undefined;
  const rest = decode(address.slice(base.address.length).split(/[?#]/)[0]);
  if (rest === undefined) return undefined;
  const file = base.folder + rest;
  const name = file === '' || file.endsWith('/') ? `${file}index.html` : file;
  return site.files.has(name) ? name : undefined;
}

/** A part of an address as text, nothing where it is not UTF-8. */
export function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** How many bytes a page may weigh: HTML and stylesheets, gzipped. */
export function weightLimit(page) {
  return LONG_PAGES.test(page) ? LONG_WEIGHT : WEIGHT;
}

/**
 * Serves the folder on a free port of this machine, below a sub-folder.
 * @param {{gzip?: boolean}} options with gzip, text goes packed over the wire, as from every web server that is set up with care
 * @returns {Promise<{address: (file: string) => string, file: (address: string) => string | undefined, origin: string, close: () => void}>}
 */
export async function serve(site, { gzip = false } = {}) {
  const server = createServer((request, response) => {
    const file = fileOfRequest(site, request.url);
    const type = file ? (TYPES[extname(file)] ?? 'application/octet-stream') : 'text/plain';
    const body = file ? readFileSync(join(site.root, file)) : Buffer.from('missing');
    const packed = gzip && /^text|json|xml/.test(type);
    response.writeHead(file ? 200 : 404, { 'content-type': type, ...(packed ? { 'content-encoding': 'gzip' } : {}) });
    response.end(packed ? gzipSync(body, { level: 9 }) : body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    address: (file) => origin + SUBFOLDER + file.split('/').map(encodeURIComponent).join('/'),
    file: (address) => (address.startsWith(origin) ? fileOfRequest(site, address.slice(origin.length)) : undefined),
    close: () => {
      server.close();
      server.closeAllConnections?.();
    },
  };
}

function fileOfRequest(site, url) {
  const path = url.split(/[?#]/)[0];
  if (!path.startsWith(SUBFOLDER)) return undefined;
  const file = decode(path.slice(SUBFOLDER.length));
  // The list, not the disk, decides: nothing outside the folder can be asked for.
  return [file, `${file}index.html`].find((name) => site.files.has(name) && (name === file || file === '' || file.endsWith('/')));
}

function walk(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    // Files that begin with a dot are the publisher's, not the site's.
    if (entry.name.startsWith('.')) return [];
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}

/**
 * Where the site and its units are published: the home page of each names its own full address. The longest address comes first, because a
 * unit may have its own portal or lie below the site. A site without an address has none.
 */
function publicAddresses(root, files, units) {
  const found = units.flatMap((folder) => {
    const home = `${folder}index.html`;
    const html = files.includes(home) ? readFileSync(join(root, home), 'utf8') : '';
    const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1].replace(/index\.html$/, '');
    return address?.endsWith('/') ? [{ address, folder }] : [];
  });
  return found.sort((a, b) => b.address.length - a.address.length || (a.address < b.address ? -1 : 1));
}

function unitFolders(root, files) {
  const list = files.includes('build.json') ? JSON.parse(readFileSync(join(root, 'build.json'), 'utf8')).units : [];
  return [...new Set(['', ...list.map(({ path }) => (path ? `${path}/` : ''))])];
}
