import { keyTable } from '../keys/key-table';
import { isOnMap } from '../editor/panes';
import { isTextField } from '../editor/text-field';
import type { App } from '../state/app';
import { addObjection, addReason } from './argument-commands';
import { putDown } from './arrange-commands';
import type { Command, CommandContext, MapScene } from './command';
import { matchesKeys } from './keys';
import { placeByKey } from '../canvas/placing';
import { commands, findCommand } from './registry';
import { type Scene, sceneOf } from './scene';

/** Where the keys go: a dialog or an open menu keeps them to itself. */
function contextsOf(scene: Scene, element: Element | null): ReadonlySet<CommandContext> {
  if (scene.view.presenting !== null && scene.view.dialog === null) return new Set(['presentation']);
  if (
    scene.view.dialog !== null ||
    element?.closest('[role="dialog"], [role="alertdialog"], [role="menu"], .popover')
  ) {
    return new Set();
  }
  if (isTextField(element)) return new Set(['anywhere']);
  if (scene.view.screen === 'library') return new Set(['anywhere', 'library']);
  // Right after a screen changed nothing has the focus yet: the map is meant.
  const isNowhere = element === null || element === document.body;
  const reader = scene.view.reader === null ? [] : (['reader'] as const);
  if (!isOnMap(element) && !isNowhere) return new Set(['anywhere', 'map', ...reader]);
  return new Set(['anywhere', 'map', 'canvas', ...reader, ...(scene.use === null ? [] : (['reference'] as const))]);
}

/** While a claim is carried, adding a reason or an objection puts it down as one. */
function putDownBy(scene: Scene, command: Command | undefined): boolean {
  if (scene.view.carried === null || scene.map === null) return false;
  if (command !== addReason && command !== addObjection) return false;
  putDown(scene as MapScene, command === addObjection ? 'oppose' : 'support');
  return true;
}

/** Enter puts down what is carried as a reason, whatever it does otherwise. */
function putDownByKey(scene: Scene, command: Command | undefined, event: KeyboardEvent): boolean {
  return putDownBy(scene, event.key === 'Enter' && command !== addObjection ? addReason : command);
}

function commandFor(scene: Scene, event: KeyboardEvent, element: Element | null): Command | undefined {
  const contexts = contextsOf(scene, element);
  const table = keyTable(scene.view);
  return commands.find(
    command =>
      contexts.has(command.context) &&
      table.keysOf(command).some(keys => matchesKeys(keys, event, scene.view.platform)) &&
      command.isEnabled(scene),
  );
}

/** A key of some command, even of one that cannot run just now: it never means anything else. */
export function isCommandKey({ view }: Scene, event: KeyboardEvent): boolean {
  const table = keyTable(view);
  return commands.some(command => table.keysOf(command).some(keys => matchesKeys(keys, event, view.platform)));
}

export function runCommand(app: App, id: string): void {
  const command = findCommand(id);
  const scene = sceneOf(app);
  if (command?.isEnabled(scene) !== true || putDownBy(scene, command)) return;
  void command.run(scene);
}

/** `early`: keys that were pressed before anybody listened, in order. */
export function listenToKeys(app: App, early: readonly KeyboardEvent[] = []): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.key === 'Process') return;
    const scene = sceneOf(app);
    const element = event.target instanceof Element ? event.target : null;
    const command = commandFor(scene, event, element);
    const isInCanvas = contextsOf(scene, element).has('canvas');
    // A finger that stays on a key a little too long must not make, delete or put down again and again.
    if (event.repeat && command !== undefined && command.repeats !== true) {
      event.preventDefault();
      return;
    }
    if (isInCanvas && !event.repeat && putDownByKey(scene, command, event)) {
      event.preventDefault();
      return;
    }
    if (isInCanvas && placeByKey(scene, event)) {
      event.preventDefault();
      return;
    }
    if (command === undefined) return;
    event.preventDefault();
    if (!app.view.getState().isFocusVisible) app.view.setState({ isFocusVisible: true });
    void command.run(scene);
  };
  const onPointerDown = (): void => {
    if (app.view.getState().isFocusVisible) app.view.setState({ isFocusVisible: false });
  };
  for (const event of early) onKeyDown(event);
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('pointerdown', onPointerDown, true);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('pointerdown', onPointerDown, true);
  };
}
