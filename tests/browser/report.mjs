// What every check says, and how it ends: all failures as one line each, one summary line, an exit status.

/** A list of failures that prints itself. */
export class Report {
  /** @param {string} name the check's name, first word of its summary line */
  constructor(name) {
    this.name = name;
    this.failures = [];
    this.notes = [];
  }

  /**
   * Something is wrong.
   * @param {string} page path of the page inside the output folder
   * @param {string} rule short id of what is broken
   * @param {string} where selector, address or place in the file; may be empty
   * @param {string} message the fact, with both numbers where there are two
   */
  fail(page, rule, where, message) {
    this.failures.push({ page, rule, text: [where, message].map(oneLine).filter(Boolean).join(': ') });
  }

  /** Something a person should know that breaks nothing. */
  note(text) {
    this.notes.push(oneLine(text));
  }

  /**
   * Prints everything and sets the exit status: 1 with failures, else 0.
   * @param {string} counts what was looked at, for instance "300 pages in 2 colour schemes"
   */
  end(counts) {
    for (const note of this.notes) console.log(`note ${note}`);
    const lines = this.failures.map(({ page, rule, text }) => `FAIL ${page} [${rule}] ${text}`);
    // Pages are visited in parallel; sorted lines let two runs be compared.
    for (const line of lines.sort()) console.log(line);
    console.log(`${this.name}: ${counts}; ${lines.length === 0 ? 'no failure' : `${lines.length} failures`}`);
    process.exitCode = lines.length === 0 ? 0 : 1;
  }
}

function oneLine(text) {
  return String(text ?? '').replace(/\s+/g, ' ').trim();
}
