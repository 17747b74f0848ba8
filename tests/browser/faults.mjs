// The checks themselves are checked: a small good site passes each of them, and each planted fault is caught, on its own page, by its own
// rule, and nothing else is said. A check that cannot fail proves nothing.
// Usage: node faults.mjs

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOISE, PICTURE, STYLE, goodSite, link, page, vietnamese } from './good-site.mjs';
import { FAULTS, NOT_FOUND_FAULTS, SHEET_FAULTS } from './planted.mjs';
import { Report } from './report.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));

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
  for (const check of ['nu', 'axe', 'layout', 'requests', 'keyboard', 'file-url', 'budget', 'print']) {
    await expect(check, 'good', []);
    await expect(check, 'faulty', faulty.expected[check] ?? [], faulty.ignored[check]);
  }
  await expect('file-url', 'lonely', ['orphan.html unreached', '(all) no-switch']);
  await expect('print', 'bare', ['(all) no-sheet']);
  await expect('budget', 'good', ['(all) too-few-pages'], [], '1000');
} finally {
  rmSync(folder, { recursive: true });
}
// Besides the pages: a wrong stylesheet, a wrong sitemap, a page that no link reaches, a site without switches, without sheets, too small.
report.end(`${FAULTS.length + NOT_FOUND_FAULTS.length + SHEET_FAULTS.length + 6} planted faults`);

/** The good site with every faulty page beside it, each linked from the first page so that a crawl finds it. */
function faultySite(good) {
  const files = { ...good };
  const expected = { nu: ['wrong.css nu-error'], 'file-url': ['sitemap.xml dead-link'] };
  const ignored = {};
  const add = (into, check, entry) => (into[check] = [...(into[check] ?? []), entry]);
  for (const [name, parts, rules] of FAULTS) {
    const text = page({ ...parts, body: vietnamese + (parts?.body ?? '') });
    files[name] = parts === null ? text.replace(/<title>.*<\/title>/, '<title> </title>') : text;
    expectRules(name, rules);
  }
  for (const [name, text, rules] of [...NOT_FOUND_FAULTS, ...SHEET_FAULTS]) {
    files[name] = text;
    expectRules(name, rules);
  }
  files['wrong.css'] = 'p { colour-of-nothing: red }';
  files['second.css'] = 'p { margin: 0 }';
  files['importing.css'] = `@import url("second.css");${STYLE}`;
  files['heavy.css'] = `${STYLE}/* ${NOISE} */`;
  files['heavy.png'] = Buffer.concat([PICTURE, Buffer.from(NOISE)]);
  const list = FAULTS.map(([name]) => link(name)).join('');
  files['index.html'] = good['index.html'].replace('</main>', `${list}</main>`);
  files['sitemap.xml'] = good['sitemap.xml'].replace('index.html', 'gone.html');
  return { files, expected, ignored };

  function expectRules(name, rules) {
    for (const [check, list] of Object.entries(rules)) {
      if (list === null) add(ignored, check, name);
      else for (const rule of list) add(expected, check, `${name} ${rule}`);
    }
  }
}

/** Runs one check on one site and compares what it says with what it must say. */
async function expect(check, site, wanted, ignored = [], ...more) {
  const { output, status } = await start(join(HERE, `${check}.mjs`), join(folder, site), ...more);
  const lines = [...output.matchAll(/^FAIL (.+?) \[([^\]]+)\]/gm)].filter(([, name]) => !ignored.includes(name));
  const said = new Set(lines.map(([, name, rule]) => `${name} ${rule}`));
  const before = report.failures.length;
  for (const one of wanted) if (!said.has(one)) report.fail(`${site} site`, 'not-caught', check, one);
  for (const one of said) if (!wanted.includes(one)) report.fail(`${site} site`, 'false-alarm', check, one);
  const right = wanted.length > 0 ? status === 1 : status === 0;
  if (!right) report.fail(`${site} site`, 'status', check, `ended with status ${status}`);
  if (report.failures.length > before) console.log(output);
}

function start(script, ...words) {
  return new Promise((done) => {
    execFile(process.execPath, [script, ...words], { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
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
