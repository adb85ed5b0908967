import { useState } from 'react';
import { listInWords } from '../../model/messages/in-words';
import { message } from '../../model/messages/message';
import { keysInWords } from '../commands/keys';
import { keyPresetCommands } from '../commands/preference-commands';
import { Button } from '../controls/button';
import { ConfirmDialog, Dialog } from '../controls/dialog';
import { CommandChoice } from '../preferences/command-choice';
import { useApp, useView } from '../state/app-context';
import { giveKeys } from './change-keys';
import { keyFileText, readKeyFile } from './key-file';
import { KeyList } from './key-list';
import { type KeyScheme, keysPreference, schemeText } from './key-scheme';
import { keyTable } from './key-table';

/** Which key runs which command. Every change holds at once, in every window. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const platform = useView(view => view.platform);
  const preferences = useView(view => view.preferences);
  const [note, setNote] = useState<{ readonly text: string; readonly isProblem: boolean } | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const table = keyTable({ preferences });
  const { scheme } = table;
  const changed = Object.keys(scheme.own).length;
  const tell = (text: string, isProblem = false): void => setNote({ text, isProblem });
  const save = (next: KeyScheme): void => app.savePreference(keysPreference, schemeText(next));

  const importKeys = async (): Promise<void> => {
    const opened = await app.shell.api.openTextFile('keys');
    if (!opened.ok) tell(opened.message, true);
    else if (opened.value !== null) {
      const { name, text } = opened.value;
      const read = readKeyFile(name, text, platform);
      if ('problem' in read) {
        tell(read.problem, true);
        return;
      }
      save(read.scheme);
      const count = read.unknown.length;
      tell(count === 0 ? message('keys.imported', { name }) : message('keys.importedUnknown', { name, count }));
    }
  };
  const exportKeys = async (): Promise<void> => {
    const saved = await app.shell.api.saveTextFile({
      kind: 'keys',
      name: message('keys.exportName'),
      text: keyFileText(scheme),
    });
    if (!saved.ok) tell(saved.message, true);
    else if (saved.value !== null) tell(message('keys.exported', { name: saved.value }));
  };

  return (
    <Dialog
      title={message('keys.title')}
      onClose={onClose}
      className="keys"
      foot={
        <>
          <p className={note?.isProblem === true ? 'keys-note status-problem' : 'keys-note'} role="status">
            {note?.text}
          </p>
          <Button onPress={() => void importKeys()}>{message('keys.import')}</Button>
          <Button onPress={() => void exportKeys()}>{message('keys.export')}</Button>
          <Button isDisabled={changed === 0} onPress={() => setIsAsking(true)}>
            {message('keys.resetAll')}
          </Button>
        </>
      }
    >
      <div className="keys-preset">
        <CommandChoice heading={message('preferences.keys')} commands={keyPresetCommands} isHeadingHidden />
      </div>
      <KeyList
        table={table}
        platform={platform}
        onGive={(command, keys) => {
          save(giveKeys(table, command, keys));
          const label = message(command.labelKey);
          const words = listInWords(keys.map(each => keysInWords(each, platform)));
          tell(
            keys.length === 0 ? message('keys.givenNone', { label }) : message('keys.given', { label, keys: words }),
          );
        }}
      />
      {isAsking ? (
        <ConfirmDialog
          title={message('keys.resetAllTitle')}
          text={message('keys.resetAllText', { count: changed, preset: message(`keys.preset.${scheme.preset}`) })}
          verb={message('keys.resetAll')}
          onConfirm={() => {
            save({ ...scheme, own: {} });
            tell(message('keys.allReset'));
          }}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </Dialog>
  );
}
