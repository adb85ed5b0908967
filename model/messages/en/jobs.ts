export const jobsMessages = {
  'jobs.noFolder': '“{file}” cannot be written: there is no folder “{folder}”. Choose a folder that exists.',
  'jobs.notAllowed':
    '“{file}” cannot be written: the folder “{folder}” or the file is read-only for you. Choose another place.',
  'jobs.isFolder': '“{file}” cannot be written: it is a folder. Add a file name.',
  'jobs.diskFull':
    '“{file}” was not written: the disk is full. Free some space or choose another disk; what was there before is unchanged.',
  'jobs.tooWide':
    'The picture would be {width, number} × {height, number} pixels; a side may have at most {limit, number}. Lower the scale to {scale, number, ::.##} or less, or the width to {widthPx, number} pixels or less.',
  'jobs.tooLarge':
    'The picture would be {width, number} × {height, number} pixels; at most {limit, number} million are possible. Lower the scale to {scale, number, ::.##} or less, or the width to {widthPx, number} pixels or less.',
  'jobs.tooSmall': 'The picture would be smaller than one pixel. Raise the scale or the width.',
  'jobs.missingCharacters':
    'No font on this computer has the {count, plural, one {character} other {characters}} {characters}: each is shown as an empty box.',
  'jobs.unknownTask': 'This process was asked for something it does not know.',
  'jobs.noTask': 'This process is started by Crux with a task; it does nothing by itself.',
} as const;
