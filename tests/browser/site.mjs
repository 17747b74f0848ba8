// The output folder under test: its files and pages, and a server for it that knows nothing but files.

import { createServer } from 'node:http';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

// A portal puts the site anywhere; a path that begins at the host's root must therefore fail in every check.
const SUBFOLDER = '/cong-thong-tin/xa%20m%E1%BA%ABu/';

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
 * @returns {{root: string, files: Set<string>, pages: string[], addresses: Set<string>}} paths with `/`; the origins of its full addresses
 */
export function readSite(folder) {
  if (!folder || !existsSync(folder) || !statSync(folder).isDirectory()) {
    refuse(`not a folder: ${folder ?? '(nothing given)'}`);
  }
  const root = resolve(folder);
  const files = walk(root, '').sort();
  const pages = files.filter((file) => file.endsWith('.html'));
  if (pages.length === 0) refuse(`no .html file below ${root}`);
  return { root, files: new Set(files), pages, addresses: publicAddresses(root, files) };
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

/** Whether a page is made to be printed and hung up. */
export function isSheet(page) {
  return page.split('/').slice(0, -1).includes('sheets');
}

/** Whether a page is the landing page of a printed code, which people reach from paper. */
export function isLandingPage(page) {
  return page.split('/').slice(0, -1).includes('q');
}

/**
 * The file that a full address of this site names, or nothing. The part of the address before the output folder is not known here, so the
 * longest ending that names a file is taken.
 */
export function fileOfAddress(site, address) {
  const url = new URL(address);
  if (!site.addresses.has(url.origin)) return undefined;
  const parts = decodeURIComponent(url.pathname).split('/').slice(1);
  for (; parts.length > 0; parts.shift()) {
    const file = parts.join('/');
    if (site.files.has(file)) return file;
  }
  return undefined;
}

/**
 * Serves the folder on a free port of this machine, below a sub-folder.
 * @returns {Promise<{address: (file: string) => string, origin: string, close: () => void}>}
 */
export async function serve(site) {
  const server = createServer((request, response) => {
    const file = fileOfRequest(site, request.url);
    response.writeHead(file ? 200 : 404, {
      'content-type': file ? (TYPES[extname(file)] ?? 'application/octet-stream') : 'text/plain',
    });
    response.end(file ? readFileSync(join(site.root, file)) : 'missing');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    address: (file) => origin + SUBFOLDER + file.split('/').map(encodeURIComponent).join('/'),
    close: () => {
      server.close();
      server.closeAllConnections?.();
    },
  };
}

function fileOfRequest(site, url) {
  const path = url.split(/[?#]/)[0];
  if (!path.startsWith(SUBFOLDER)) return undefined;
  const file = decodeURIComponent(path.slice(SUBFOLDER.length));
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

function publicAddresses(root, files) {
  const sitemaps = files.filter((file) => /(^|\/)sitemap[^/]*\.xml$/.test(file));
  const addresses = sitemaps.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/<loc>\s*([^<\s]+)/g)]);
  return new Set(addresses.map((match) => new URL(match[1]).origin));
}
