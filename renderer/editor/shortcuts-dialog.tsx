import { message } from '../../model/messages/message';
import { commandGroups } from '../commands/groups';
import { keysInWords } from '../commands/keys';
import { Dialog } from '../controls/dialog';
import { keyTable } from '../keys/key-table';
import { textKeysOf } from '../keys/text-keys';
import { useView } from '../state/app-context';

/** Every key, from the registry itself. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const platform = useView(view => view.platform);
  const preferences = useView(view => view.preferences);
  const table = keyTable({ preferences });
  return (
    <Dialog title={message('command.shortcuts')} onClose={onClose} className="shortcuts">
      <div className="shortcut-scroll" tabIndex={0} role="region" aria-label={message('command.shortcuts')}>
        <div className="shortcut-groups">
          {commandGroups.map(({ headingKey, commands }) => (
            <section key={headingKey}>
              <h3>{message(headingKey)}</h3>
              <dl>
                {commands
                  .filter(command => table.keysOf(command).length > 0)
                  .map(command => (
                    <div key={command.id}>
                      <dt>{message(command.labelKey)}</dt>
                      <dd>
                        {table.keysOf(command).map(keys => (
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
              {textKeysOf({ preferences }).map(name => (
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
