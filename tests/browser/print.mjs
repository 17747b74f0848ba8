// What is printed is right: the counter card is one A4 page that shows all its words, and other pages print on A4; addresses that pages want
// on paper are there. Posters and other sheets are PDFs of their own: see tests/sheets.
// Usage: node print.mjs OUTPUT_FOLDER

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { launch, visit, withTab } from './chromium.mjs';
import { Report } from './report.mjs';
import { isNotFoundPage, isOnePage, readSite, serve } from './site.mjs';

const run = promisify(execFile);

// In points, either way up. Chromium rounds to its own pixels.
const A4 = [595.28, 841.89];
const TOLERANCE = 1;

// Of the ordinary pages, the first and the longest: a print style breaks there first.
const OTHERS = 6;

const site = readSite(process.argv[2]);
const report = new Report('print');
const sheets = site.pages.filter(isOnePage);
const others = longest(site.pages.filter((page) => !isOnePage(page) && !isNotFoundPage(page)));
if (sheets.length === 0) report.fail('(all)', 'no-sheet', '', 'no counter card: nothing was proved about pages that are one sheet');

const folder = mkdtempSync(join(tmpdir(), 'niemyet-print-'));
const server = await serve(site);
const browser = await launch();
try {
  await withTab(browser, {}, async (tab) => {
    for (const page of [...sheets, ...others]) await judge(tab, page);
  });
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
report.end(`${sheets.length} counter cards and ${others.length} other pages`);

async function judge(tab, page) {
  const file = join(folder, 'page.pdf');
  await visit(tab, site, server, page);
  await tab.pdf({ path: file, preferCSSPageSize: true });
  await tab.emulateMedia({ media: 'print' });
  const { addresses, words } = await tab.evaluate(readPrinted);
  await tab.emulateMedia({ media: null });
  const text = await printedText(file);
  judgePaper(page, await paperSizes(file));
  judgeAddresses(page, addresses, text);
  if (isOnePage(page)) judgeWords(page, words, text);
}

function judgePaper(page, sizes) {
  if (isOnePage(page) && sizes.length !== 1) report.fail(page, 'pages', '', `${sizes.length} pages, a sheet has 1`);
  const wrong = sizes.find((size) => ![0, 1].some((turn) => A4.every((side, at) => Math.abs(size[(at + turn) % 2] - side) <= TOLERANCE)));
  if (wrong) report.fail(page, 'paper', '', `${wrong.join(' × ')} points, A4 is ${A4.join(' × ')}`);
}

function judgeAddresses(page, addresses, text) {
  for (const { where, address } of addresses) {
    // Paper leaves the scheme out, and a long address is broken into lines.
    const short = squeeze(address).replace(/^https?:\/\//, '');
    if (short === '') report.fail(page, 'address', where, 'the address is empty');
    else if (!text.some((one) => one.includes(short))) report.fail(page, 'address', where, `${address} is not in the printed text`);
  }
}

/** A box of fixed height can hide what does not fit; then the sheet is one page and half of it is gone. */
function judgeWords(page, words, text) {
  // Capital letters may be the stylesheet's.
  const printed = text.map((one) => one.toLowerCase());
  const lost = [...new Set(words)].filter((word) => !printed.some((one) => one.includes(squeeze(word).toLowerCase())));
  if (words.length === 0) report.fail(page, 'words', 'body', 'nothing to read on the sheet');
  if (lost.length > 0) report.fail(page, 'words', '', `${lost.length} words are not in the printed text: ${lost.slice(0, 12).join(' ')}`);
}

/** Runs in the page, in print: the addresses that must be readable on paper, and every word. */
function readPrinted() {
  const addresses = [...document.querySelectorAll('[data-address]')].map((element) => ({
    where: selectorOf(element),
    address: element.getAttribute('data-address') || element.textContent,
  }));
  return { addresses, words: readWords() };

  function readWords() {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (isOnPaper(text)) found.push(...text.data.split(/\s+/).filter(Boolean));
    }
    return found;
  }

  /** Laid out, and not kept out of sight on purpose: above or left of the page, or in a box of a pixel. */
  function isOnPaper(text) {
    const holder = text.parentElement;
    if (!holder.checkVisibility({ checkVisibilityCSS: true })) return false;
    const range = document.createRange();
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter((box) => box.right > 0 && box.bottom > 0);
    if (boxes.length === 0) return false;
    for (let at = holder; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflow === 'hidden' && style.position === 'absolute' && at.clientWidth <= 2) return false;
    }
    return true;
  }
}

/** The text in reading order and in the order of the file, without spaces: a word may be broken in one of them, hardly in both. */
async function printedText(file) {
  const texts = await Promise.all([[], ['-raw'], ['-layout']].map((mode) => run('pdftotext', [...mode, file, '-'])));
  return texts.map(({ stdout }) => squeeze(stdout));
}

async function paperSizes(file) {
  const { stdout } = await run('pdfinfo', ['-f', '1', '-l', '100000', file]);
  return [...stdout.matchAll(/^Page\s+\d+\s+size:\s+([\d.]+) x ([\d.]+)/gm)].map(([, width, height]) => [Number(width), Number(height)]);
}

/** One spelling of each letter and no spaces, soft hyphens or ligatures, so that two texts can be compared. */
function squeeze(text) {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B]+/g, '');
}

function longest(pages) {
  const size = (page) => statSync(join(site.root, page)).size;
  const byLength = [...pages].sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  return [...new Set([pages.find((page) => page === 'index.html'), ...byLength].filter(Boolean))].slice(0, OTHERS);
}
