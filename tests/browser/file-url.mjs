// The folder works from a USB stick: every page opens by file://, below a path with spaces and Vietnamese letters; every link into the site,
// relative or by its full address, leads to a file of the folder, every fragment to an element, and the language switch leads there and back.
// The page for a missing address cannot work from a stick: it is opened from a server, and names everything by its full address.
// Usage: node file-url.mjs OUTPUT_FOLDER

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, leave, visit, withTab } from './chromium.mjs';
import { Report } from './report.mjs';
import { decode, fileOfAddress, isLandingPage, isNotFoundPage, isOnePageByFolder, isOwnAddress, readSite, serve } from './site.mjs';

const TABS = 2;
const FOLDER = 'Thư mục thử nghiệm – Hưng Hà';

const site = readSite(process.argv[2]);
const report = new Report('file-url');
const around = mkdtempSync(join(tmpdir(), 'niemyet-file-'));
const base = `${pathToFileURL(join(around, FOLDER)).href}/`;
const seen = new Map();
const server = await serve(site);
const browser = await launch();
try {
  cpSync(site.root, join(around, FOLDER), { recursive: true });
  await crawl(site.files.has('index.html') ? ['index.html'] : site.pages.filter((page) => !isNotFoundPage(page)).slice(0, 1));
  judgeReach();
  // What people reach from paper, or by a wrong address, is not linked from the home page; its own links must lead on all the same.
  await crawl(site.pages.filter((page) => !seen.has(page)));
} finally {
  await browser.close();
  server.close();
  rmSync(around, { recursive: true });
}
for (const page of seen.keys()) judgeLinks(page);
const switches = [...seen.values()].filter(({ links }) => links.some(({ hreflang }) => hreflang)).length;
judgeSwitchesExist();
[...site.files].filter((file) => /\.(xml|ics)$/.test(file)).forEach(judgeAddresses);
const links = [...seen.values()].reduce((sum, page) => sum + page.links.length, 0);
report.end(`${seen.size} of ${site.pages.length} pages opened, ${links} links, ${switches} pages with a language switch`);

async function crawl(from) {
  const queue = [];
  let busy = 0;
  const push = (page) => {
    if (seen.has(page)) return;
    seen.set(page, { links: [], anchors: new Set(), lang: '' });
    queue.push(page);
  };
  from.forEach(push);
  const work = async (tab) => {
    // A tab without work waits: the other may still find new pages.
    while (queue.length > 0 || busy > 0) {
      const page = queue.shift();
      if (page === undefined) {
        await new Promise((done) => setTimeout(done, 5));
        continue;
      }
      busy += 1;
      try {
        seen.set(page, await open(tab, page));
        for (const { target } of seen.get(page).links) if (target?.endsWith('.html')) push(target);
      } finally {
        busy -= 1;
      }
    }
  };
  await Promise.all(Array.from({ length: TABS }, () => withTab(browser, {}, work)));
}

/** Opens one page and reads what stands on it. */
async function open(tab, page) {
  const troubles = [];
  const listeners = {
    request: (request) => {
      if (/^(https?|wss?):/.test(request.url()) && !isNotFoundPage(page)) troubles.push(['network', request.url(), 'asked from the network']);
    },
    requestfailed: (request) => troubles.push(['failed-request', request.url(), request.failure()?.errorText]),
    console: (message) => {
      if (message.type() === 'error') troubles.push(['browser-error', '', message.text().replaceAll(base, '')]);
    },
    pageerror: (error) => troubles.push(['browser-error', '', error.message]),
  };
  await leave(tab);
  for (const [event, listener] of Object.entries(listeners)) tab.on(event, listener);
  if (isNotFoundPage(page)) await visit(tab, site, server, page);
  else await tab.goto(base + page.split('/').map(encodeURIComponent).join('/'));
  const read = await tab.evaluate(readPage);
  for (const [event, listener] of Object.entries(listeners)) tab.off(event, listener);
  for (const [rule, where, message] of troubles) report.fail(page, rule, where.replace(base, ''), message);
  if (read.title.trim() === '') report.fail(page, 'title', 'head', 'the title is empty');
  for (const { where, address, full } of read.loads) {
    const target = targetOf(page, where, address, full, 'load');
    if (target && target.anchor === undefined && !site.files.has(target.file)) report.fail(page, 'dead-link', where, address);
  }
  return {
    lang: read.lang,
    anchors: new Set(read.anchors),
    links: read.links.map((link) => {
      const target = targetOf(page, link.where, link.address, link.full, 'link');
      return { ...link, target: target?.file, anchor: target?.anchor };
    }),
  };
}

