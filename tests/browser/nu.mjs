// Every page, stylesheet and drawing is valid: the Nu HTML checker finds no error. Its warnings are printed and break nothing.
// Usage: node nu.mjs OUTPUT_FOLDER

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import jar from 'vnu-jar';
import { Report } from './report.mjs';
import { readSite, refuse } from './site.mjs';

// A command line holds about 2 MB; a run of the checker costs two seconds before its first file.
const FILES_A_RUN = 2000;

// Files that are wrong on purpose: if the checker has nothing to say about them, its silence about the site means nothing.
const WRONG = {
  'wrong.html': '<!DOCTYPE html><html lang="en"><title>Wrong</title><p id="a">One<p id="a">Two</html>',
  'wrong.css': 'p { colour-of-nothing: red }',
};

const site = readSite(process.argv[2]);
const report = new Report('nu');
const warnings = new Map();
const checked = [...site.files].filter((file) => /\.(html|css|svg)$/.test(file));
const folder = mkdtempSync(join(tmpdir(), 'niemyet-nu-'));
try {
  proveTheChecker();
  for (let from = 0; from < checked.length; from += FILES_A_RUN) {
    checkSome(checked.slice(from, from + FILES_A_RUN).map((file) => join(site.root, file)));
  }
} finally {
  rmSync(folder, { recursive: true });
}
let count = 0;
for (const [what, entry] of [...warnings].sort()) {
  report.note(`warning, ${entry.count} times, first ${entry.first}: ${what}`);
  count += entry.count;
}
report.end(`${checked.length} files (${site.pages.length} pages), ${count} warnings`);

function checkSome(paths) {
  const { messages, seen } = runChecker(paths);
  for (const message of messages) {
    const file = message.url ? relative(site.root, fileURLToPath(message.url)).split(sep).join('/') : '(no file)';
    const where = `line ${message.lastLine ?? '?'}, column ${message.lastColumn ?? '?'}`;
    const text = message.extract ? `${message.message} In: ${message.extract}` : message.message;
    if (message.type === 'info') warn(file, message, where);
    else report.fail(file, message.type === 'error' ? 'nu-error' : 'nu-stopped', where, text);
  }
  if (seen !== paths.length) report.fail('(all)', 'nu-stopped', '', `${paths.length} files given, ${seen} checked`);
}

/** Counts a warning. One cause in the theme is on every page; names that differ from page to page stand between curly quotes. */
function warn(file, message, where) {
  const what = message.message.replace(/“[^”]*[/.][^”]*”/g, '“…”');
  const entry = warnings.get(what) ?? { first: `${file}, ${where}`, count: 0 };
  entry.count += 1;
  warnings.set(what, entry);
}

function proveTheChecker() {
  const paths = Object.keys(WRONG).map((name) => join(folder, name));
  for (const [name, text] of Object.entries(WRONG)) writeFileSync(join(folder, name), text);
  const { messages } = runChecker(paths);
  for (const path of paths) {
    const caught = messages.some((message) => message.type === 'error' && message.url && fileURLToPath(message.url) === path);
    if (!caught) refuse(`the checker found no error in ${path}, which is wrong on purpose`);
  }
}

/** One run of the checker: what it says, and how many files it says it looked at. */
function runChecker(paths) {
  const options = ['--format', 'json', '--exit-zero-always', '--verbose', '--also-check-css', '--also-check-svg'];
  // Long tables nest deep in the checker's own recursion; the default stack is too small for the largest pages.
  const run = spawnSync('java', ['-Xss8m', '-jar', String(jar), ...options, ...paths], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (run.error) refuse(`java cannot be started: ${run.error.message}`);
  const seen = run.stdout.split('\n').filter(Boolean).length;
  try {
    return { messages: JSON.parse(run.stderr).messages, seen };
  } catch {
    return refuse(`the checker broke off with status ${run.status}:\n${run.stderr.slice(0, 4000)}`);
  }
}
