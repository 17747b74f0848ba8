// Every page can be read and touched on a cheap phone: nothing wider than the screen, nothing cut off, also where the reader sets letters,
// words and lines further apart (WCAG 1.4.12); letters, lines and targets large enough. Measured in a real browser that behaves like a phone
// (a page that does not say how wide it wants to be is laid out 980 px wide).
// Usage: node layout.mjs OUTPUT_FOLDER

import { launch, onEach, unfold, visit } from './chromium.mjs';
import { Report } from './report.mjs';
import { readSite, serve } from './site.mjs';

const NARROW = 320;
const PHONE = 360;
const FLOORS = { width: PHONE, text: 18, lines: 1.5, headings: 1.3, target: 44 };

// What WCAG 1.4.12 lets every reader ask for, all at once. A reader's own stylesheet wins over the page's.
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

const site = readSite(process.argv[2]);
const report = new Report('layout');
const server = await serve(site);
const browser = await launch();
const phone = { viewport: { width: NARROW, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
try {
  await onEach(browser, phone, site.pages, judgePage);
} finally {
  await browser.close();
  server.close();
}
report.end(`${site.pages.length} pages at ${NARROW} and ${PHONE} px, and at ${NARROW} px with wide spacing`);

async function judgePage(tab, page) {
  await tab.setViewportSize({ width: NARROW, height: 640 });
  await visit(tab, site, server, page);
  await unfold(tab);
  const plain = await tab.evaluate(judgeWidth, NARROW);
  record(page, plain);
  await tab.setViewportSize({ width: PHONE, height: 640 });
  record(page, await tab.evaluate(judgeText, FLOORS));
  record(page, await tab.evaluate(judgeTargets, FLOORS));
  await tab.setViewportSize({ width: NARROW, height: 640 });
  await tab.evaluate(setSpacing, SPACING);
  const spaced = (await tab.evaluate(judgeWidth, NARROW)).map((fault) => ({ ...fault, rule: `spaced-${fault.rule}` }));
  // What does not fit anyhow is told once.
  record(page, spaced.filter(({ rule }) => !plain.some((fault) => rule === `spaced-${fault.rule}`)));
}

/** Runs in the page. A sheet that is made, not written into the page, is none of the page's policy's business. */
function setSpacing(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}

function record(page, faults) {
  for (const { rule, where, message } of faults) report.fail(page, rule, where, message);
}

/** Runs in the page: nothing is wider than the screen, nothing is cut off at an edge, no text runs out of its box. */
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
    const style = getComputedStyle(element);
    // A box of one or two pixels is how text for screen readers is kept out of sight.
    if (element.clientWidth <= 2 || element.closest('svg')) continue;
    const cut = (side, has, shows) => {
      const message = `content ${has} px ${side} is cut off at ${shows} px`;
      faults.push({ rule: 'cut-off', where: selectorOf(element), message });
    };
    const hides = (overflow) => ['hidden', 'clip'].includes(overflow);
    if (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) cut('wide', element.scrollWidth, element.clientWidth);
    if (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1) cut('high', element.scrollHeight, element.clientHeight);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) judgeSpill(text);
  return faults;

  /** A box of fixed height lets the rest of its text run over what comes below it. */
  function judgeSpill(text) {
    if (text.data.trim() === '' || !shown(text.parentElement) || text.parentElement.closest('svg')) return;
    const range = document.createRange();
    range.selectNodeContents(text);
    const words = range.getBoundingClientRect();
    for (let at = text.parentElement; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.display === 'inline' || style.display === 'contents') continue;
      // What is cut off or scrolls is judged above.
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') return;
      // Letters may reach a little beyond their line.
      const slack = 2 + parseFloat(style.fontSize) / 4;
      const box = at.getBoundingClientRect();
      if (words.bottom > box.bottom + slack) {
        const message = `text runs ${Math.round(words.bottom - box.bottom)} px below its box: "${text.data.trim().slice(0, 40)}"`;
        faults.push({ rule: 'spill', where: selectorOf(at), message });
        return;
      }
      if (['absolute', 'fixed'].includes(style.position)) return;
    }
  }

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
  return [...targets].filter((element) => shown(element) && !isInSentence(element)).flatMap((element) => {
    const sizes = [['height', heightOf(element), 'high'], ['width', widthOf(element), 'wide']];
    const small = sizes.filter(([, size]) => size < floors.target - 0.5);
    return small.map(([side, size, word]) => ({
      rule: `target-${side}`,
      where: selectorOf(element),
      message: `${Math.round(size)} px ${word}, at least ${floors.target}: "${element.textContent.trim().slice(0, 40)}"`,
    }));
  });

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
    const height = seen(element, () => longest(element, 'height'));
    return height >= floors.target - 0.5 ? height : Math.max(height, touchReach(element, 0, 1));
  }

  function widthOf(element) {
    const width = seen(element, () => longest(element, 'width'));
    return width >= floors.target - 0.5 ? width : Math.max(width, touchReach(element, 1, 0));
  }

  /** A skip link shows itself when it is reached by the keyboard; that is when it must be large. */
  function seen(element, measure) {
    const box = element.getBoundingClientRect();
    const outOfSight = box.height <= 2 || box.width <= 2 || box.bottom + scrollY <= 0 || box.right + scrollX <= 0;
    if (!outOfSight && getComputedStyle(element).clipPath === 'none') return measure();
    element.focus({ preventScroll: true });
    const size = measure();
    element.blur();
    return size;
  }

  /** The longest side of its boxes: a line of text, or what stands inside the link. */
  function longest(element, side) {
    const boxes = [element, ...element.querySelectorAll('*')].flatMap((one) => [...one.getClientRects()]);
    return Math.max(0, ...boxes.map((box) => box[side]));
  }

  /** How far from its middle, both ways, a touch still reaches it: a pseudo-element may make it larger than its boxes. */
  function touchReach(element, across, down) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    const reaches = (far) => {
      const hit = document.elementFromPoint(box.left + box.width / 2 + far * across, box.top + box.height / 2 + far * down);
      return hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
    };
    if (!reaches(0)) return 0;
    let back = 0;
    let on = 0;
    while (back < floors.target && reaches(-back - 1)) back += 1;
    while (on < floors.target && reaches(on + 1)) on += 1;
    return back + on + 1;
  }
}
