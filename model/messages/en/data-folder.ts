export const dataFolderMessages = {
  'dataFolder.heading': 'Data folder',
  'dataFolder.text': 'All maps, sources and backups. Preferences and the places of windows stay with this computer.',
  'dataFolder.size': '{size}{backups, plural, =0 {} one {, # backup} other {, # backups}}',
  'dataFolder.show': 'Show folder',
  'dataFolder.move': 'Keep it elsewhere…',
  'dataFolder.isGiven': 'Given at the start of Crux with --data-dir, and to be changed there.',
  'dataFolder.choose': 'A folder for the data of Crux',
  'dataFolder.chooseButton': 'Choose',
  'dataFolder.copyTitle': 'Keep the data in this folder?',
  'dataFolder.copyText':
    'The library and its backups ({size}) are copied to {folder} and checked, and Crux goes on with the copy. What is in {present} stays as it is.',
  'dataFolder.copyVerb': 'Copy and go on there',
  'dataFolder.openTitle': 'Open the library in this folder?',
  'dataFolder.openText':
    'There is a library of Crux in {folder} already ({size}); last change: {changed}. Crux opens it in place of the present one. Nothing is copied or joined; what is in {present} stays as it is.',
  'dataFolder.openVerb': 'Open that library',
  'dataFolder.working': 'Copying and checking…',
  'dataFolder.copied':
    'Your data is now kept in {folder}. The copy in {left} was left as it is: delete it yourself once you no longer want it.',
  'dataFolder.opened': 'This is the library in {folder}. The one in {left} was left as it is.',
  'dataFolder.failed': 'Nothing was changed. {reason}',
  'dataFolder.same': 'The data is in {folder} already.',
  'dataFolder.inside': 'That folder lies inside the present data folder {folder}. Choose one outside of it.',
  'dataFolder.network':
    '{folder} is on a network drive, where two computers could damage the library. Choose a folder on this computer or on a drive attached to it.',
  'dataFolder.notEmpty': '{folder} holds other files. Choose an empty folder, or make a new one.',
  'dataFolder.unreadable':
    '{file} is no library that can be read. Choose another folder, or move that file away first.',
  'dataFolder.noRoom':
    'There is too little room in {folder}: {needed, number} MB are needed, {free, number} MB are free. Choose another folder or make room there.',
  'dataFolder.copyFailed':
    'The copy came out different from the library and was removed. Check the drive, or choose another.',
  'dataFolder.notSafe': 'Some edits are not saved yet. See to it that every window says Saved, then try again.',
  'dataFolder.busy': 'The data folder is being changed in another window.',
  'dataFolder.missing':
    'The folder {folder}, in which you keep your data, is not there or holds no library. Connect the drive it is on, then start Crux again.',
  'dataFolder.missingTitle': 'The data folder is not there',
  'dataFolder.useUsual': 'Use the usual folder',
  'dataFolder.useUsualText': 'The usual folder is {folder}; Crux would keep your data there from now on.',
  'dataFolder.quit': 'Quit',
  'dataFolder.pointer':
    '{file} should say where your data is and cannot be read. Put it right, or delete it to go back to the usual folder.',
} as const;
