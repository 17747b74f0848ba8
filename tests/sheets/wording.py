"""What words on a sheet must be so that they can be searched for, read aloud and copied."""

import unicodedata


def squeezed(text):
    """Text without blanks: an address that is broken into lines is still this address."""
    return ''.join(text.split())


def faults(text):
    """Rules that a text breaks, each with the fact."""
    if not squeezed(text):
        return [('no-text', 'has no text')]
    found = []
    if not unicodedata.is_normalized('NFC', text):
        found.append(('nfc', f'text is not in NFC: {_first(text, _is_not_nfc)}'))
    for rule, meaning, is_wrong in (
        ('unknown-letter', 'a letter that is unknown (U+FFFD)', lambda letter: letter == '\ufffd'),
        ('private-letter', 'a letter for private use', lambda letter: unicodedata.category(letter) == 'Co'),
    ):
        if any(map(is_wrong, text)):
            found.append((rule, f'text has {meaning}: {_first(text, lambda word: any(map(is_wrong, word)))}'))
    return found


def _is_not_nfc(word):
    """Whether a word has marks of its own where it could have letters with marks."""
    return not unicodedata.is_normalized('NFC', word)


def _first(text, is_wrong):
    """The first word that is wrong, in letters that show what is wrong with it."""
    return ascii(next(filter(is_wrong, text.split()), ''))
