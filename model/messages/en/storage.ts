export const storageMessages = {
  'storage.diskFull': 'The disk is full. Make room, then try again; what you see stays on screen.',
  'storage.readOnly': 'The folder {folder} cannot be written to. Allow writing there, then try again.',
  'storage.ioError': 'The disk reported an error ({code}). Check the drive, then try again.',
  'storage.damaged':
    'The library is damaged ({code}). Nothing was changed. Close Crux and open it again: everything that can be read is then recovered.',
  'storage.busy': 'Another program is using the library file. Try again in a moment.',
  'storage.locked': 'The library in {folder} is open in {program} (process {pid}). Close it there first.',
  'storage.lockedUnknown': 'The library in {folder} is open in another program. Close it there first.',
  'storage.newer':
    'The library {file} was written by a newer Crux (version {found}; this one reads up to {known}). Open it with the newer one. Nothing was changed.',
  'storage.foreign':
    'The file {file} was not made by Crux, so it was left alone. Move it away or choose another data folder.',
  'storage.notAView': 'is not a view that can be kept',
  'storage.replaced': 'A backup was restored meanwhile. This was written over the earlier state and was not stored.',
  'storage.moved':
    'The library file {file} was moved or replaced while it was open. Put it back, then try again; what you see stays on screen.',
  'storage.noticeRecovered':
    'The library was damaged. It was set aside as {file}, and everything up to your last edit was recovered.',
  'storage.noticeRecoveredEdits':
    'The library was damaged. It was set aside as {file}, and every map was recovered up to your last edit. Named versions, drafts or what was in the trash may be missing.',
  'storage.noticeBackup':
    'The library could not be read. It was set aside as {file}, and the backup of {time} was opened instead.',
  'storage.noticeMissing': 'The library file was missing, so the backup of {time} was opened.',
  'storage.noticeNew':
    'The library could not be read and there is no backup. It was set aside as {file}, and a new library was started.',
  'storage.noticeReadOnly': 'The folder {folder} cannot be written to. You can look at your maps but not change them.',
  'storage.noticeBackupFailed': 'The daily backup could not be made: {reason}',
  'storage.noticeErasure':
    'Words of maps that were deleted for good are still in files of the library or in its backups. Crux tries every hour and at each start to remove them; it needs as much room on the disk as the library takes.',
  'storage.noSuchMap': 'This map is not in the library.',
  'storage.noSuchStep': 'This step is not in the map.',
  'storage.doesNotFit':
    'The change to the field “{field}” does not fit what is stored. Close the map and open it again.',
  'storage.stepOfOtherMap': 'This step belongs to another map.',
  'storage.notInTrash': 'Only a map in the trash can be deleted for good.',
  'storage.noSuchBackup': 'There is no backup named {name}.',
  'storage.badBackup': 'The backup {name} is damaged, so the library was left as it is. Choose another one.',
  'storage.backupFailed': 'The backup that was just made did not pass its check, so it was not kept.',
  'storage.noSuchMethod': 'There is no request named “{method}”.',
  'storage.disconnected': 'The connection to the library was lost.',
  'storage.badRequest': 'The request “{method}” was refused: {problem}.',
  'storage.duplicateId': 'the id {id} occurs twice',
  'storage.newMap': 'New map',
  'storage.duplicate': 'Duplicate map',
  'storage.rename': 'Rename map',
  'storage.erasedLabel': 'Erased',
  'storage.notAFolder': 'a file has that name',
} as const;
