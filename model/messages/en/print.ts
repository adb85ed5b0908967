export const printMessages = {
  'command.print': 'Print…',
  'help.command.file.print':
    'Puts the map on paper: on one sheet, or as a poster of many with marks for cutting, in colour or in black and white. Also as a PDF.',
  'print.title': 'Print map',
  'print.layout': 'Size',
  'print.layout.page': 'One sheet',
  'print.layout.poster': 'Poster',
  'print.across': 'Sheets across',
  'print.paper': 'Paper',
  'print.orientation': 'Turned',
  'print.orientation.auto': 'As fits',
  'print.orientation.portrait': 'Upright',
  'print.orientation.landscape': 'Sideways',
  'print.colour': 'Ink',
  'print.colour.print': 'Colour',
  'print.colour.mono': 'Black and white',
  'print.sheets':
    '{count, plural, one {One sheet of {paper}} other {# sheets of {paper}: {columns, number} across, {rows, number} down}}. Claims print at {points, number} pt.',
  'print.blank':
    '{blank, plural, one {# sheet would be blank and is left out.} other {# sheets would be blank and are left out.}}',
  'print.small': 'That is hard to read: print a poster, or take larger paper.',
  'print.glue': 'Neighbouring sheets share {overlap} mm to glue; marks at the corners show where to cut.',
  'print.tooMany': 'This would take {count} sheets; at most {most} are printed. Take fewer across.',
  'print.folded':
    '{folded, plural, one {# branch is} other {# branches are}} folded away, as on the screen, with the number of hidden claims.',
  'print.print': 'Print…',
  'print.savePdf': 'Save as PDF…',
  'print.drawing': 'Drawing: {percent} %',
  'print.printed': 'Handed to the printer.',
  'print.failed': 'Nothing was printed: {reason}',
  'print.systemFailed': 'The system could not print ({reason}). Save the sheets as a PDF and print that instead.',
  'print.sheetLabel': 'Sheet {sheet} of {count} (row {row} of {rows}, column {column} of {columns}) · {title}',
} as const;