/** The file and fragment that an address means, nothing where it leaves the site on purpose; says what is wrong with its form. */
function targetOf(page, where, address, full, use) {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1].toLowerCase();
  const wrong = (rule, message) => void report.fail(page, rule, where, `${address}: ${message}`);
  if (['http', 'https'].includes(scheme)) return isOwnAddress(site, address) ? ownTarget(address, wrong) : undefined;
  if (['mailto', 'tel', 'sms', 'data'].includes(scheme)) return undefined;
  if (scheme) return wrong('odd-address', `a ${scheme}: address`);
  if (address.startsWith('/')) return wrong('absolute-path', 'begins at the root of the host');
  if (isNotFoundPage(page)) {
    if (!address.startsWith('#')) return wrong('relative', 'shown below any address, this page names others by their full address');
    return { file: page, anchor: decode(address.slice(1)) };
  }
  if (!full.startsWith(base)) return wrong('leaves-folder', 'leads out of the folder');
  const [path, fragment] = full.slice(base.length).split('#');
  const decoded = decode(path.split('?')[0]);
  const anchor = fragment ? decode(fragment) : undefined;
  if (decoded === undefined || (fragment && anchor === undefined)) return wrong('odd-address', 'is not UTF-8 when decoded');
  // Opened from a disk, a folder shows its list of files.
  if (decoded === '' || decoded.endsWith('/')) return wrong('folder-link', 'ends in a folder, not in a file name');
  if (use === 'link' && !site.files.has(decoded)) return wrong('dead-link', 'no such file');
  return { file: decoded, anchor };
}

/** The same for a full address of this site: that of the page itself, of other languages, of all on the page for a missing address. */
function ownTarget(address, wrong) {
  const file = fileOfAddress(site, address);
  if (!file) return wrong('dead-link', 'an address of this site, but no such file');
  const fragment = address.split('#')[1];
  return { file, anchor: fragment ? decode(fragment) : undefined };
}

/** Every fragment is an element; every switch comes back. */
function judgeLinks(page) {
  const { links, lang } = seen.get(page);
  for (const { where, address, target, anchor, hreflang } of links) {
    const there = seen.get(target);
    if (anchor !== undefined && there && !there.anchors.has(anchor)) report.fail(page, 'dead-fragment', where, address);
    if (!hreflang || !there) continue;
    if (there.lang !== hreflang) report.fail(page, 'language', where, `says ${hreflang}, ${target} is in ${there.lang || 'no language'}`);
    const back = there.links.filter((link) => link.hreflang === lang).map((link) => link.target);
    const right = target === page || back.includes(page);
    if (!right) report.fail(page, 'no-way-back', where, `${target} leads back to ${back.join(', ') || 'nothing'}`);
    if (hreflang === lang && target !== page) report.fail(page, 'language', where, `says ${lang}, this page's own, and leads to ${target}`);
  }
}

/** A switch under another name would not be seen here at all. */
function judgeSwitchesExist() {
  const languages = new Set([...seen.values()].map(({ lang }) => lang));
  if (languages.size > 1 && switches === 0) {
    report.fail('(all)', 'no-switch', 'nav[data-languages] a[hreflang]', `pages in ${[...languages].join(', ')}, no page with a switch`);
  }
}

/** What programs read, a sitemap or a calendar, names pages that are there. */
function judgeAddresses(file) {
  // A calendar breaks long lines and begins the next with a space.
  const text = readFileSync(join(site.root, file), 'utf8').replace(/\r?\n /g, '').replaceAll('&amp;', '&');
  for (const [address] of text.matchAll(/https?:[^\s"'<>]+/g)) {
    if (isOwnAddress(site, address) && !fileOfAddress(site, address)) report.fail(file, 'dead-link', address, 'no such file');
  }
}

/** Every page is reached by links, except those that people reach from paper, from a wrong address or from one that they kept. */
function judgeReach() {
  for (const page of site.pages) {
    if (!seen.has(page) && !isNotFoundPage(page) && !isOnePageByFolder(page) && !isLandingPage(page) && !isWithdrawn(page)) {
      report.fail(page, 'unreached', '', 'no link leads here from the first page');
    }
  }
}

/** Runs in the page. */
function readPage() {
  const link = (element, attribute, full) => ({ where: selectorOf(element), address: element.getAttribute(attribute).trim(), full });
  const anchors = [...document.querySelectorAll('[id]')].map((element) => element.id);
  const links = [...document.querySelectorAll('a[href], area[href]')].map((element) => ({
    ...link(element, 'href', element.href),
    hreflang: element.closest('nav[data-languages]') ? element.getAttribute('hreflang') : null,
  }));
  const loaded = [...document.querySelectorAll('img[src], source[src], iframe[src]')].map((element) => link(element, 'src', element.src));
  const linked = [...document.querySelectorAll('link[href]')].map((element) => link(element, 'href', element.href));
  const chosen = [...document.querySelectorAll('[srcset]')].flatMap((element) =>
    element.srcset.split(',').map((one) => one.trim().split(/\s+/)[0]).map((address) => ({
      where: selectorOf(element),
      address,
      full: new URL(address, document.baseURI).href,
    })),
  );
  return { title: document.title, lang: document.documentElement.lang, anchors, links, loads: [...loaded, ...chosen, ...linked] };
}

/** A page that is gone keeps its address for those who have it, and tells search engines to pass it over. */
function isWithdrawn(page) {
  return readFileSync(join(site.root, page), 'utf8').includes('<meta name="robots" content="noindex">');
}
