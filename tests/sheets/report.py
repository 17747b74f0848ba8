"""What the check says: all failures as one line each, sorted so that two runs can be compared, then one line with counts."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Fault:
    """Something that is wrong with a file of the site: what is broken, and the fact."""

    path: str
    rule: str
    message: str

    def __str__(self):
        return f'FAIL {self.path} [{self.rule}] {" ".join(self.message.split())}'


@dataclass
class Result:
    """What was found in one or more files, and how much was looked at."""

    faults: list[Fault] = field(default_factory=list)
    counts: Counter = field(default_factory=Counter)

    def fail(self, path, rule, message):
        """Something is wrong."""
        self.faults.append(Fault(path, rule, message))

    def add(self, other):
        """Takes in what was found elsewhere."""
        self.faults += other.faults
        self.counts += other.counts


# What is counted, in the order of the summary.
COUNTED = (
    ('pdf', 'PDF files'),
    ('pages', 'pages with symbols'),
    ('png', 'PNG files'),
    ('svg', 'SVG files'),
    ('symbols', 'symbols read flat'),
    ('photos', 'symbols read in photographs'),
    ('nearer', 'photographs that ZBar read only from nearer'),
)


def summary(result):
    """The last line."""
    counts = ', '.join(f'{result.counts[key]} {name}' for key, name in COUNTED)
    return f'sheets: {counts}; {f"{len(result.faults)} failures" if result.faults else "no failure"}'
