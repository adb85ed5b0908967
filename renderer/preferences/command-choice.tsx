import { useState } from 'react';
import type { Command } from '../commands/command';
import { helpOf } from '../commands/help';
import { runCommand } from '../commands/key-handling';
import { sceneOf } from '../commands/scene';
import { message } from '../../model/messages/message';
import { Segmented } from '../controls/segmented';
import { useApp, useView } from '../state/app-context';

interface CommandChoiceProps {
  readonly heading: string;
  readonly isHeadingHidden?: boolean;
  readonly commands: readonly Command[];
}

/** One of several commands of which one is always in force. */
export function CommandChoice({ heading, isHeadingHidden = false, commands }: CommandChoiceProps) {
  const app = useApp();
  // The choice shows what the command left behind, here or in another window.
  useView(view => view.theme);
  useView(view => view.preferences);
  const [, setTimes] = useState(0);
  const scene = sceneOf(app);
  const chosen = commands.find(command => command.isChecked?.(scene) === true);
  return (
    <>
      {isHeadingHidden ? null : <h3>{heading}</h3>}
      <Segmented
        label={heading}
        segments={commands.map(({ id, labelKey }) => ({ value: id, label: message(labelKey) }))}
        value={chosen?.id ?? null}
        onChange={id => {
          if (id !== null) runCommand(app, id);
          setTimes(times => times + 1);
        }}
      />
      <p>{chosen === undefined ? null : helpOf(chosen)}</p>
    </>
  );
}
