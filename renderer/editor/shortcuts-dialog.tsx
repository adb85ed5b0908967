import { message } from '../../model/messages/message';
import type { MessageKey } from '../../model/messages/message';
import { arrangeCommands } from '../commands/arrange-commands';
import type { Command } from '../commands/command';
import { keysInWords } from '../commands/keys';
import { argumentCommands, editCommands, fileCommands } from '../commands/registry';
import { viewCommands } from '../commands/view-commands';
import { walkCommands } from '../commands/walk-commands';
import { Dialog } from '../controls/dialog';
import { useView } from '../state/app-context';

const groups: readonly (readonly [MessageKey, readonly Command[]])[] = [
  ['editor.keys.argument', [...argumentCommands, ...arrangeCommands]],
  ['editor.keys.edit', editCommands],
  ['editor.keys.walk', walkCommands],
  ['editor.keys.view', [...viewCommands, ...fileCommands]],
];

/** Every key, from the registry itself. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const platform = useView(view => view.platform);
  return (
    <Dialog title={message('command.shortcuts')} onClose={onClose} className="shortcuts">
      <div className="shortcut-scroll" tabIndex={0} role="region" aria-label={message('command.shortcuts')}>
        <div className="shortcut-groups">
          {groups.map(([heading, commands]) => (
            <section key={heading}>
              <h3>{message(heading)}</h3>
              <dl>
                {commands
                  .filter(({ keys }) => keys.length > 0)
                  .map(command => (
                    <div key={command.id}>
                      <dt>{message(command.labelKey)}</dt>
                      <dd>
                        {command.keys.map(keys => (
                          <kbd key={keys}>{keysInWords(keys, platform)}</kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
          <section>
            <h3>{message('editor.keys.text')}</h3>
            <dl>
              {(['keep', 'sibling', 'premise', 'objection', 'newLine', 'leave'] as const).map(name => (
                <div key={name}>
                  <dt>{message(`editor.textKey.${name}`)}</dt>
                  <dd>
                    <kbd>{message(`editor.textKeys.${name}`)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </div>
    </Dialog>
  );
}
