import { type KeyPreset, keyPresets } from '../keys/key-presets';
import { keysPreference, readScheme, schemeText } from '../keys/key-scheme';
import { message } from '../../model/messages/message';
import type { App } from '../state/app';
import { nextTextSize, usualTextSize } from '../preferences/text-sizes';
import type { Command } from './command';
import type { Scene } from './scene';

/** Percent of the usual size, in every window. */
export function setTextSize(app: App, textSize: number): void {
  app.view.setState({ textSize });
  void app.shell.api.setTextSize(textSize);
  app.announce(message('preferences.textSizeIs', { percent: textSize }));
}

function textSizeCommand(name: 'larger' | 'smaller' | 'usual', sizeFor: (scene: Scene) => number | null): Command {
  return {
    id: `view.text.${name}`,
    labelKey: `command.text.${name}`,
    keys: [],
    context: 'anywhere',
    isEnabled: scene => sizeFor(scene) !== null,
    run: scene => {
      const size = sizeFor(scene);
      if (size !== null) setTextSize(scene.app, size);
    },
  };
}

export const textSizeCommands: readonly Command[] = [
  textSizeCommand('larger', ({ view }) => nextTextSize(view.textSize, 1)),
  textSizeCommand('smaller', ({ view }) => nextTextSize(view.textSize, -1)),
  textSizeCommand('usual', ({ view }) => (view.textSize === usualTextSize ? null : usualTextSize)),
];

function presetCommand(preset: KeyPreset): Command {
  return {
    id: `app.keys.${preset}`,
    labelKey: `keys.preset.${preset}`,
    groupKey: 'preferences.keys',
    keys: [],
    context: 'anywhere',
    isEnabled: () => true,
    isChecked: ({ view }) => readScheme(view.preferences[keysPreference]).preset === preset,
    run: ({ app, view }) => {
      const scheme = readScheme(view.preferences[keysPreference]);
      app.savePreference(keysPreference, schemeText({ ...scheme, preset }));
    },
  };
}

export const keyPresetCommands: readonly Command[] = keyPresets.map(presetCommand);

export const changeKeys: Command = {
  id: 'app.changeKeys',
  labelKey: 'command.changeKeys',
  keys: [],
  context: 'anywhere',
  isEnabled: () => true,
  run: ({ app }) => app.view.setState({ dialog: 'keys' }),
};
