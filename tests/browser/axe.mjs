// Every page can be used by everyone, as far as a machine can tell: axe-core finds no violation on a phone of 360 px and on a screen of
// 1280 px, in light and dark. All pages are tested in all four ways: pages of one template share their faults, but not their words, and a
// long word or an odd table is one page's own.
// Usage: node axe.mjs OUTPUT_FOLDER

import axe from 'axe-core';
import { launch, onEach, unfold, visit } from './chromium.mjs';
import { Report } from './report.mjs';
import { readSite, serve } from './site.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Beyond those tags: contrast 7:1, because the pages are read outdoors on worn screens. And one rule that the tags name but that is off
// unless it is asked for.
const RULES = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
const COLOURS = ['color-contrast', 'color-contrast-enhanced'];

const HEIGHT = 740;
const WIDTHS = [360, 1280];
// Wide enough that no table scrolls inside its box: what is scrolled out of sight has no colours to compare.
const WIDE = 2400;

const site = readSite(process.argv[2]);
const report = new Report('axe');
const undecided = new Map();
const server = await serve(site);
const browser = await launch();
try {
  await onEach(browser, { viewport: { width: WIDTHS[0], height: HEIGHT }, colorScheme: 'light' }, site.pages, checkPage);
} finally {
  await browser.close();
  server.close();
}
for (const [what, { first, pages }] of [...undecided].sort()) report.note(`undecided on ${pages.size} pages, first ${first}: ${what}`);
report.end(`${site.pages.length} pages at ${WIDTHS.join(' and ')} px, light and dark`);

/** The page is loaded once: width and colours are the stylesheet's business, and there is no script that could tell the difference. */
async function checkPage(tab, page) {
  await tab.emulateMedia({ colorScheme: 'light' });
  await tab.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
  await visit(tab, site, server, page);
  await unfold(tab);
  // The page's own policy forbids scripts; what the browser evaluates for a test does not pass through it.
  await tab.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark']) {
    await tab.emulateMedia({ colorScheme });
    await checkColours(tab, page, colorScheme);
  }
}

async function checkColours(tab, page, colorScheme) {
  const told = new Set();
  let open = [];
  for (const width of WIDTHS) {
    await tab.setViewportSize({ width, height: HEIGHT });
    const found = await tab.evaluate(judge, { only: { type: 'tag', values: TAGS }, rules: RULES });
    if (found.passes === 0) report.fail(page, 'axe-silent', `${colorScheme}, ${width} px`, 'not one rule applied to this page');
    tell(found.violations, `${colorScheme}, ${width} px`);
    open.push(...found.incomplete);
  }
  if (open.some(({ rule }) => COLOURS.includes(rule))) {
    await tab.setViewportSize({ width: WIDE, height: HEIGHT });
    const again = await tab.evaluate(judge, { only: { type: 'rule', values: COLOURS }, rules: {}, decide: true });
    tell(again.violations, colorScheme);
    open = [...open.filter(({ rule }) => !COLOURS.includes(rule)), ...again.incomplete];
  }
  for (const { rule, where, message } of open) {
    const what = `${rule}, ${colorScheme}: ${message}`;
    const entry = undecided.get(what) ?? { first: `${page}, ${where}`, pages: new Set() };
    entry.pages.add(page);
    undecided.set(what, entry);
  }

  /** The same fault at the next width is not told again. */
  function tell(violations, when) {
    for (const { rule, where, message } of violations) {
      if (told.has(`${rule} ${where}`)) continue;
      told.add(`${rule} ${where}`);
      report.fail(page, rule, `${when}, ${where}`, message);
    }
  }
}

/**
 * Runs in the page. With `decide`, a coloured ::before or ::after somewhere around a text no longer leaves the colours of that text open: it
 * is judged on the ground of its element. A text that really stands on a pseudo-element should get its ground from an element.
 */
async function judge({ only, rules, decide }) {
  const decided = (id) => [id, { options: { ...globalThis.axe._audit.checks[id].options, ignorePseudo: true, ignoreLength: true } }];
  const result = await globalThis.axe.run(document, {
    runOnly: only,
    rules,
    checks: decide ? Object.fromEntries(only.values.map(decided)) : {},
    resultTypes: ['violations', 'incomplete'],
  });
  const flatten = (list) =>
    list.flatMap((rule) =>
      rule.nodes.map((node) => ({
        rule: rule.id,
        where: node.target.flat().join(' '),
        message: [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ') || rule.help,
      })),
    );
  return { passes: result.passes.length, violations: flatten(result.violations), incomplete: flatten(result.incomplete) };
}
