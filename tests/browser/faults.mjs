// The checks themselves are checked: a small good site passes each of them, and each planted fault is caught, on its own page, by its own
// rule, and nothing else is said. A check that cannot fail proves nothing.
// Usage: node faults.mjs

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Report } from './report.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));

const STYLE = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1a1a1a; --link: #003a70 }
@media (prefers-color-scheme: dark) { :root { --ground: #111; --ink: #f2f2f2; --link: #b9d9ff } }
body { margin: 0; padding: 1rem; background: var(--ground); color: var(--ink); font: 18px/1.6 sans-serif }
h1, h2 { line-height: 1.4; overflow-wrap: anywhere }
a { color: var(--link) }
nav a, summary { display: inline-block; min-height: 44px; line-height: 44px; min-width: 44px }
.skip { position: absolute; left: -999px }
.skip:focus { left: 0; min-height: 44px; display: inline-block }
.wide { overflow-x: auto }
.card { position: relative; padding: 1rem }
.card a::after { content: ""; position: absolute; inset: 0 }
@page { size: A4; margin: 15mm }
`;

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64');

// Text that does not pack: what it weighs on paper it weighs on the wire.
const NOISE = Array.from({ length: 9000 }, (_, at) => ((at * 2654435761) % 4294967296).toString(36)).join(' ');

const WORDS = 'Kích hoạt tài khoản định danh điện tử mức độ hai tại nhà văn hóa thôn. ';

/** A good page. Each part can be replaced. */
function page(parts = {}) {
  const { lang = 'vi', title = 'Hướng dẫn', to = '', head = '', body = '', other = '', up = '' } = parts;
  const policy = parts.policy ?? "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
  const viewport = parts.viewport ?? '<meta name="viewport" content="width=device-width, initial-scale=1">';
  const own = { vi: 'Tiếng Việt', en: 'English' };
  const there = lang === 'vi' ? 'en' : 'vi';
  const languages = other
    ? `<nav data-languages aria-label="Ngôn ngữ, languages"><a href="${other}" hreflang="${there}" lang="${there}">${own[there]}</a></nav>`
    : '';
  return `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
${viewport}<title>${title} – xã Mẫu</title><link rel="stylesheet" href="${parts.style ?? `${up}style.css`}">${head}</head>
<body><header><a class="skip" href="#main">${lang === 'vi' ? 'Tới nội dung chính' : 'Skip to the content'}</a>${languages}</header>
<main id="main"><h1>${title}</h1>${to}${body}</main></body></html>
`;
}

const link = (href) => `<p>Xem thêm <a href="${href}">trang này</a> để biết cách làm.</p>`;
const vietnamese = '<p>Người dân mang theo thẻ căn cước và điện thoại đến nhà văn hóa để được công an xã hướng dẫn.</p>';
const sheet = (body, head = '') => page({ title: 'Biển', up: '../', head, body: vietnamese + body });
const ADDRESS = '<p data-address="https://mau.example/q/abc/">mau.example/q/abc/</p>';

/** A site without a fault that has one of everything. */
function goodSite() {
  return {
    'style.css': STYLE,
    'picture.png': PICTURE,
    'figures.csv': 'area,value\nThôn 1,12\n',
    'sitemap.xml':
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
      '<url><loc>https://mau.example/index.html</loc></url></urlset>',
    'index.html': page({
      title: 'Trang chủ',
      other: 'en/index.html',
      to: link('guide.html#step') + link('figures.csv') + link('https://elsewhere.example/'),
      body: `${vietnamese}<details><summary>Mở ra</summary><p>Nội dung gập lại.</p></details>
<div class="card"><h2>Thẻ</h2><a href="guide.html">Hướng dẫn kích hoạt</a></div>
<div class="wide" tabindex="0" role="region" aria-label="Bảng"><table style="min-width: 700px">
<tr><th scope="col">Một</th></tr><tr><td>1</td></tr></table></div>`,
    }),
    'guide.html': page({
      other: 'en/guide.html',
      to: link('index.html'),
      body: `${vietnamese}<h2 id="step">Bước 1</h2><img loading="lazy" src="picture.png" alt="Màn hình" width="40" height="40">`,
    }),
    'en/index.html': page({
      lang: 'en',
      title: 'Home',
      up: '../',
      other: '../index.html',
      to: '<p>Here is the <a href="guide.html">guide</a> to what people need.</p>',
    }),
    'en/guide.html': page({
      lang: 'en',
      title: 'Guide',
      up: '../',
      other: '../guide.html',
      to: '<p>Back to <a href="index.html">the first page</a> of this commune.</p>',
    }),
    'q/abc/index.html': page({ title: 'Mã đã quét', up: '../../', to: link('../../guide.html'), body: vietnamese }),
    'sheets/sign.html': sheet(ADDRESS),
    '404.html': page({
      title: 'Không thấy trang',
      style: 'https://mau.example/style.css',
      policy: "default-src 'none'; style-src https://mau.example 'unsafe-inline'",
      body: vietnamese,
    }),
  };
}

// A page whose own policy would not stop a picture from another host.
const ANY_PICTURE = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src *";

// So far down that no browser asks for a lazy picture below it before the reader scrolls.
const FAR = '<div style="height: 60000px"></div>';

// Page, what stands on it, and by check the rules that must name it. A check that is not named must not name the page.
const FAULTS = [
  ['dup-id.html', { body: '<p id="a">Một</p><p id="a">Hai</p>' }, { nu: ['nu-error'] }],
  ['contrast.html', { body: '<p style="color: #999; background: #fff">Nhạt</p>' }, { axe: ['color-contrast'] }],
  ['contrast-aaa.html', { body: '<p style="color: #666; background: #fff">Hơi nhạt</p>' }, { axe: ['color-contrast-enhanced'] }],
  [
    'contrast-dark.html',
    { head: '<style>@media (prefers-color-scheme: dark) { p { color: #555 } }</style>' },
    { axe: ['color-contrast'] },
  ],
  [
    'contrast-folded.html',
    { body: '<details><summary>Mở</summary><p style="color: #999; background: #fff">Nhạt</p></details>' },
    { axe: ['color-contrast'] },
  ],
  [
    'contrast-beside-badge.html',
    {
      head: `<style>.badge { position: relative; padding-left: 3rem } .badge a { color: #999 }
.badge::before { content: ""; position: absolute; left: 0; top: 0; width: 40px; height: 40px; background: #800 }</style>`,
      body: '<p class="badge">Xem thêm <a href="guide.html">ở đây</a> để biết.</p>',
    },
    { axe: ['color-contrast', 'color-contrast-enhanced'] },
  ],
  [
    'contrast-scrolled.html',
    {
      head: '<style>.wide p { width: 900px; text-align: right; color: #999; background: #fff }</style>',
      body: '<div class="wide" tabindex="0" role="region" aria-label="Bảng"><p>Nhạt</p></div>',
    },
    { axe: ['color-contrast'] },
  ],
  ['no-alt.html', { body: '<img loading="lazy" src="picture.png" width="40" height="40">' }, { nu: ['nu-error'], axe: ['image-alt'] }],
  [
    'small-target.html',
    {
      head: '<style>.tiny { display: block; width: 10px; height: 10px; font-size: 8px; line-height: 1 }</style>',
      body: '<a class="tiny" href="index.html" aria-label="Về">V</a><a class="tiny" href="guide.html" aria-label="Đi">Đ</a>',
    },
    { axe: ['target-size'], layout: ['target-height'] },
  ],
  ['wide.html', { body: '<p style="width: 700px">Rộng</p>' }, { layout: ['sideways-scroll'] }],
  [
    'wide-hidden.html',
    { head: '<style>body { overflow-x: hidden }</style>', body: '<p style="width: 700px">Rộng</p>' },
    { layout: ['sideways-scroll', 'cut-off'] },
  ],
  [
    'wide-clipped.html',
    { head: '<style>main { overflow: clip }</style>', body: '<p style="width: 700px">Rộng</p>' },
    { layout: ['cut-off'] },
  ],
  ['no-viewport.html', { viewport: '' }, { layout: ['viewport'] }],
  ['small-body.html', { head: '<style>body { font-size: 16px }</style>' }, { layout: ['body-size', 'text-size'] }],
  ['small-text.html', { body: '<p style="font-size: 14px">Nhỏ</p>' }, { layout: ['text-size'] }],
  ['tight-lines.html', { body: '<p style="line-height: 1.4">Sát</p>' }, { layout: ['line-height'] }],
  ['tight-heading.html', { body: '<h2 style="line-height: 1.2">ĐẶNG</h2>' }, { layout: ['heading-line-height'] }],
  ['normal-heading.html', { body: '<h2 style="line-height: normal">ĐẶNG</h2>' }, { layout: ['heading-line-height'] }],
  ['low-link.html', { body: '<ul><li><a href="guide.html">Một mình</a></li></ul>' }, { layout: ['target-height'] }],
  ['two-styles.html', { head: '<link rel="stylesheet" href="second.css">' }, { layout: ['requests'] }],
  ['eager.html', { body: '<img src="picture.png" alt="" width="40" height="40">' }, { layout: ['requests'] }],
  ['import.html', { style: 'importing.css' }, { layout: ['requests'] }],
  ['script.html', { body: '<script>document.title</script>' }, { layout: ['script'], 'file-url': ['browser-error'] }],
  [
    'other-host.html',
    { policy: ANY_PICTURE, body: '<img src="http://elsewhere.example/a.png" alt="" width="40" height="40">' },
    { layout: ['other-host', 'requests'], 'file-url': ['network', 'failed-request', 'browser-error'], budget: ['no-such-file'] },
  ],
  [
    'other-host-far.html',
    {
      policy: ANY_PICTURE,
      body: `${FAR}<img loading="lazy" src="http://elsewhere.example/a.png" alt="" width="40" height="40">`,
    },
    { layout: ['other-host'], budget: ['no-such-file'] },
  ],
  [
    'dead-choice.html',
    { body: '<img loading="lazy" src="picture.png" srcset="picture.png 1x, gone.png 2x" alt="" width="40" height="40">' },
    { 'file-url': ['dead-link'] },
  ],
  ['preconnect.html', { head: '<link rel="preconnect" href="https://elsewhere.example/">' }, { layout: ['other-host'] }],
  [
    'dead-picture.html',
    { body: `${FAR}<img loading="lazy" src="gone.png" alt="" width="40" height="40">` },
    { 'file-url': ['dead-link'], budget: ['no-such-file'] },
  ],
  [
    'dead-style.html',
    { style: 'gone.css' },
    {
      'file-url': ['dead-link', 'failed-request', 'browser-error'],
      layout: ['missing', 'body-size', 'text-size', 'line-height', 'heading-line-height', 'target-height'],
      budget: ['no-such-file'],
      axe: null,
    },
  ],
  ['dead-link.html', { to: link('nowhere.html') }, { 'file-url': ['dead-link'] }],
  ['other-case.html', { to: link('Guide.html') }, { 'file-url': ['dead-link'] }],
  ['dead-fragment.html', { to: link('guide.html#nothing') }, { 'file-url': ['dead-fragment'] }],
  ['dead-own-fragment.html', { to: link('#nothing') }, { 'file-url': ['dead-fragment'] }],
  ['folder-link.html', { to: link('en/') }, { 'file-url': ['folder-link'] }],
  ['from-root.html', { to: link('/guide.html') }, { 'file-url': ['absolute-path'] }],
  ['outside.html', { to: link('../secret.html') }, { 'file-url': ['leaves-folder'] }],
  ['one-way.html', { other: 'en/guide.html' }, { 'file-url': ['no-way-back'] }],
  ['wrong-language.html', { other: 'guide.html' }, { 'file-url': ['language', 'no-way-back'] }],
  ['no-title.html', null, { nu: ['nu-error'], axe: ['document-title'], 'file-url': ['title'] }],
  ['heavy.html', { body: `<p style="overflow-wrap: anywhere">${NOISE}</p>` }, { budget: ['page-weight'] }],
  ['heavy-style.html', { style: 'heavy.css' }, { budget: ['page-weight'] }],
  ['heavy-picture.html', { body: '<img loading="lazy" src="heavy.png" alt="" width="40" height="40">' }, { budget: ['picture-weight'] }],
];

const SHEET_FAULTS = [
  ['sheets/two-pages.html', sheet(ADDRESS + `<p>${WORDS.repeat(120)}</p>`), ['pages']],
  ['sheets/letter.html', sheet(ADDRESS, '<style>@page { size: Letter }</style>'), ['paper']],
  ['sheets/no-address.html', sheet('<p>Không có địa chỉ.</p>'), ['address']],
  ['sheets/hidden-address.html', sheet('<p data-address="https://mau.example/q/abc/">Quét mã</p>'), ['address']],
  ['sheets/empty-address.html', sheet('<p data-address></p>'), ['address']],
  [
    'sheets/cut.html',
    sheet(`${ADDRESS}<div style="height: 60mm; overflow: hidden">${`<p>${WORDS}</p>`.repeat(40)}<p>Dòng-cuối-cùng.</p></div>`),
    ['words'],
  ],
];

const report = new Report('faults');
const folder = mkdtempSync(join(tmpdir(), 'niemyet-faults-'));
try {
  const good = goodSite();
  const faulty = faultySite(good);
  write(join(folder, 'good'), good);
  write(join(folder, 'faulty'), faulty.files);
  const lonely = { ...good, 'orphan.html': page({ other: '' }), 'index.html': good['index.html'].replaceAll('data-languages', 'class="languages"') };
  for (const name of ['guide.html', 'en/index.html', 'en/guide.html']) lonely[name] = lonely[name].replaceAll('data-languages', '');
  write(join(folder, 'lonely'), lonely);
  write(join(folder, 'bare'), { 'index.html': page(), 'style.css': STYLE });
  for (const check of ['nu', 'axe', 'layout', 'file-url', 'budget', 'print']) {
    await expect(check, 'good', []);
    await expect(check, 'faulty', faulty.expected[check] ?? [], faulty.ignored[check]);
  }
  await expect('file-url', 'lonely', ['orphan.html unreached', '(all) no-switch']);
  await expect('print', 'bare', ['(all) no-sheet']);
} finally {
  rmSync(folder, { recursive: true });
}
// Besides the pages: a wrong stylesheet, a page that no link reaches, a site without switches, a site without sheets.
report.end(`${FAULTS.length + SHEET_FAULTS.length + 4} planted faults`);

/** The good site with every faulty page beside it, each linked from the first page so that a crawl finds it. */
function faultySite(good) {
  const files = { ...good };
  const expected = { nu: ['wrong.css nu-error'] };
  const ignored = {};
  const add = (into, check, entry) => (into[check] = [...(into[check] ?? []), entry]);
  for (const [name, parts, rules] of FAULTS) {
    const text = page({ ...parts, body: vietnamese + (parts?.body ?? '') });
    files[name] = parts === null ? text.replace(/<title>.*<\/title>/, '<title> </title>') : text;
    for (const [check, list] of Object.entries(rules)) {
      if (list === null) add(ignored, check, name);
      else for (const rule of list) add(expected, check, `${name} ${rule}`);
    }
  }
  for (const [name, text, rules] of SHEET_FAULTS) {
    files[name] = text;
    for (const rule of rules) add(expected, 'print', `${name} ${rule}`);
  }
  files['wrong.css'] = 'p { colour-of-nothing: red }';
  files['second.css'] = 'p { margin: 0 }';
  files['importing.css'] = `@import url("second.css");${STYLE}`;
  files['heavy.css'] = `${STYLE}/* ${NOISE} */`;
  files['heavy.png'] = Buffer.concat([PICTURE, Buffer.from(NOISE)]);
  const list = FAULTS.map(([name]) => link(name)).join('');
  files['index.html'] = good['index.html'].replace('</main>', `${list}</main>`);
  return { files, expected, ignored };
}

/** Runs one check on one site and compares what it says with what it must say. */
async function expect(check, site, wanted, ignored = []) {
  const { output, status } = await start(join(HERE, `${check}.mjs`), join(folder, site));
  const lines = [...output.matchAll(/^FAIL (.+?) \[([^\]]+)\]/gm)].filter(([, name]) => !ignored.includes(name));
  const said = new Set(lines.map(([, name, rule]) => `${name} ${rule}`));
  const before = report.failures.length;
  for (const one of wanted) if (!said.has(one)) report.fail(`${site} site`, 'not-caught', check, one);
  for (const one of said) if (!wanted.includes(one)) report.fail(`${site} site`, 'false-alarm', check, one);
  const right = wanted.length > 0 ? status === 1 : status === 0;
  if (!right) report.fail(`${site} site`, 'status', check, `ended with status ${status}`);
  if (report.failures.length > before) console.log(output);
}

function start(script, site) {
  return new Promise((done) => {
    execFile(process.execPath, [script, site], { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      done({ output: stdout + stderr, status: error ? (error.code ?? 'none') : 0 });
    });
  });
}

function write(root, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}
