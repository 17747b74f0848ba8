// The browser: started the same way by every check, with tabs that share the work.

import { accessSync, constants } from 'node:fs';
import { cpus } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { fileOfAddress, isNotFoundPage, refuse } from './site.mjs';

// As many as the machine has processors: a tab keeps one busy.
const TABS = Math.max(2, Math.min(8, cpus().length));

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const FLAGS = [
  '--headless',
  // Continuous integration runs as root, where the sandbox does not start.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A request to another host fails at once on every machine, with or without a network.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Starts the system's Chromium. The caller closes it. */
export function launch() {
  const executablePath = findExecutable();
  if (!executablePath) refuse(`none of these is installed: ${NAMES.join(', ')}`);
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * Opens a tab and gives it to the work, and closes it whatever happens.
 * @param {object} options of the browser context: viewport, colour scheme…
 */
export async function withTab(browser, options, work) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  await context.addInitScript(`globalThis.selectorOf = ${selectorOf}`);
  const tab = await context.newPage();
  try {
    return await work(tab);
  } finally {
    await context.close();
  }
}

/**
 * Does the same work on every page, in a few tabs of one browser that share the list.
 * @param {(tab: object, page: string) => Promise<void>} work
 */
export async function onEach(browser, options, pages, work) {
  const queue = [...pages];
  const share = async (tab) => {
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) await work(tab, page);
  };
  await Promise.all(Array.from({ length: Math.min(TABS, queue.length) }, () => withTab(browser, options, share)));
}

/**
 * Goes to a page of the served site and waits until it is loaded. Only for the 404 page, full addresses of the site itself are answered from
 * the folder, because it is made to be shown below any address.
 */
export async function visit(tab, site, server, page) {
  if (!isNotFoundPage(page)) {
    await tab.goto(server.address(page));
    return;
  }
  const answer = (route) => {
    const file = fileOfAddress(site, route.request().url());
    return file ? route.fulfill({ path: join(site.root, file) }) : route.continue();
  };
  await tab.route('**', answer);
  await tab.goto(server.address(page));
  await tab.unroute('**', answer);
}

/**
 * Leaves a page before the next is measured: a lazy picture that is still on its way would be taken for the next page's.
 */
export async function leave(tab) {
  await tab.goto('about:blank');
}

/** Opens every `<details>`: what is folded away is read as well. */
export async function unfold(tab) {
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      // With a shared name only one of a group can stay open.
      details.removeAttribute('name');
      details.open = true;
    }
  });
}

/** Runs in the page: a selector that a person can follow to the element. */
function selectorOf(element) {
  const parts = [];
  for (let at = element; at && at.nodeType === 1 && parts.length < 4; at = at.parentElement) {
    if (at.id) {
      parts.unshift(`#${CSS.escape(at.id)}`);
      break;
    }
    const tag = at.localName;
    const same = at.parentElement ? [...at.parentElement.children].filter((other) => other.localName === tag) : [];
    const name = at.classList.length > 0 ? `${tag}.${CSS.escape(at.classList[0])}` : tag;
    parts.unshift(same.length > 1 ? `${name}:nth-of-type(${same.indexOf(at) + 1})` : name);
  }
  return parts.join(' > ');
}

function findExecutable() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
