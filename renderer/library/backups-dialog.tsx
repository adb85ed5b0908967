import { useCallback, useEffect, useState } from 'react';
import type { Backup } from '../../model/borders/library-api';
import { message } from '../../model/messages/message';
import type { LibraryConnection } from '../connection/library';
import { Button } from '../controls/button';
import { ConfirmDialog, Dialog } from '../controls/dialog';
import { formatBytes, formatMoment } from '../controls/format';

interface BackupsDialogProps {
  readonly library: LibraryConnection;
  readonly onClose: () => void;
}

const momentOf = (backup: Backup): string => formatMoment(backup.madeAt);

/** The copies of the library: when, how large, why; make one, go back to one. */
export function BackupsDialog({ library, onClose }: BackupsDialogProps) {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly isProblem: boolean } | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const fail = (reason: string) => setSaid({ text: message('library.backups.failed', { reason }), isProblem: true });

  const reload = useCallback(() => {
    void library.api.listBackups().then(reply => {
      if (reply.ok) setBackups([...reply.value].sort((a, b) => b.madeAt - a.madeAt));
      else setSaid({ text: message('library.backups.failed', { reason: reply.message }), isProblem: true });
    });
  }, [library]);
  useEffect(reload, [reload]);

  const make = async () => {
    setIsBusy(true);
    const reply = await library.api.makeBackup();
    setIsBusy(false);
    if (!reply.ok) {
      fail(reply.message);
      return;
    }
    const { maps, bytes } = reply.value;
    setSaid({ text: message('library.backups.made', { maps, size: formatBytes(bytes) }), isProblem: false });
    reload();
  };

  const restore = async (backup: Backup) => {
    setIsBusy(true);
    const reply = await library.api.restoreBackup(backup.name);
    setIsBusy(false);
    if (reply.ok) {
      setSaid({ text: message('library.backups.restored', { when: momentOf(backup) }), isProblem: false });
      reload();
    } else fail(reply.message);
  };

  return (
    <Dialog
      title={message('library.backups.title')}
      className="dialog-medium"
      onClose={onClose}
      foot={
        <>
          <span className={said?.isProblem === true ? 'dialog-said status-problem' : 'dialog-said'} role="status">
            {said?.text}
          </span>
          <Button isBusy={isBusy} onPress={() => void make()}>
            {message('library.backups.make')}
          </Button>
          <Button kind="primary" onPress={onClose} autoFocus>
            {message('library.close')}
          </Button>
        </>
      }
    >
      <p className="dialog-text">{message('library.backups.text')}</p>
      {backups?.length === 0 ? <p className="library-note">{message('library.backups.none')}</p> : null}
      <ul className="backup-list">
        {backups?.map(backup => (
          <li key={backup.name}>
            <div>
              <strong>{momentOf(backup)}</strong>
              <p>
                {message(`library.backups.reason.${backup.reason}`)} ·{' '}
                {message('library.backups.maps', { maps: backup.maps })} · {formatBytes(backup.bytes)}
              </p>
            </div>
            <Button
              isBusy={isBusy}
              label={message('library.backups.restoreOf', { when: momentOf(backup) })}
              onPress={() => setChosen(backup)}
            >
              {message('library.backups.restore')}
            </Button>
          </li>
        ))}
      </ul>
      {chosen === null ? null : (
        <ConfirmDialog
          title={message('library.backups.confirmTitle', { when: momentOf(chosen) })}
          text={message('library.backups.confirmText', { maps: chosen.maps })}
          verb={message('library.backups.confirmVerb')}
          onConfirm={() => void restore(chosen)}
          onClose={() => setChosen(null)}
        />
      )}
    </Dialog>
  );
}
