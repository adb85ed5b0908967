import { useState } from 'react';
import { message } from '../../model/messages/message';
import { directionCommands } from '../commands/arrange-commands';
import type { Command } from '../commands/command';
import { helpOf } from '../commands/help';
import { runCommand } from '../commands/key-handling';
import { sceneOf, type Scene } from '../commands/scene';
import { themeCommands } from '../commands/view-commands';
import { Dialog } from '../controls/dialog';
import { Segmented } from '../controls/segmented';
import { useApp, useView } from '../state/app-context';

interface ChoiceProps {
  readonly heading: string;
  readonly commands: readonly Command[];
  readonly scene: Scene;
  /** The choice shows what the command left behind. */
  readonly onDone: () => void;
}

/** One of several commands of which one is always in force. */
function Choice({ heading, commands, scene, onDone }: ChoiceProps) {
  const chosen = commands.find(command => command.isChecked?.(scene) === true);
  return (
    <section className="preference">
      <h3>{heading}</h3>
      <Segmented
        label={heading}
        segments={commands.map(({ id, labelKey }) => ({ value: id, label: message(labelKey) }))}
        value={chosen?.id ?? null}
        onChange={id => {
          if (id !== null) runCommand(scene.app, id);
          onDone();
        }}
      />
      <p>{chosen === undefined ? null : helpOf(chosen)}</p>
    </section>
  );
}

/** Every lasting choice; each holds at once, in every window. */
export function PreferencesDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  useView(view => view.theme);
  const [, setTimes] = useState(0);
  const scene = sceneOf(app);
  const isEditable = scene.map !== null && scene.open?.past === null;
  const onDone = (): void => setTimes(times => times + 1);
  return (
    <Dialog title={message('preferences.title')} onClose={onClose} className="preferences">
      <div className="preferences-list">
        <Choice heading={message('menu.theme')} commands={themeCommands} scene={scene} onDone={onDone} />
        {isEditable ? (
          <Choice
            heading={message('preferences.direction')}
            commands={directionCommands}
            scene={scene}
            onDone={onDone}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
