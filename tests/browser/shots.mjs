// Pictures of pages for people's eyes: three widths, light and dark, and print. Proves nothing by itself and is no part of the run.
// Usage: node shots.mjs OUT_DIR [PATH…]     PATH: a page, or a folder of pages; without one, the first page of the sample site

import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch, withTab } from './chromium.mjs';
import { readSite, refuse } from './site.mjs';

const WIDTHS = [360, 768, 1280];
// A4 at 96 dots an inch.
const PAPER = { width: 794, height: 1123 };

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const [out, ...paths] = process.argv.slice(2);
if (!out) refuse('usage: node shots.mjs OUT_DIR [PATH…]');
const pages = (paths.length > 0 ? paths : [join(repository, 'output', 'index.html')]).flatMap(pagesOf);

mkdirSync(out, { recursive: true });
const browser = await launch();
let count = 0;
try {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of WIDTHS) await shoot({ colorScheme, viewport: { width, height: 740 } }, `${width}-${colorScheme}`);
  }
  await shoot({ viewport: PAPER }, 'print', 'print');
} finally {
  await browser.close();
}
console.log(`shots: ${count} pictures of ${pages.length} pages in ${resolve(out)}`);

async function shoot(options, ending, media) {
  await withTab(browser, options, async (tab) => {
    if (media) await tab.emulateMedia({ media });
    for (const page of pages) {
      await tab.goto(pathToFileURL(page.file).href);
      await tab.screenshot({ path: join(out, `${page.name}.${ending}.png`), fullPage: true });
      count += 1;
    }
  });
}

function pagesOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return refuse(`no such page: ${path}`);
  const named = (file, name) => ({ file: resolve(file), name: name.replace(/\.html$/, '').replaceAll('/', '--') });
  if (!stat.isDirectory()) return [named(path, path.split('/').slice(-4).join('/').replace(/^\/+/, ''))];
  return readSite(path).pages.map((page) => named(join(path, page), page));
}
