import { Check, CircleAlert } from 'lucide-react';
import type { ImportedFile } from '../../model/borders/shell-api';
import type { MapId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';

export interface ImportResultsProps {
  readonly files: readonly ImportedFile[];
  readonly onOpen: (id: MapId) => void;
  readonly onClose: () => void;
}

/** Each file with what became of it. */
export function ImportResults({ files, onOpen, onClose }: ImportResultsProps) {
  const problems = files.filter(({ problem }) => problem !== null).length;
  return (
    <Dialog
      title={message('library.importResults')}
      className="dialog-medium"
      onClose={onClose}
      foot={
        <Button kind="primary" onPress={onClose} autoFocus>
          {message('library.close')}
        </Button>
      }
    >
      {problems === 0 ? null : <p className="dialog-text">{message('library.importProblems', { problems })}</p>}
      <ul className="import-list">
        {files.map((file, position) => {
          const { mapId } = file;
          return (
            <li key={position} data-has-problem={file.problem !== null || undefined}>
              {file.problem === null ? (
                <Check className="status-ok" size={16} strokeWidth={1.75} aria-hidden />
              ) : (
                <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
              )}
              <div>
                <strong>{file.name}</strong>
                <p>
                  {file.problem ??
                    message(file.isCopy ? 'library.importAddedCopy' : 'library.importAdded', { title: file.title })}
                </p>
                {file.warnings.map((warning, place) => (
                  <p key={place}>{message('library.importWarning', { warning })}</p>
                ))}
              </div>
              {mapId === null ? null : (
                <Button
                  onPress={() => {
                    onClose();
                    onOpen(mapId);
                  }}
                >
                  {message('library.open')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
