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
  'typing.notesTooLong':
    'Together the notes of these claims would be longer than {limit, number} characters. Shorten one of them first.',
  'typing.merged': '{count, number} claims are one now: “{name}”.',
  'typing.cannotMerge': 'These claims cannot be one: it would be a reason for itself.',

  'typing.sameAs.title': 'Which claim says the same?',
  'typing.sameAs.field': 'Find a claim',
  'typing.sameAs.hint': '“{name}” goes, and the claim you choose is used in its place.',
  'typing.sameAs.root': 'claim',
  'typing.sameAs.none': 'No other claim has these words.',
  'typing.sameAs.count': '{count, plural, one {# claim} other {# claims}}',

  'help.command.edit.copyText':
    'Puts the selected claims with everything below them on the clipboard: as an outline, as a list for word processors, and as claims for other maps. With nothing selected, the whole map.',
  'help.command.edit.cutBranch': 'Copies the selected claims with everything below them and takes them away.',
  'help.command.edit.pasteBranch':
    'Adds what is on the clipboard below the selected claim, or beside the map: claims copied in Crux, a bulleted or numbered list, or an indented text with + and −, because and but.',
  'help.command.edit.pasteOutline':
    'Adds the plain text on the clipboard as claims, line by line, and leaves out everything but its words and their order.',
  'help.command.edit.duplicate': 'Adds a copy of the selected claims, with everything below them, right behind them.',
  'help.command.argument.split':
    'Takes a claim apart that says two things: what follows “because” becomes its reason, what follows “but” an objection, what follows “and” a second premise. Its name shows the result first.',
  'help.command.arrange.merge':
    'Makes one claim of several that say the same. The one selected first keeps its words; it takes over every use, reason, objection, question and source.',
  'help.command.arrange.sameAs':
    'Finds another claim that says the same. This one goes, and the claim you choose is used in its place too.',

  // Words between two claims in one sentence, with | between them.
  'split.words.because': 'because|since|as long as|given that',
  'split.words.therefore': 'therefore|hence|so that',
  'split.words.but': 'but|however|although|even though',
  'split.words.and': 'and',
} as const;
