// Every page, stylesheet and drawing is valid: the Nu HTML checker finds no error and has no warning. It asks for pages and stylesheets
// from a server of this machine, as it would from a portal: of a file on a disk it would say that the page's own policy blocks its
// stylesheet, since it does not count a file as its own host. Drawings it takes from the disk: those of a server it reads as pages.
// Usage: node nu.mjs OUTPUT_FOLDER

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import jar from 'vnu-jar';
import { Report } from './report.mjs';
import { readSite, refuse, serve } from './site.mjs';

// A command line holds about 2 MB; a run of the checker costs two seconds before its first file.
const FILES_A_RUN = 2000;

// Files that are wrong on purpose: if the checker has nothing to say about them, its silence about the site means nothing.
const WRONG = {
  'error.html': ['error', '<!DOCTYPE html><html lang="en"><title>Wrong</title><p id="a">One<p id="a">Two</html>'],
  'warning.html': ['info', '<!DOCTYPE html><html lang="en"><title>Wrong</title><section><p>No heading</p></section></html>'],
  'wrong.css': ['error', 'p { colour-of-nothing: red }'],
  'wrong.svg': ['error', '<svg xmlns="http://www.w3.org/2000/svg"><circle radius="1"/></svg>'],
};

// One that is not: the checker says of every drawing that it takes for a page that it has no place in one.
const RIGHT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle r="1"/></svg>';

await proveTheChecker();
const site = readSite(process.argv[2]);
const report = new Report('nu');
const checked = [...site.files].filter((file) => /\.(html|css|svg)$/.test(file));
const server = await serve(site);
try {
  for (const some of [checked.filter((file) => !isDrawing(file)), checked.filter(isDrawing)]) {
    for (let from = 0; from < some.length; from += FILES_A_RUN) await checkSome(some.slice(from, from + FILES_A_RUN));
  }
} finally {
  server.close();
}
report.end(`${checked.length} files (${site.pages.length} pages), errors and warnings`);

async function checkSome(files) {
  const { messages, seen } = await runChecker(files.map((file) => placeOf(file, site, server)));
  for (const message of messages) {
    const file = (message.url && fileAt(message.url, site, server)) ?? '(no file)';
    const where = `line ${message.lastLine ?? '?'}, column ${message.lastColumn ?? '?'}`;
    const text = message.extract ? `${message.message} In: ${message.extract}` : message.message;
    report.fail(file, { error: 'nu-error', info: 'nu-warning' }[message.type] ?? 'nu-stopped', where, text);
  }
  if (seen !== files.length) report.fail('(all)', 'nu-stopped', '', `${files.length} files given, ${seen} checked`);
}

function isDrawing(file) {
  return file.endsWith('.svg');
}

/** Where the checker finds a file of a site. */
function placeOf(file, site, server) {
  return isDrawing(file) ? join(site.root, file) : server.address(file);
}

function fileAt(url, site, server) {
  return url.startsWith('file:') ? relative(site.root, fileURLToPath(url)) : server.file(url);
}

async function proveTheChecker() {
  const folder = mkdtempSync(join(tmpdir(), 'niemyet-nu-'));
  const names = Object.keys(WRONG);
  for (const name of names) writeFileSync(join(folder, name), WRONG[name][1]);
  writeFileSync(join(folder, 'right.svg'), RIGHT);
  const wrong = readSite(folder);
  const server = await serve(wrong);
  try {
    for (const name of names) {
      const { messages } = await runChecker([placeOf(name, wrong, server)]);
      const caught = messages.some(({ type, url }) => type === WRONG[name][0] && url && fileAt(url, wrong, server) === name);
      if (!caught) refuse(`the checker found no ${WRONG[name][0]} in ${name}, which is wrong on purpose`);
    }
    const { messages, seen } = await runChecker([placeOf('right.svg', wrong, server)]);
    if (messages.length > 0 || seen !== 1) refuse('the checker does not take right.svg, in which nothing is wrong');
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}

/** One run of the checker: what it says, and how many files it says it looked at. It runs beside this process, which serves the files. */
function runChecker(addresses) {
  // Long tables nest deep in the checker's own recursion; the default stack is too small for the largest pages. The checker refuses to ask
  // a machine for its own files unless it is told that this is meant.
  const java = ['-Xss8m', '-Dnu.validator.servlet.allow-forbidden-hosts=true', '-jar', String(jar)];
  const options = ['--format', 'json', '--exit-zero-always', '--verbose', '--also-check-css', '--also-check-svg'];
  const child = spawn('java', [...java, ...options, ...addresses], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: [], stderr: [] };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (part) => said[name].push(part));
  return new Promise((done) => {
    child.on('error', (error) => refuse(`java cannot be started: ${error.message}`));
    child.on('close', (status) => {
      const [out, text] = [said.stdout, said.stderr].map((parts) => Buffer.concat(parts).toString('utf8'));
      try {
        done({ messages: JSON.parse(text).messages, seen: out.split('\n').filter(Boolean).length });
      } catch {
        refuse(`the checker broke off with status ${status}:\n${text.slice(0, 4000)}`);
      }
    });
  });
}
