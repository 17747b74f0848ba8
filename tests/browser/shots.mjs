// Pictures of pages for people's eyes: three widths, light and dark, and print, and one picture of them all. Proves nothing by itself and is
// no part of the run.
// Usage: node shots.mjs OUT_DIR SITE [PAGE…]     SITE: an output folder; without a PAGE inside it, one page of each kind

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, onEach, visit, withTab } from './chromium.mjs';
import { onePerKind } from './kinds.mjs';
import { readSite, refuse, serve } from './site.mjs';

const HEIGHT = 740;
// A4 at 96 dots an inch.
const PAPER = { width: 794, height: 1123 };
const LOOKS = [
  ...['light', 'dark'].flatMap((colorScheme) =>
    [360, 768, 1280].map((width) => ({ name: `${width}-${colorScheme}`, options: { colorScheme, viewport: { width, height: HEIGHT } } })),
  ),
  { name: 'print', media: 'print', options: { viewport: PAPER } },
];
// The overview shows the top of each page: a page of a hundred rows would leave no room for the others.
const SHEET = { column: 240, top: 360 };
// Chromium takes no picture higher than this.
const HIGHEST = 16_000;

const [out, folder, ...wanted] = process.argv.slice(2);
if (!out || !folder) refuse('usage: node shots.mjs OUT_DIR SITE [PAGE…]');
const site = readSite(folder);
for (const page of wanted) if (!site.files.has(page)) refuse(`no such page in ${folder}: ${page}`);
const pages = wanted.length > 0 ? wanted.map((page) => ({ page, kind: '' })) : onePerKind(site);
const picture = (page, look) => `${page.replace(/\.html$/, '').replaceAll('/', '--')}.${look.name}.png`;

mkdirSync(out, { recursive: true });
const server = await serve(site);
const browser = await launch();
try {
  for (const look of LOOKS) await onEach(browser, look.options, pages.map(({ page }) => page), (tab, page) => shoot(tab, page, look));
  await shootOverview();
} finally {
  await browser.close();
  server.close();
}
console.log(`shots: ${pages.length * LOOKS.length} pictures of ${pages.length} pages in ${resolve(out)}, all in index.html and overview.png`);

async function shoot(tab, page, look) {
  await tab.emulateMedia({ media: look.media ?? null });
  await visit(tab, site, server, page);
  await tab.evaluate(showPictures);
  await tab.screenshot({ path: join(out, picture(page, look)), fullPage: true });
}

/** Runs in the page. Pictures wait until somebody scrolls to them; nobody scrolls here. */
function showPictures() {
  return Promise.all([...document.images].map((image) => {
    image.loading = 'eager';
    return image.decode().catch(() => {});
  }));
}

/** One row a page, one column a look; in the HTML file each picture leads to itself in full. */
async function shootOverview() {
  const text = (part) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cell = (page, look) => {
    const file = encodeURIComponent(picture(page, look));
    return `<td><a href="${file}"><img src="${file}" alt="${text(page)}, ${look.name}"></a></td>`;
  };
  const rows = pages.map(({ page, kind }) => {
    const cells = LOOKS.map((look) => cell(page, look)).join('');
    return `<tr><th>${text(page)}<br><small>${text(kind)}</small></th>${cells}</tr>`;
  });
  const html = `<!DOCTYPE html><meta charset="utf-8"><title>Overview</title><style>
body { margin: 1rem; font: 14px/1.4 sans-serif; background: #888 }
th { width: ${SHEET.column}px; text-align: left; vertical-align: top; overflow-wrap: anywhere }
td a { display: block; width: ${SHEET.column}px; height: ${SHEET.top}px; overflow: hidden }
img { width: 100% }
</style><table><tr><th></th>${LOOKS.map(({ name }) => `<th>${name}</th>`).join('')}</tr>${rows.join('\n')}</table>
`;
  const file = join(out, 'index.html');
  writeFileSync(file, html);
  const deviceScaleFactor = Math.min(1, HIGHEST / ((SHEET.top + 10) * (rows.length + 1)));
  await withTab(browser, { deviceScaleFactor, viewport: { width: SHEET.column * (LOOKS.length + 2), height: HEIGHT } }, async (tab) => {
    await tab.goto(pathToFileURL(resolve(file)).href);
    await tab.screenshot({ path: join(out, 'overview.png'), fullPage: true });
  });
}
