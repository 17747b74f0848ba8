// Every crate the program is built or tested with has a licence that deny.toml allows. Stands in for `cargo deny check licenses` where
// that is not installed; it lives here because this is where Node is.
// Usage: node licences.mjs    (run in the repository; calls cargo)

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Report } from './report.mjs';
import { refuse } from './site.mjs';

const FILE = 'deny.toml';

if (!existsSync(FILE)) refuse(`${FILE} is missing: it says which licences are allowed`);
const { allowed, exceptions } = readRules(readFileSync(FILE, 'utf8'));
if (allowed.size === 0) refuse(`${FILE} allows no licence: [licenses] has no list named allow`);

const metadata = JSON.parse(
  execFileSync('cargo', ['metadata', '--format-version', '1', '--locked'], { encoding: 'utf8', maxBuffer: 1 << 30 }),
);
const report = new Report('licences');
for (const { name, version, license } of metadata.packages) {
  const also = exceptions.get(name) ?? new Set();
  if (!license) report.fail(name, 'no-licence', version, 'Cargo.toml names none');
  else if (!isAllowed(license, (id) => allowed.has(id) || also.has(id))) report.fail(name, 'licence', version, license);
}
report.end(`${metadata.packages.length} crates, ${allowed.size} licences allowed`);

/** The two lists of deny.toml that matter here. Not a reader of TOML in general: strings in lists, comments, tables. */
function readRules(toml) {
  const text = toml.replace(/^((?:[^"'#\n]|"[^"\n]*"|'[^'\n]*')*)#.*$/gm, '$1');
  const section = /^\[licenses\]\s*$([\s\S]*?)(?=^\[(?!\[)[a-z]|(?![\s\S]))/m.exec(text)?.[1] ?? '';
  // An exception has an `allow` of its own; it must not be taken for the list that holds for everyone.
  const own = section.replace(/^exceptions\s*=\s*\[[\s\S]*?^\]/m, '').replace(/^exceptions\s*=\s*\[.*\]\s*$/m, '');
  const exceptions = new Map();
  for (const [, one] of section.matchAll(/\{([^{}]*)\}/g)) {
    const crate = /(?:crate|name)\s*=\s*["']([^"'@]+)/.exec(one)?.[1];
    if (crate) exceptions.set(crate, strings(one));
  }
  return { allowed: strings(own), exceptions };
}

function strings(text) {
  const list = /^\s*,?\s*allow\s*=\s*\[([^\]]*)\]/m.exec(text)?.[1] ?? /\ballow\s*=\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return new Set([...list.matchAll(/["']([^"']+)["']/g)].map((match) => match[1]));
}

/** Judges an SPDX expression: OR, AND, WITH, brackets, and the old `/` for OR. */
function isAllowed(expression, isKnown) {
  const words = expression.replaceAll('/', ' OR ').match(/\(|\)|[^\s()]+/g);
  const either = () => {
    let value = both();
    while (words[0] === 'OR') {
      words.shift();
      // Read the right side in any case: it has to be taken off the list of words.
      const right = both();
      value = value || right;
    }
    return value;
  };
  const both = () => {
    let value = one();
    while (words[0] === 'AND') {
      words.shift();
      const right = one();
      value = value && right;
    }
    return value;
  };
  const one = () => {
    const word = words.shift();
    if (word === '(') {
      const value = either();
      words.shift();
      return value;
    }
    if (words[0] !== 'WITH') return isKnown(word);
    words.shift();
    return isKnown(`${word} WITH ${words.shift()}`);
  };
  return either() && words.length === 0;
}
