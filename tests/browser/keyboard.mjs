// Every kind of page can be used with a keyboard alone: Tab reaches every link and control in the order of the page, the reader sees where
// he is, the skip link leads past the header, what is folded opens, and nothing holds the focus. Once on a phone in light, once on a wide
// screen in dark. One page per kind (see kinds.mjs): focus depends on template and stylesheet.
// Usage: node keyboard.mjs OUTPUT_FOLDER

import { launch, onEach, visit } from './chromium.mjs';
import { onePerKind } from './kinds.mjs';
import { Report } from './report.mjs';
import { readSite, serve } from './site.mjs';

// The ring round what has the focus: 2 px is what one sees at arm's length, 3:1 what WCAG 2.2 asks of it.
const RING = { width: 2, contrast: 3 };

const LOOKS = [
  { viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { viewport: { width: 1280, height: 740 }, colorScheme: 'dark' },
];

const site = readSite(process.argv[2]);
const report = new Report('keyboard');
const pages = onePerKind(site).map(({ page }) => page);
const server = await serve(site);
const browser = await launch();
let stops = 0;
try {
  for (const look of LOOKS) {
    await onEach(browser, look, pages, async (tab, page) => {
      await judgeSkipLink(tab, page, look);
      await judgeTour(tab, page, look);
    });
  }
} finally {
  await browser.close();
  server.close();
}
report.end(`${pages.length} of ${site.pages.length} pages, one a kind, ${stops} stops in ${LOOKS.length} looks`);

/** The first stop is a link to the content; after it, Tab goes on from there. */
async function judgeSkipLink(tab, page, look) {
  await visit(tab, site, server, page);
  await tab.keyboard.press('Tab');
  const target = await tab.evaluate(() => {
    const address = document.activeElement.getAttribute('href') ?? '';
    return address.startsWith('#') ? address.slice(1) : undefined;
  });
  const tell = (message) => report.fail(page, 'skip-link', look.colorScheme, message);
  if (target === undefined) return tell('the first stop of Tab is no link to a place on this page');
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Tab');
  const past = await tab.evaluate((id) => {
    const content = document.getElementById(id);
    const now = document.activeElement;
    const follows = (element) => Boolean(content.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (content === null) return false;
    // With nothing to stop at in the content or after it, Tab ends, or begins again.
    const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
    return follows(now) || !stops.some((element) => follows(element) && element.tabIndex >= 0 && element.checkVisibility());
  }, target);
  return past ? undefined : tell(`after the link to #${target}, Tab does not go on from there`);
}

/** Tab from the first stop to the last, opening whatever is folded. */
async function judgeTour(tab, page, look) {
  const tell = ({ rule, where, message }) => report.fail(page, rule, `${look.colorScheme}, ${where}`, message);
  await visit(tab, site, server, page);
  const expected = await tab.evaluate(listStops);
  // A box that scrolls may be a stop without being asked for, hence some more than expected.
  for (let count = 0; ; count += 1) {
    await tab.keyboard.press('Tab');
    const stop = await tab.evaluate(judgeStop, RING);
    stop.faults.forEach(tell);
    if (stop.ended) break;
    stops += 1;
    if (stop.summary) await judgeFolded(tab, tell);
    if (count > 2 * expected + 20) {
      tell({ rule: 'trap', where: stop.where, message: `${count} stops, ${expected} expected, and no end` });
      break;
    }
  }
  (await tab.evaluate(listUnreached)).forEach(tell);
}

/** Enter opens what is folded, and something is there to see. */
async function judgeFolded(tab, tell) {
  const read = () => {
    const summary = document.activeElement;
    const details = summary.parentElement;
    const rest = [...details.children].filter((child) => child !== summary);
    const boxes = rest.map((child) => child.getBoundingClientRect());
    return { where: selectorOf(summary), open: details.open, shows: boxes.some(({ width, height }) => width > 0 && height > 0) };
  };
  const before = await tab.evaluate(read);
  await tab.keyboard.press('Enter');
  // What is open from the beginning must close and open again.
  if (before.open) await tab.keyboard.press('Enter');
  const { where, open, shows } = await tab.evaluate(read);
  if (!open) tell({ rule: 'no-open', where, message: 'Enter does not open it' });
  else if (!shows) tell({ rule: 'no-open', where, message: 'opened, it shows nothing' });
}

/** Runs in the page: remembers what must be reached, and returns how many that are. */
function listStops() {
  const folded = [...document.querySelectorAll('details')].map((details) => ({ details, open: details.open, name: details.name }));
  for (const { details } of folded) {
    // With a shared name only one of a group can stay open.
    details.removeAttribute('name');
    details.open = true;
  }
  const sorts = 'a[href], area[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]';
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  // A link or control with a negative tabindex is kept: that is the fault to find.
  const controls = 'a, area, button, input, select, textarea, summary';
  const wanted = (element) => !element.matches(':disabled, [inert] *') && (element.tabIndex >= 0 || element.matches(controls));
  const stops = [...document.querySelectorAll(sorts)].filter((element) => shown(element) && wanted(element));
  for (const { details, open, name } of folded) {
    details.open = open;
    if (name) details.name = name;
  }
  globalThis.tour = { stops, seen: [] };
  return stops.length;
}

/** Runs in the page: what is wrong with the place where the focus is now. */
function judgeStop(ring) {
  const { tour } = globalThis;
  const now = document.activeElement;
  if (!now || now === document.body || now === document.documentElement) return { ended: true, faults: [] };
  const where = selectorOf(now);
  const faults = [];
  const tell = (rule, message) => faults.push({ rule, where, message });
  if (tour.seen.includes(now)) {
    // From the last stop some browsers go to the first again; that is no trap.
    const single = tour.stops.filter(({ tabIndex }) => tabIndex >= 0).length === 1;
    const round = now === tour.seen[0] && (tour.seen.length > 1 || single);
    if (!round) tell('trap', `Tab comes back here after ${tour.seen.length} stops`);
    return { ended: true, faults };
  }
  const last = tour.seen.at(-1);
  if (last && !(last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING)) {
    tell('order', `comes after ${selectorOf(last)}, but stands before it`);
  }
  tour.seen.push(now);
  judgeRing();
  judgeSight();
  return { ended: false, where, faults, summary: now.localName === 'summary' };

  function judgeRing() {
    const style = getComputedStyle(now);
    const width = parseFloat(style.outlineWidth);
    // `auto` is the browser's own ring, and nobody knows what it looks like on this ground.
    if (['none', 'auto'].includes(style.outlineStyle) || width < ring.width) {
      return tell('focus-outline', `outline ${style.outlineStyle} ${style.outlineWidth}, at least ${ring.width} px of its own`);
    }
    // The ring lies round the element, on the ground of what is around it; with a negative offset on its own.
    const ground = groundOf(parseFloat(style.outlineOffset) < 0 ? now : now.parentElement);
    const contrast = contrastOf(colourOf(style.outlineColor), ground);
    if (contrast >= ring.contrast) return undefined;
    return tell('focus-contrast', `${contrast.toFixed(2)}:1 against rgb(${ground}), at least ${ring.contrast}:1`);
  }

  /** Some part of it is on the screen, not below something else, not cut off. */
  function judgeSight() {
    const boxes = [...now.getClientRects()].filter(({ width, height }) => width > 2 && height > 2);
    const reached = boxes.some((box) => {
      const left = Math.max(box.left, 0);
      const top = Math.max(box.top, 0);
      const right = Math.min(box.right, innerWidth);
      const bottom = Math.min(box.bottom, innerHeight);
      if (left >= right || top >= bottom) return false;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return hit !== null && now.contains(hit);
    });
    if (!reached) tell('focus-hidden', 'has the focus, but is not to be seen');
  }

  function groundOf(from) {
    let ground = [255, 255, 255];
    const chain = [];
    for (let at = from; at; at = at.parentElement) chain.unshift(colourOf(getComputedStyle(at).backgroundColor));
    if (matchMedia('(prefers-color-scheme: dark)').matches && getComputedStyle(document.documentElement).colorScheme.includes('dark')) {
      ground = [18, 18, 18];
    }
    for (const [red, green, blue, alpha] of chain) ground = [red, green, blue].map((part, at) => Math.round(part * alpha + ground[at] * (1 - alpha)));
    return ground;
  }

  /** Any way of writing a colour, read by painting it. */
  function colourOf(text) {
    tour.brush ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    tour.brush.clearRect(0, 0, 1, 1);
    tour.brush.fillStyle = text;
    tour.brush.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = tour.brush.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  }

  function contrastOf(one, other) {
    const light = (colour) => {
      const [red, green, blue] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  }
}

/** Runs in the page. */
function listUnreached() {
  const { stops, seen } = globalThis.tour;
  return stops
    .filter((element) => !seen.includes(element))
    .map((element) => ({ rule: 'unreached', where: selectorOf(element), message: 'Tab does not come here' }));
}
