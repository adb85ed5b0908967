import { Minus, Plus } from 'lucide-react';
import { seenDirection } from '../../model/layout/turned';
import { isMirrored } from '../../model/messages/current-language';
import { message } from '../../model/messages/message';
import { directionCommands } from '../commands/arrange-commands';
import { isEditable } from '../commands/command';
import { keyPresetCommands, setTextSize } from '../commands/preference-commands';
import { sceneOf } from '../commands/scene';
import { themeCommands } from '../commands/view-commands';
import { Button } from '../controls/button';
import { IconButton } from '../controls/icon-button';
import { Dialog } from '../controls/dialog';
import { Segmented } from '../controls/segmented';
import { Select } from '../controls/select';
import { useApp, useView } from '../state/app-context';
import { CommandChoice } from './command-choice';
import { DataFolderPreference } from './data-folder-preference';
import { LanguagePreference } from './language-preference';
import { directionPreference, directions, newMapDirection } from './new-map-direction';
import { Preference } from './preference';
import { nextTextSize, textSizes } from './text-sizes';

function TextSize() {
  const app = useApp();
  const size = useView(view => view.textSize);
  const stepTo = (by: -1 | 1): void => {
    const next = nextTextSize(size, by);
    if (next !== null) setTextSize(app, next);
  };
  const options = [...new Set([...textSizes, size])].toSorted((one, other) => one - other);
  return (
    <Preference heading={message('preferences.textSize')}>
      <div className="preference-line">
        <IconButton
          icon={<Minus size={16} strokeWidth={1.75} aria-hidden />}
          label={message('command.text.smaller')}
          isDisabled={nextTextSize(size, -1) === null}
          onPress={() => stepTo(-1)}
        />
        <Select
          label={message('preferences.textSize')}
          isLabelHidden
          value={String(size)}
          options={options.map(percent => ({
            value: String(percent),
            label: message('preferences.percent', { percent }),
          }))}
          onChange={value => setTextSize(app, Number(value))}
        />
        <IconButton
          icon={<Plus size={16} strokeWidth={1.75} aria-hidden />}
          label={message('command.text.larger')}
          isDisabled={nextTextSize(size, 1) === null}
          onPress={() => stepTo(1)}
        />
      </div>
      <p>{message('preferences.textSizeText')}</p>
    </Preference>
  );
}

function NewMapDirection() {
  const app = useApp();
  const preferences = useView(view => view.preferences);
  return (
    <Preference heading={message('preferences.newDirection')}>
      <Segmented
        label={message('preferences.newDirection')}
        segments={directions.map(value => ({ value, label: message(`command.direction.${value}`) }))}
        value={seenDirection(newMapDirection({ preferences }), isMirrored())}
        onChange={value => {
          if (value !== null) app.savePreference(directionPreference, seenDirection(value, isMirrored()));
        }}
      />
      <p>{message('preferences.newDirectionText')}</p>
    </Preference>
  );
}

/** Every lasting choice; each holds at once, in every window. */
export function PreferencesDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const scene = sceneOf(app);
  const isMapEditable = isEditable(scene);
  return (
    <Dialog title={message('preferences.title')} onClose={onClose} className="preferences">
      <div className="preferences-list">
        <Preference>
          <CommandChoice heading={message('menu.theme')} commands={themeCommands} />
        </Preference>
        <LanguagePreference />
        <TextSize />
        <Preference>
          <CommandChoice heading={message('preferences.keys')} commands={keyPresetCommands} />
          <Button onPress={() => app.view.setState({ dialog: 'keys' })}>{message('command.changeKeys')}</Button>
        </Preference>
        <NewMapDirection />
        {isMapEditable ? (
          <Preference>
            <CommandChoice heading={message('preferences.direction')} commands={directionCommands} />
          </Preference>
        ) : null}
        <DataFolderPreference />
      </div>
    </Dialog>
  );
}
