// Every page can be read and touched on a cheap phone, and comes in two requests from one host. Measured in a real browser that
// behaves like a phone (a page that does not say how wide it wants to be is laid out 980 px wide).
// Usage: node layout.mjs OUTPUT_FOLDER

import { launch, leave, unfold, visit, withTab } from './chromium.mjs';
import { Report } from './report.mjs';
import { isNotFoundPage, readSite, serve } from './site.mjs';

const TABS = 2;
const NARROW = 320;
const PHONE = 360;
const FLOORS = { width: PHONE, text: 18, lines: 1.5, headings: 1.3, target: 44 };

// Before anything is painted: the page and its stylesheet.
const REQUESTS = 2;

const site = readSite(process.argv[2]);
const report = new Report('layout');
const server = await serve(site);
const browser = await launch();
const queue = [...site.pages];
try {
  await Promise.all(Array.from({ length: TABS }, checkQueue));
} finally {
  await browser.close();
  server.close();
}
report.end(`${site.pages.length} pages at ${NARROW} and ${PHONE} px`);

async function checkQueue() {
  const phone = { viewport: { width: NARROW, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
  await withTab(browser, phone, async (tab) => {
    let traffic = [];
    tab.on('request', (request) => traffic.push({ request, failed: '' }));
    tab.on('requestfailed', (request) => note(traffic, request, request.failure()?.errorText ?? 'failed'));
    tab.on('response', (response) => note(traffic, response.request(), response.status() >= 400 ? `status ${response.status()}` : ''));
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
      await leave(tab);
      traffic = [];
      await visit(tab, site, server, page);
      judgeRequests(page, traffic, await tab.evaluate(readLoading));
      await unfold(tab);
      record(page, await tab.evaluate(judgeWidth, NARROW));
      await tab.setViewportSize({ width: PHONE, height: 640 });
      record(page, await tab.evaluate(judgeText, FLOORS));
      record(page, await tab.evaluate(judgeTargets, FLOORS));
      await tab.setViewportSize({ width: NARROW, height: 640 });
    }
  });
}

function note(traffic, request, failed) {
  const entry = traffic.find((one) => one.request === request);
  if (entry && failed) entry.failed = failed;
}

function record(page, faults) {
  for (const { rule, where, message } of faults) report.fail(page, rule, where, message);
}

function judgeRequests(page, traffic, loading) {
  const asked = traffic.map(({ request, failed }) => ({ url: request.url(), kind: request.resourceType(), failed }));
  const real = asked.filter(({ url }) => !/^(data|blob|about):/.test(url));
  // A lazy picture may or may not be asked for during this visit, and never holds up the first paint; what it loads is judged by its
  // addresses below, and whether it is there by file-url.mjs.
  const early = real.filter(({ url, kind }) => !(kind === 'image' && loading.lazy.includes(url)));
  // The 404 page names its stylesheet by the site's own full address.
  const isOwn = ({ origin }) => origin === server.origin || (isNotFoundPage(page) && site.addresses.has(origin));
  for (const { url, failed } of early) {
    if (!isOwn(new URL(url))) report.fail(page, 'other-host', url, 'asked from another host');
    else if (failed) report.fail(page, 'missing', url, failed);
  }
  if (early.length > REQUESTS) {
    const list = early.map(({ url, kind }) => `${kind} ${url.replace(server.origin, '')}`).join(', ');
    report.fail(page, 'requests', '', `${early.length} requests before the first paint, ${REQUESTS} allowed: ${list}`);
  }
  for (const where of loading.scripts) report.fail(page, 'script', where, 'no page may need a script');
  for (const { where, address } of loading.pictures) {
    if (!isOwn(new URL(address))) report.fail(page, 'other-host', where, address);
  }
  for (const where of loading.hints) report.fail(page, 'other-host', where, 'opens a connection ahead of need');
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

/** Runs in the page: nothing is wider than the screen, nothing is cut off at its edge. */
function judgeWidth(width) {
  const faults = [];
  const page = document.scrollingElement;
  const shown = (element) => element.checkVisibility({ checkVisibilityCSS: true });
  if (page.clientWidth !== width) {
    return [{ rule: 'viewport', where: 'head', message: `laid out ${page.clientWidth} px wide on a screen of ${width} px` }];
  }
  const all = [...document.body.querySelectorAll('*')].filter(shown);
  if (page.scrollWidth > page.clientWidth) {
    // The innermost elements that stick out say more than the boxes around them.
    const wide = all.filter((element) => element.getBoundingClientRect().right > width + 0.5 && !scrollsInside(element));
    const inner = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    const where = inner.slice(0, 5).map(selectorOf).join(', ');
    faults.push({ rule: 'sideways-scroll', where, message: `content ${page.scrollWidth} px wide on a screen of ${width} px` });
  }
  for (const element of [document.documentElement, document.body, ...all]) {
    const hides = ['hidden', 'clip'].includes(getComputedStyle(element).overflowX);
    // A box of one or two pixels is how text for screen readers is kept out of sight.
    if (!hides || element.clientWidth <= 2 || element.closest('svg')) continue;
    if (element.scrollWidth > element.clientWidth + 1) {
      const message = `content ${element.scrollWidth} px wide is cut off at ${element.clientWidth} px`;
      faults.push({ rule: 'cut-off', where: selectorOf(element), message });
    }
  }
  return faults;

  function scrollsInside(element) {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  }
}

/** Runs in the page: letters are large enough and lines far enough apart for Vietnamese with its stacked marks. */
function judgeText(floors) {
  const faults = [];
  const shown = (element) => element.checkVisibility({ checkVisibilityCSS: true });
  const sizeOf = (element) => parseFloat(getComputedStyle(element).fontSize);
  // `normal` is whatever the font says, on most phones below 1.3.
  const linesOf = (element) => (parseFloat(getComputedStyle(element).lineHeight) || 0) / sizeOf(element);
  const tell = (rule, element, message) => faults.push({ rule, where: selectorOf(element), message });
  const said = (element) => {
    const lines = getComputedStyle(element).lineHeight;
    return lines === 'normal' ? 'left to the font' : (parseFloat(lines) / sizeOf(element)).toFixed(2);
  };

  if (sizeOf(document.body) < floors.text) tell('body-size', document.body, `${sizeOf(document.body)} px, at least ${floors.text}`);
  for (const element of document.querySelectorAll('p, li, dd, blockquote')) {
    if (!shown(element) || !ownText(element)) continue;
    if (linesOf(element) < floors.lines - 0.005) {
      tell('line-height', element, `${said(element)} of the size, at least ${floors.lines}`);
    }
    const running = element.closest('main') && !element.closest('nav, table, figure, small, footer');
    if (running && sizeOf(element) < floors.text) tell('text-size', element, `${sizeOf(element)} px, at least ${floors.text}`);
  }
  for (const element of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (shown(element) && linesOf(element) < floors.headings - 0.005) {
      tell('heading-line-height', element, `${said(element)} of the size, at least ${floors.headings}`);
    }
  }
  return faults;

  function ownText(element) {
    return [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  }
}

/** Runs in the page: what is not a word in a sentence is high enough for a thumb. */
function judgeTargets(floors) {
  const targets = document.querySelectorAll('a[href], button, summary, input:not([type="hidden"]), select, textarea');
  const shown = (element) => element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0;
  return [...targets]
    .filter((element) => shown(element) && !isInSentence(element))
    .map((element) => ({ element, height: heightOf(element) }))
    .filter(({ height }) => height < floors.target - 0.5)
    .map(({ element, height }) => ({
      rule: 'target-height',
      where: selectorOf(element),
      message: `${Math.round(height)} px high, at least ${floors.target}: "${element.textContent.trim().slice(0, 40)}"`,
    }));

  /** A link with other words beside it in the same paragraph, list item or cell. */
  function isInSentence(element) {
    if (!getComputedStyle(element).display.startsWith('inline')) return false;
    const blocks = 'p, li, td, th, dd, dt, figcaption, caption, blockquote, address';
    const block = element.closest(blocks);
    if (!block) return false;
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let text = words.nextNode(); text; text = words.nextNode()) {
      const holder = text.parentElement;
      const beside = holder.closest(blocks) === block && !holder.closest('a, button, summary, script, style, svg');
      if (beside && shown(holder) && /[\p{L}\p{N}]/u.test(text.data)) return true;
    }
    return false;
  }

  function heightOf(element) {
    let height = boxHeight(element);
    // A skip link shows itself when it is reached by the keyboard; that is when it must be large.
    const box = element.getBoundingClientRect();
    const outOfSight = box.height <= 2 || box.width <= 2 || box.bottom + scrollY <= 0 || box.right + scrollX <= 0;
    if (outOfSight || getComputedStyle(element).clipPath !== 'none') {
      element.focus({ preventScroll: true });
      height = boxHeight(element);
      element.blur();
    }
    return height >= floors.target - 0.5 ? height : Math.max(height, touchHeight(element));
  }

  /** The highest of its boxes: a line of text, or what stands inside the link. */
  function boxHeight(element) {
    const boxes = [element, ...element.querySelectorAll('*')].flatMap((one) => [...one.getClientRects()]);
    return Math.max(0, ...boxes.map((box) => box.height));
  }

  /** How far up and down from its middle a touch still reaches it: a pseudo-element may make it larger than its boxes. */
  function touchHeight(element) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const reaches = (at) => {
      const hit = document.elementFromPoint(x, at);
      return hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
    };
    if (!reaches(y)) return 0;
    let up = 0;
    let down = 0;
    while (up < floors.target && reaches(y - up - 1)) up += 1;
    while (down < floors.target && reaches(y + down + 1)) down += 1;
    return up + down + 1;
  }
}
