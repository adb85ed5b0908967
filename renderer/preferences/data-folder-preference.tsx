import { useCallback, useEffect, useRef, useState } from 'react';
import type { DataFolder, FolderChoice } from '../../model/borders/shell-api';
import { message } from '../../model/messages/message';
import { Button } from '../controls/button';
import { ConfirmDialog } from '../controls/dialog';
import { formatBytes, formatMoment } from '../controls/format';
import { useApp } from '../state/app-context';
import { Preference } from './preference';

interface Said {
  readonly text: string;
  readonly isProblem: boolean;
}

function sizeInWords({ bytes, backups }: Pick<DataFolder, 'bytes' | 'backups'>): string {
  return message('dataFolder.size', { size: formatBytes(bytes), backups });
}

/** Where the library is and how large, and the way to another folder. */
export function DataFolderPreference() {
  const app = useApp();
  const { api } = app.shell;
  const [present, setPresent] = useState<DataFolder | null>(null);
  const [choice, setChoice] = useState<FolderChoice | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  // It comes below everything else, and the dialog is long.
  useEffect(() => {
    if (said !== null) line.current?.scrollIntoView({ block: 'nearest' });
  }, [said, present]);
  const load = useCallback(() => {
    void api.dataFolder().then(reply => {
      if (reply.ok) setPresent(reply.value);
    });
  }, [api]);
  useEffect(load, [load]);
  const refuse = (reason: string): void => setSaid({ text: message('dataFolder.failed', { reason }), isProblem: true });

  const choose = async (): Promise<void> => {
    setSaid(null);
    setIsBusy(true);
    const reply = await api.chooseDataFolder();
    setIsBusy(false);
    if (!reply.ok) refuse(reply.message);
    else setChoice(reply.value);
  };
  const change = async (): Promise<void> => {
    setIsBusy(true);
    setSaid({ text: message('dataFolder.working'), isProblem: false });
    const reply = await api.changeDataFolder();
    setIsBusy(false);
    load();
    if (reply.ok) setSaid({ text: message('dataFolder.copied', reply.value), isProblem: false });
    else refuse(reply.message);
  };

  return (
    <Preference heading={message('dataFolder.heading')}>
      <div className="preference-line">
        {/* A path is read from left to right in every language. */}
        <bdo dir="ltr" className="preference-path">
          {present?.folder}
        </bdo>
        <Button onPress={() => void api.showDataFolder()}>{message('dataFolder.show')}</Button>
        {present?.isGiven === false ? (
          <Button isBusy={isBusy} onPress={() => void choose()}>
            {message('dataFolder.move')}
          </Button>
        ) : null}
      </div>
      <p>
        {present === null ? null : `${sizeInWords(present)}. `}
        {message('dataFolder.text')}
        {present?.isGiven === true ? ` ${message('dataFolder.isGiven')}` : null}
      </p>
      <p
        ref={line}
        role="status"
        className={said?.isProblem === true ? 'preference-said status-problem' : 'preference-said'}
      >
        {said?.text}
      </p>
      {choice === null || present === null ? null : (
        <ConfirmDialog
          title={message(`dataFolder.${choice.kind}Title`)}
          text={message(`dataFolder.${choice.kind}Text`, {
            folder: choice.folder,
            size: sizeInWords(choice),
            present: present.folder,
            changed: formatMoment(choice.changedAt),
          })}
          verb={message(`dataFolder.${choice.kind}Verb`)}
          onConfirm={() => void change()}
          onClose={() => setChoice(null)}
        />
      )}
    </Preference>
  );
}
