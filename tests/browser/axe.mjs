// Every page can be used by everyone, as far as a machine can tell: axe-core finds no violation, on a phone of 360 px, in light and dark.
// Usage: node axe.mjs OUTPUT_FOLDER

import axe from 'axe-core';
import { launch, unfold, visit, withTab } from './chromium.mjs';
import { Report } from './report.mjs';
import { readSite, serve } from './site.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Beyond those tags: contrast 7:1, because the pages are read outdoors on worn screens. And one rule that the tags name but that is off
// unless it is asked for.
const RULES = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
const COLOURS = ['color-contrast', 'color-contrast-enhanced'];

const PHONE = { width: 360, height: 740 };
// Wide enough that no table scrolls inside its box: what is scrolled out of sight has no colours to compare.
const WIDE = { width: 2400, height: 740 };

const site = readSite(process.argv[2]);
const report = new Report('axe');
const undecided = new Map();
const server = await serve(site);
const browser = await launch();
try {
  // One tab a colour scheme: both work at the same time, and no tab has to switch.
  await Promise.all(['light', 'dark'].map(checkAll));
} finally {
  await browser.close();
  server.close();
}
for (const [what, { first, pages }] of [...undecided].sort()) report.note(`undecided on ${pages.size} pages, first ${first}: ${what}`);
report.end(`${site.pages.length} pages, light and dark`);

async function checkAll(colorScheme) {
  await withTab(browser, { viewport: PHONE, colorScheme }, async (tab) => {
    for (const page of site.pages) {
      await visit(tab, site, server, page);
      await unfold(tab);
      await checkOne(tab, page, colorScheme);
    }
  });
}

async function checkOne(tab, page, colorScheme) {
  // The page's own policy forbids scripts; what the browser evaluates for a test does not pass through it.
  await tab.evaluate(axe.source);
  const found = await tab.evaluate(judge, { only: { type: 'tag', values: TAGS }, rules: RULES });
  if (found.passes === 0) report.fail(page, 'axe-silent', colorScheme, 'not one rule applied to this page');
  tell(found.violations);
  let open = found.incomplete;
  if (open.some(({ rule }) => COLOURS.includes(rule))) {
    await tab.setViewportSize(WIDE);
    const again = await tab.evaluate(judge, { only: { type: 'rule', values: COLOURS }, rules: {}, decide: true });
    await tab.setViewportSize(PHONE);
    tell(again.violations.filter((one) => !found.violations.some(({ rule, where }) => rule === one.rule && where === one.where)));
    open = [...open.filter(({ rule }) => !COLOURS.includes(rule)), ...again.incomplete];
  }
  for (const { rule, where, message } of open) {
    const what = `${rule}, ${colorScheme}: ${message}`;
    const entry = undecided.get(what) ?? { first: `${page}, ${where}`, pages: new Set() };
    entry.pages.add(page);
    undecided.set(what, entry);
  }

  function tell(violations) {
    for (const { rule, where, message } of violations) report.fail(page, rule, `${colorScheme}, ${where}`, message);
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
