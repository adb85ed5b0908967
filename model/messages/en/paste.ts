export const pasteMessages = {
  // Words that begin a line of an outline made elsewhere, in small letters, with | between them.
  'paste.words.support': 'because|since:|reason:|pro:|for:|supports:',
  'paste.words.oppose': 'but|however|although|objection:|con:|against:|opposes:',
  'paste.words.backing': 'backing:',
  'paste.words.undercut': 'undercut:',
  'paste.words.source': 'source:',
  'paste.words.question': 'open question:|question:',

  'paste.tooLong':
    'The text was not pasted: it is longer than {limit, number} characters. Save it as a file, or paste a part of it.',
  'paste.tooManyClaims': 'The text was not pasted: it has more than {limit, number} lines. Paste a part of it.',
  'paste.longLine': 'The text was not pasted: one line of it is longer than {limit, number} characters.',
  'paste.noRoom': 'The text was not pasted: a map holds at most {limit, number} claims.',
  'paste.nothing': 'There is no text to paste. Copy a claim, a list or some lines first.',
} as const;
