// What faults.mjs plants in the good site: pages that each break one thing, and the rules that must say so.

import { ADDRESS, NOISE, WORDS, link, noisy, notFound, sheet, vietnamese } from './good-site.mjs';

// A page whose own policy would not stop a picture from another host.
const ANY_PICTURE = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src *";

const ANY_SCRIPT = "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'unsafe-inline'";

const FOLDED = '<details><summary>Mở ra</summary><p>Nội dung gập lại.</p></details>';

// Fits the text of the narrowest screen, and is wider than the screen once its letters are set apart, in wide and in narrow fonts: many
// narrow letters (225 to 263 px, then 324 to 362, in Roboto, Liberation, Open, Noto and DejaVu Sans).
const LINE = 'Ít chữ, ít lỗi, ít việc: tìm lời dễ';

// So far down that no browser asks for a lazy picture below it before the reader scrolls.
const FAR = '<div style="height: 60000px"></div>';

// Page, what stands on it, and by check the rules that must name it. A check that is not named must not name the page.
export const FAULTS = [
  ['dup-id.html', { body: '<p id="a">Một</p><p id="a">Hai</p>' }, { nu: ['nu-error', 'nu-warning'] }],
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
  ['no-heading.html', { body: '<section><p>Phần không có tên.</p></section>' }, { nu: ['nu-warning'] }],
  [
    'contrast-desk.html',
    { head: '<style>@media (min-width: 60rem) and (prefers-color-scheme: dark) { p { color: #555 } }</style>' },
    { axe: ['color-contrast'] },
  ],
  ['no-alt.html', { body: '<img loading="lazy" src="picture.png" width="40" height="40">' }, { nu: ['nu-error'], axe: ['image-alt'] }],
  [
    'small-target.html',
    {
      head: '<style>.tiny { display: block; width: 10px; height: 10px; font-size: 8px; line-height: 1 }</style>',
      body: '<a class="tiny" href="index.html" aria-label="Về">V</a><a class="tiny" href="guide.html" aria-label="Đi">Đ</a>',
    },
    { axe: ['target-size'], layout: ['target-height', 'target-width'] },
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
  [
    'narrow-link.html',
    { body: '<nav aria-label="Trang"><a style="min-width: 0" href="guide.html">1</a></nav>' },
    { layout: ['target-width'] },
  ],
  ['cut-below.html', { body: `<div style="height: 40px; overflow: hidden"><p>${WORDS}</p></div>` }, { layout: ['cut-off'] }],
  ['spill.html', { body: `<p style="height: 40px">${WORDS}</p><p>Dưới.</p>` }, { layout: ['spill'] }],
  // One line that fits, and no longer does when its letters are set apart.
  ['spaced-cut.html', { body: `<p style="height: 31px; overflow: hidden">${LINE}</p>` }, { layout: ['spaced-cut-off'] }],
  ['spaced-spill.html', { body: `<p style="height: 31px">${LINE}</p><p>Dưới.</p>` }, { layout: ['spaced-spill'] }],
  ['spaced-wide.html', { body: `<p style="white-space: nowrap">${LINE}</p>` }, { layout: ['spaced-sideways-scroll'] }],
  [
    'no-ring.html',
    { to: link('index.html'), head: '<style>main a:focus-visible { outline: none }</style>' },
    { keyboard: ['focus-outline'] },
  ],
  [
    'own-ring.html',
    { head: '<style>main a:focus-visible { outline: revert }</style>', to: link('index.html') },
    { keyboard: ['focus-outline'] },
  ],
  [
    'faint-ring.html',
    { head: '<style>main a:focus-visible { outline-color: #bbb }</style>', to: link('index.html') },
    { keyboard: ['focus-contrast'] },
  ],
  [
    'faint-ring-dark.html',
    {
      head: '<style>@media (prefers-color-scheme: dark) { main a:focus-visible { outline-color: #444 } }</style>',
      to: link('index.html'),
    },
    { keyboard: ['focus-contrast'] },
  ],
  [
    'out-of-sight.html',
    { body: '<nav aria-label="Trang"><a style="position: absolute; left: -999px" href="guide.html">Ẩn</a></nav>' },
    { keyboard: ['focus-hidden'] },
  ],
  ['no-skip.html', { skip: '', to: link('index.html') }, { keyboard: ['skip-link'] }],
  [
    'skip-nowhere.html',
    { skip: '<a class="skip" href="#gone">Tới nội dung chính</a>', to: link('index.html') },
    { keyboard: ['skip-link'], axe: ['skip-link'], 'file-url': ['dead-fragment'] },
  ],
  [
    'first-of-all.html',
    { body: '<p>Xem <a tabindex="1" href="guide.html">trang này</a> trước.</p>' },
    { keyboard: ['skip-link', 'order'], axe: ['tabindex'] },
  ],
  ['passed-over.html', { body: '<p>Xem <a tabindex="-1" href="guide.html">trang này</a> cũng được.</p>' }, { keyboard: ['unreached'] }],
  ['folded-empty.html', { head: '<style>details > p { display: none }</style>', body: FOLDED }, { keyboard: ['no-open'] }],
  [
    'folded-shut.html',
    { policy: ANY_SCRIPT, body: FOLDED.replace('<summary>', '<summary onclick="event.preventDefault()">') },
    { keyboard: ['no-open'], requests: ['script'] },
  ],
  [
    'trap.html',
    { policy: ANY_SCRIPT, body: '<p>Xem <a onblur="setTimeout(() => this.focus())" href="guide.html">trang này</a> và <a href="index.html">kia</a>.</p>' },
    { keyboard: ['trap', 'unreached'], requests: ['script'] },
  ],
  // A short page beside a longer one of its kind: its own class name must bring it into the choice.
  [
    'huong-dan/odd.html',
    {
      up: '../',
      head: '<style>.odd a:focus-visible { outline: none }</style>',
      body: '<p class="odd">Xem <a href="long.html">trang kia</a> đi.</p>',
    },
    { keyboard: ['focus-outline'] },
  ],
  ['two-styles.html', { head: '<link rel="stylesheet" href="second.css">' }, { requests: ['requests'] }],
  ['eager.html', { body: '<img src="picture.png" alt="" width="40" height="40">' }, { requests: ['requests'] }],
  ['import.html', { style: 'importing.css' }, { requests: ['requests'] }],
  ['script.html', { body: '<script>document.title</script>' }, { nu: ['nu-warning'], requests: ['script'], 'file-url': ['browser-error'] }],
  [
    'other-host.html',
    { policy: ANY_PICTURE, body: '<img src="http://elsewhere.example/a.png" alt="" width="40" height="40">' },
    { requests: ['other-host', 'requests'], 'file-url': ['network', 'failed-request', 'browser-error'], budget: ['no-such-file'] },
  ],
  [
    'other-host-far.html',
    {
      policy: ANY_PICTURE,
      body: `${FAR}<img loading="lazy" src="http://elsewhere.example/a.png" alt="" width="40" height="40">`,
    },
    { requests: ['other-host'], budget: ['no-such-file'] },
  ],
  [
    'dead-choice.html',
    { body: '<img loading="lazy" src="picture.png" srcset="picture.png 1x, gone.png 2x" alt="" width="40" height="40">' },
    { 'file-url': ['dead-link'] },
  ],
  ['preconnect.html', { head: '<link rel="preconnect" href="https://elsewhere.example/">' }, { requests: ['other-host'] }],
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
      layout: ['body-size', 'text-size', 'line-height', 'heading-line-height', 'target-height'],
      requests: ['missing'],
      budget: ['no-such-file'],
      keyboard: ['focus-outline'],
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
  ['wrong-original.html', { head: '<link rel="canonical" href="https://mau.example/gone.html">' }, { 'file-url': ['dead-link'] }],
  ['from-unit.html', { to: link('https://xa.example/portal/gone.html') }, { 'file-url': ['dead-link'] }],
  ['one-way.html', { other: 'en/guide.html' }, { 'file-url': ['no-way-back'] }],
  ['wrong-language.html', { other: 'guide.html' }, { 'file-url': ['language', 'no-way-back'] }],
  ['no-title.html', null, { nu: ['nu-error'], axe: ['document-title'], 'file-url': ['title'] }],
  ['heavy.html', { body: noisy() }, { budget: ['page-weight'], requests: ['transferred'] }],
  ['heavy-style.html', { style: 'heavy.css' }, { budget: ['page-weight'], requests: ['transferred'] }],
  ['heavy-picture.html', { body: '<img loading="lazy" src="heavy.png" alt="" width="40" height="40">' }, { budget: ['picture-weight'] }],
  [
    'q/heavy/index.html',
    { up: '../../', body: noisy(NOISE.slice(0, 40_000)) },
    { budget: ['page-weight'], requests: ['transferred'] },
  ],
  [
    'plans/too-long.html',
    { up: '../', body: noisy(NOISE + NOISE) },
    { budget: ['page-weight'], requests: ['transferred'] },
  ],
];

// Pages for a missing address, in folders of their own.
export const NOT_FOUND_FAULTS = [
  ['a/404.html', notFound({ to: link('../guide.html') }), { 'file-url': ['relative'] }],
  ['b/404.html', notFound({ to: link('https://mau.example/nowhere.html') }), { 'file-url': ['dead-link'] }],
  ['c/404.html', notFound({ to: link('https://mau.example/guide.html#nothing') }), { 'file-url': ['dead-fragment'] }],
  // The end of the address names a file, the whole does not.
  ['d/404.html', notFound({ to: link('https://mau.example/portal/guide.html') }), { 'file-url': ['dead-link'] }],
  [
    'e/404.html',
    notFound({ body: vietnamese, head: '<link rel="stylesheet" href="https://elsewhere.example/a.css">' }),
    { nu: ['nu-warning'], requests: null, 'file-url': ['failed-request', 'browser-error'], budget: ['no-such-file'] },
  ],
];

export const SHEET_FAULTS = [
  ['one-page/two-pages.html', sheet(ADDRESS + `<p>${WORDS.repeat(120)}</p>`), { print: ['pages'] }],
  ['one-page/letter.html', sheet(ADDRESS, '<style>@page { size: Letter }</style>'), { print: ['paper'] }],
  ['one-page/hidden-address.html', sheet('<p data-address="https://mau.example/q/abc/">Quét mã</p>'), { print: ['address'] }],
  ['one-page/empty-address.html', sheet('<p data-address></p>'), { print: ['address'] }],
  [
    'one-page/cut.html',
    sheet(`${ADDRESS}<div style="height: 60mm; overflow: hidden">${`<p>${WORDS}</p>`.repeat(40)}<p>Dòng-cuối-cùng.</p></div>`),
    { print: ['words'], layout: ['cut-off'] },
  ],
];

