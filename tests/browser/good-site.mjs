// A small site without a fault that has one of everything: what each check must pass, and what faults.mjs plants faults in.

export const STYLE = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1a1a1a; --link: #003a70 }
@media (prefers-color-scheme: dark) { :root { --ground: #111; --ink: #f2f2f2; --link: #b9d9ff } }
body { margin: 0; padding: 1rem; background: var(--ground); color: var(--ink); font: 18px/1.6 sans-serif }
.noise { overflow-wrap: anywhere }
h1, h2 { line-height: 1.4; overflow-wrap: anywhere }
a { color: var(--link) }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
nav a, summary { display: inline-block; min-height: 44px; line-height: 44px; min-width: 44px }
.skip { position: absolute; left: -999px }
.skip:focus { left: 0; min-height: 44px; display: inline-block }
.wide { overflow-x: auto }
.card { position: relative; padding: 1rem }
.card a::after { content: ""; position: absolute; inset: 0 }
@page { size: A4; margin: 15mm }
`;

export const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64');

// Text that does not pack: what it weighs on paper it weighs on the wire.
export const NOISE = Array.from({ length: 9000 }, (_, at) => ((at * 2654435761) % 4294967296).toString(36)).join(' ');

/** A paragraph of noise. The checker of HTML guesses languages, by chance now and then a wrong one: it is told that noise has none. */
export const noisy = (text = NOISE) => `<p class="noise" lang="zxx">${text}</p>`;

export const WORDS = 'Kích hoạt tài khoản định danh điện tử mức độ hai tại nhà văn hóa thôn. ';

/** A good page. Each part can be replaced. */
export function page(parts = {}) {
  const { lang = 'vi', title = 'Hướng dẫn', to = '', head = '', body = '', other = '', up = '' } = parts;
  const policy = parts.policy ?? "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
  const viewport = parts.viewport ?? '<meta name="viewport" content="width=device-width, initial-scale=1">';
  const own = { vi: 'Tiếng Việt', en: 'English' };
  const there = lang === 'vi' ? 'en' : 'vi';
  const languages = other
    ? `<nav data-languages aria-label="Ngôn ngữ, languages"><a href="${other}" hreflang="${there}" lang="${there}">${own[there]}</a></nav>`
    : '';
  const skip = `<a class="skip" href="#main">${lang === 'vi' ? 'Tới nội dung chính' : 'Skip to the content'}</a>`;
  return `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
${viewport}<title>${title} – xã Mẫu</title><link rel="stylesheet" href="${parts.style ?? `${up}style.css`}">${head}</head>
<body><header>${parts.skip ?? skip}${languages}</header>
<main id="main"><h1>${title}</h1>${to}${body}</main></body></html>
`;
}

export const link = (href) => `<p>Xem thêm <a href="${href}">trang này</a> để biết cách làm.</p>`;
export const vietnamese = '<p>Người dân mang theo thẻ căn cước và điện thoại đến nhà văn hóa để được công an xã hướng dẫn.</p>';
export const sheet = (body, head = '') => page({ title: 'Biển', up: '../', head, body: vietnamese + body });
export const ADDRESS = '<p data-address="https://mau.example/q/abc/">mau.example/q/abc/</p>';

/** A page for a missing address: it names everything by its full address. */
export const notFound = (parts) =>
  page({
    title: 'Không thấy trang',
    style: 'https://mau.example/style.css',
    policy: "default-src 'none'; style-src https://mau.example 'unsafe-inline'",
    body: vietnamese,
    ...parts,
  });

/** A site without a fault that has one of everything. */
export function goodSite() {
  return {
    'style.css': STYLE,
    'picture.png': PICTURE,
    'figures.csv': 'area,value\nThôn 1,12\n',
    'sitemap.xml':
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
      '<url><loc>https://mau.example/index.html</loc></url></urlset>',
    'build.json': '{"units": [{"id": "xa", "path": "xa"}]}',
    'index.html': page({
      title: 'Trang chủ',
      head: '<link rel="canonical" href="https://mau.example/">',
      other: 'en/index.html',
      to: ['guide.html#step', 'figures.csv', 'https://elsewhere.example/', 'xa/index.html', 'plans/long.html', 'huong-dan/long.html'].map(link).join(''),
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
    'one-page/sign.html': sheet(ADDRESS),
    // A unit with a portal of its own.
    'xa/index.html': page({
      title: 'Xã',
      up: '../',
      head: '<link rel="canonical" href="https://xa.example/portal/index.html">',
      to: link('../guide.html'),
      body: vietnamese,
    }),
    'plans/long.html': page({ title: 'Kế hoạch', up: '../', body: `${vietnamese}${noisy(NOISE.slice(0, 40_000))}` }),
    // The longest of its kind, and nothing wrong with it.
    'huong-dan/long.html': page({ up: '../', to: link('../guide.html'), body: vietnamese.repeat(9) }),
    '404.html': notFound({ to: link('https://mau.example/guide.html#step') + link('https://xa.example/portal/') }),
  };
}

