// Every page comes in two requests from one host, without a script, and what comes over the wire before the first paint fits the budget.
// Stands in for a clock: on a slow network these numbers are the time (benches/slow-network/ measures it), and they are the same on every
// machine. The server packs text, as every web server that is set up with care does.
// Usage: node requests.mjs OUTPUT_FOLDER

import { launch, leave, onEach, visit } from './chromium.mjs';
import { Report } from './report.mjs';
import { isNotFoundPage, isOwnAddress, readSite, serve, weightLimit } from './site.mjs';

// Before anything is painted: the page and its stylesheet.
const REQUESTS = 2;

const site = readSite(process.argv[2]);
const report = new Report('requests');
const server = await serve(site, { gzip: true });
const browser = await launch();
const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
let most = 0;
try {
  await onEach(browser, phone, site.pages, judgePage);
} finally {
  await browser.close();
  server.close();
}
report.end(`${site.pages.length} pages, at most ${most} bytes before the first paint`);

async function judgePage(tab, page) {
  await leave(tab);
  const traffic = [];
  const listeners = {
    request: (request) => traffic.push({ request, failed: '' }),
    requestfailed: (request) => note(traffic, request, request.failure()?.errorText ?? 'failed'),
    response: (response) => note(traffic, response.request(), response.status() >= 400 ? `status ${response.status()}` : ''),
  };
  for (const [event, listener] of Object.entries(listeners)) tab.on(event, listener);
  await visit(tab, site, server, page);
  const loading = await tab.evaluate(readLoading);
  for (const [event, listener] of Object.entries(listeners)) tab.off(event, listener);
  const early = judgeRequests(page, traffic, loading);
  if (isNotFoundPage(page)) return;
  // What the server sent, as counted by the browser; the not-found page's stylesheet came from no server, budget.mjs weighs it.
  const sizes = await Promise.all(early.filter(({ failed }) => !failed).map(({ request }) => request.sizes()));
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  most = Math.max(most, bytes);
  if (bytes > weightLimit(page)) report.fail(page, 'transferred', '', `${bytes} bytes before the first paint, ${weightLimit(page)} allowed`);
}

function note(traffic, request, failed) {
  const entry = traffic.find((one) => one.request === request);
  if (entry && failed) entry.failed = failed;
}

/** Returns the requests that may hold up the first paint. */
function judgeRequests(page, traffic, loading) {
  const asked = traffic.map(({ request, failed }) => ({ request, url: request.url(), kind: request.resourceType(), failed }));
  const real = asked.filter(({ url }) => !/^(data|blob|about):/.test(url));
  // A lazy picture may or may not be asked for during this visit, and never holds up the first paint; what it loads is judged by its
  // addresses below, and whether it is there by file-url.mjs.
  const early = real.filter(({ url, kind }) => !(kind === 'image' && loading.lazy.includes(url)));
  // The 404 page names its stylesheet by the site's own full address.
  const isOwn = (url) => url.startsWith(`${server.origin}/`) || (isNotFoundPage(page) && isOwnAddress(site, url));
  for (const { url, failed } of early) {
    if (!isOwn(url)) report.fail(page, 'other-host', url, 'asked from another host');
    else if (failed) report.fail(page, 'missing', url, failed);
  }
  if (early.length > REQUESTS) {
    const list = early.map(({ url, kind }) => `${kind} ${url.replace(server.origin, '')}`).join(', ');
    report.fail(page, 'requests', '', `${early.length} requests before the first paint, ${REQUESTS} allowed: ${list}`);
  }
  for (const where of loading.scripts) report.fail(page, 'script', where, 'no page may need a script');
  for (const { where, address } of loading.pictures) {
    if (!isOwn(address)) report.fail(page, 'other-host', where, address);
  }
  for (const where of loading.hints) report.fail(page, 'other-host', where, 'opens a connection ahead of need');
  return early;
}

/** Runs in the page: pictures, those that wait until they are needed, and which scripts and connections there are. */
function readLoading() {
  const choices = (text) => text.split(',').map((one) => one.trim().split(/\s+/)[0]).filter(Boolean);
  const addressesOf = (element) =>
    [element.getAttribute('src') ?? '', ...choices(element.getAttribute('srcset') ?? '')]
      .filter(Boolean)
      .map((address) => new URL(address, document.baseURI).href);
  const sourcesOf = (image) => [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const lazy = [...document.querySelectorAll('img[loading="lazy"]')].flatMap(sourcesOf).flatMap(addressesOf);
  // One far down the page is not asked for in this run, but will be by a reader.
  const loaded = [...document.querySelectorAll('img, source, iframe, embed, video, audio')];
  const pictures = loaded.flatMap((element) =>
    addressesOf(element)
      .filter((address) => /^https?:/.test(address))
      .map((address) => ({ where: selectorOf(element), address })),
  );
  const scripts = [...document.querySelectorAll('script')].filter((script) => script.type !== 'application/ld+json');
  const handlers = [...document.querySelectorAll('*')].filter((element) =>
    [...element.attributes].some((attribute) => attribute.name.startsWith('on')),
  );
  const hints = [...document.querySelectorAll('link[rel~="preconnect"], link[rel~="dns-prefetch"]')];
  return { lazy, pictures, scripts: [...scripts, ...handlers].map(selectorOf), hints: hints.map(selectorOf) };
}

