// How long a person waits who scans a code with a cheap phone on a slow network: first contentful paint and load of landing pages, in
// Chromium with its own brake on the network, the cache cold. Timed, so no part of tests/run; tests/browser/requests.mjs stands in there.
// Usage: node run.mjs OUTPUT_FOLDER [HOW_MANY]     HOW_MANY: of the landing pages, the heaviest; 10 if not said

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch, withTab } from '../../tests/browser/chromium.mjs';
import { Report } from '../../tests/browser/report.mjs';
import { isLandingPage, readSite, refuse, serve } from '../../tests/browser/site.mjs';

// "Slow 3G": 400 kbit/s both ways, 400 ms before each answer begins.
const NETWORK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const LIMITS = { paint: 1500, load: 2500 };
const TIMES = 5;

const site = readSite(process.argv[2]);
const weight = (page) => gzipSync(readFileSync(join(site.root, page))).length;
const landing = site.pages.filter(isLandingPage).sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
if (landing.length === 0) refuse('no landing page below a folder named q');
const pages = landing.slice(0, Number(process.argv[3] ?? 10));
const report = new Report('slow-network');
const server = await serve(site, { gzip: true });
const browser = await launch();
const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
try {
  // The browser's own start is not the page's.
  await measure(pages[0]);
  for (const page of pages) {
    const seen = [];
    // One after the other: two at once would share the processor, not the network.
    for (let time = 0; time < TIMES; time += 1) seen.push(await measure(page));
    const paint = median(seen.map((one) => one.paint));
    const load = median(seen.map((one) => one.load));
    console.log(`${paint.toFixed(0).padStart(5)} ms to paint, ${load.toFixed(0).padStart(5)} ms to load: ${page}`);
    if (!(paint <= LIMITS.paint)) report.fail(page, 'first-paint', '', `${paint.toFixed(0)} ms, ${LIMITS.paint} allowed`);
    if (!(load <= LIMITS.load)) report.fail(page, 'load', '', `${load.toFixed(0)} ms, ${LIMITS.load} allowed`);
  }
} finally {
  await browser.close();
  server.close();
}
report.end(`${pages.length} of ${landing.length} landing pages, medians of ${TIMES}`);

/** One visit with an empty cache: a tab of a new context knows nothing. */
function measure(page) {
  return withTab(browser, phone, async (tab) => {
    const brake = await tab.context().newCDPSession(tab);
    await brake.send('Network.enable');
    await brake.send('Network.setCacheDisabled', { cacheDisabled: true });
    await brake.send('Network.emulateNetworkConditions', NETWORK);
    await tab.goto(server.address(page));
    return tab.evaluate(async () => {
      // Without a paint this never ends, and the tab's own time limit says so.
      const paint = await new Promise((done) => {
        const watch = new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach((one) => done(one.startTime)));
        watch.observe({ type: 'paint', buffered: true });
      });
      return { paint, load: performance.getEntriesByType('navigation')[0].loadEventEnd };
    });
  });
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
