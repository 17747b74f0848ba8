"""Other people's programs, run so that neither the language nor the time zone of this machine changes what they say."""

import os
import subprocess

# Far more than any sheet needs: a program that hangs must not hang the whole check.
SECONDS = 300


class Broken(Exception):
    """A program could not do its work; its own words say why."""


def run(*command, accepted=(0,), data=None):
    """Runs a program and gives what it printed, as bytes."""
    environment = os.environ | {'LC_ALL': 'C.UTF-8', 'TZ': 'UTC'}
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, env=environment, check=False)
    except subprocess.TimeoutExpired:
        raise Broken(f'{command[0]} did not end within {SECONDS} s') from None
    if done.returncode not in accepted:
        said = (done.stderr or done.stdout).decode('utf-8', 'replace').strip()
        raise Broken(f'{command[0]} ended with {done.returncode}: {said[-300:]}')
    return done.stdout


def say(*command):
    """Runs a program and gives what it printed, as text."""
    return run(*command).decode('utf-8', 'replace')
