export const typingMessages = {
  'command.copyBranch': 'Copy with its branch',
  'command.cutBranch': 'Cut with its branch',
  'command.pasteBranch': 'Paste as claims',
  'command.pasteOutline': 'Paste the plain text as claims',
  'command.duplicate': 'Duplicate with its branch',
  'command.split': 'Split where it says because, but or and',
  'command.merge': 'Merge the selected claims',
  'command.sameAs': 'Same as another claim…',

  'typing.copied': 'Copied {count, plural, one {# claim} other {# claims}}.',
  'typing.cut': 'Cut {count, plural, one {# claim} other {# claims}}.',
  'typing.pasteStep': 'Paste {count, plural, one {a claim} other {# claims}}',
  'typing.pasted': 'Pasted {count, plural, one {# claim} other {# claims}} at “{name}”.',
  'typing.pastedLoose': 'Pasted {count, plural, one {# claim} other {# claims}} beside the map.',
  'typing.splitInto':
    '{connection, select, because {Split: “{kept}” because “{taken}”} therefore {Split: “{kept}” because “{taken}”} but {Split: “{kept}” but “{taken}”} other {Split: “{kept}” and “{taken}”}}',
  'typing.merged': '{count, number} claims are one now: “{name}”.',
  'typing.cannotMerge': 'These claims cannot be one: it would be a reason for itself.',

  'typing.sameAs.title': 'Which claim says the same?',
  'typing.sameAs.field': 'Find a claim',
  'typing.sameAs.hint': '“{name}” goes, and the claim you choose is used in its place.',
  'typing.sameAs.root': 'claim',
  'typing.sameAs.none': 'No other claim has these words.',
  'typing.sameAs.count': '{count, plural, one {# claim} other {# claims}}',

  // Words between two claims in one sentence, with | between them.
  'split.words.because': 'because|since|as long as|given that',
  'split.words.therefore': 'therefore|hence|so that',
  'split.words.but': 'but|however|although|even though',
  'split.words.and': 'and',
} as const;
