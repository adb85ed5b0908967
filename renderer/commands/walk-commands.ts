import { findBox } from '../../model/edits/free-boxes';
import { homesOf } from '../../model/homes';
import type { ClaimId, InferenceId, QuestionId, RecordId } from '../../model/ids';
import { indexOf, premisesOf } from '../../model/map-index';
import type { MessageKey } from '../../model/messages/message';
import { hasMap, type Command, type MapScene } from './command';
import { unfoldAbove } from '../state/show-record';
import { outlineWalkCommands } from './outline-commands';
import type { Scene } from './scene';
import { findElement, type Heading, type LaidElement, nextInDirection } from './walk';

/**
 * Moves focus and selection to an element and shows it. A jump is a place to come back to; steps of a walk are one place
 * together.
 */
function goTo(scene: Scene, element: LaidElement | undefined, how: 'walk' | 'extend' | 'jump'): void {
  if (element === undefined) return;
  const others = how === 'extend' ? scene.view.selection.filter(id => id !== element.record) : [];
  const selection = [...others, element.record];
  const walkedTo = how === 'walk' ? selection : null;
  scene.app.view.setState({ focused: element.key, selection, walkedTo, isFocusVisible: true });
  scene.app.camera.reveal([element.key]);
}

function currentElement({ open, view }: Scene): LaidElement | undefined {
  if (open === null) return undefined;
  const layout = open.layouts.current();
  return findElement(layout, view.focused) ?? findElement(layout, view.selection.at(-1) ?? null);
}

/** Keys of what hangs together with an element: its step, its target, its premises and what aims at it. */
function connectedKeys(scene: MapScene, from: LaidElement): ReadonlySet<string> {
  const layout = scene.open?.layouts.current();
  if (layout === undefined) return new Set();
  const { inferencesAt, questionsAbout } = indexOf(scene.map);
  const records: RecordId[] = [];
  const inference = scene.map.inferences.get(from.record as InferenceId);
  if (inference !== undefined)
    records.push(inference.targetId, ...premisesOf(scene.map, inference).map(({ id }) => id));
  else if ('inference' in from && from.inference !== null) records.push(from.inference);
  const question = scene.map.questions.get(from.record as QuestionId);
  if (question !== undefined) records.push(question.aboutId);
  records.push(...(inferencesAt.get(from.record as ClaimId) ?? []).map(({ id }) => id));
  records.push(...(questionsAbout.get(from.record as ClaimId) ?? []).map(({ id }) => id));
  const keys = records.map(id => findElement(layout, id)?.key).filter(key => key !== undefined);
  return new Set(keys);
}

function walk(id: string, labelKey: MessageKey, keys: readonly string[], run: (scene: MapScene) => void): Command {
  return {
    id,
    labelKey,
    keys,
    repeats: true,
    context: 'canvas',
    isEnabled: scene => scene.map !== null,
    run: scene => {
      if (hasMap(scene)) run(scene);
    },
  };
}

function firstElement(scene: Scene): LaidElement | undefined {
  return scene.open?.layouts.current().cards[0];
}

function walkTo(heading: Heading, isExtending: boolean): (scene: MapScene) => void {
  return scene => {
    const from = currentElement(scene);
    const layout = scene.open?.layouts.current();
    if (layout === undefined) return;
    if (from === undefined) goTo(scene, firstElement(scene), 'jump');
    else {
      const next = nextInDirection(layout, from, heading, connectedKeys(scene, from));
      goTo(scene, next, isExtending ? 'extend' : 'walk');
    }
  };
}

const arrows: readonly Command[] = (['up', 'down', 'left', 'right'] as const).flatMap(heading => {
  const key = `Arrow${heading[0]?.toUpperCase() ?? ''}${heading.slice(1)}`;
  return [
    walk(`walk.${heading}`, `command.walk.${heading}`, [key], walkTo(heading, false)),
    walk(`walk.extend.${heading}`, `command.extend.${heading}`, [`Shift+${key}`], walkTo(heading, true)),
  ];
});

/** Up the argument: from a claim to its step's target, from a chip to what it aims at. */
function parentOf(scene: MapScene): RecordId | null {
  const { target, map, use } = scene;
  if (target?.kind === 'inference') return map.inferences.get(target.id)?.targetId ?? null;
  if (target?.kind === 'question') return map.questions.get(target.id)?.aboutId ?? null;
  if (target?.kind === 'note' || target?.kind === 'frame') return findBox(map, target.id)?.besideId ?? null;
  if (target === null) return null;
  const step = use ?? homesOf(map).homeOf.get(target.id);
  return step === undefined ? null : (map.inferences.get(step)?.targetId ?? null);
}

function firstChildOf({ target, map }: MapScene): RecordId | null {
  if (target?.kind !== 'claim' && target?.kind !== 'inference') return null;
  const inference = map.inferences.get(target.id as InferenceId);
  const own = inference === undefined ? undefined : premisesOf(map, inference)[0];
  if (own !== undefined) return own.id;
  const { inferencesAt, questionsAbout } = indexOf(map);
  const first = inferencesAt.get(target.id)?.[0];
  if (first === undefined) return questionsAbout.get(target.id as ClaimId)?.[0]?.id ?? null;
  return premisesOf(map, first)[0]?.id ?? first.id;
}

/** Every claim that stands at the same target, in the user's order; co-premises follow each other. */
function siblingOf(scene: MapScene, by: -1 | 1): RecordId | null {
  const { map, target } = scene;
  const { inferencesAt } = indexOf(map);
  if (target === null) return null;
  if (target.kind === 'inference') {
    const siblings = inferencesAt.get(map.inferences.get(target.id)?.targetId as ClaimId) ?? [];
    return siblings[siblings.findIndex(({ id }) => id === target.id) + by]?.id ?? null;
  }
  const parent = parentOf(scene);
  if (parent === null) {
    const { roots } = homesOf(map);
    return roots[roots.indexOf(target.id as ClaimId) + by] ?? null;
  }
  const claims = (inferencesAt.get(parent as ClaimId) ?? []).flatMap(step => premisesOf(map, step).map(({ id }) => id));
  return claims[claims.indexOf(target.id as ClaimId) + by] ?? null;
}

function logicWalk(find: (scene: MapScene) => RecordId | null): (scene: MapScene) => void {
  return scene => {
    const record = find(scene);
    if (record !== null) unfoldAbove(scene.app, [record]);
    const layout = scene.open?.layouts.current();
    if (layout !== undefined) goTo(scene, findElement(layout, record), 'walk');
  };
}

const goToSame: Command = {
  id: 'walk.goToPlace',
  labelKey: 'command.goToPlace',
  keys: ['Enter'],
  context: 'reference',
  isEnabled: ({ use }) => use !== null,
  run: scene => {
    const layout = scene.open?.layouts.current();
    if (layout !== undefined && scene.target !== null) goTo(scene, findElement(layout, scene.target.id), 'jump');
  },
};

export const walkCommands: readonly Command[] = [
  goToSame,
  ...outlineWalkCommands,
  ...arrows,
  walk('walk.parent', 'command.walk.parent', ['Alt+Home'], logicWalk(parentOf)),
  walk('walk.firstChild', 'command.walk.firstChild', ['Alt+End'], logicWalk(firstChildOf)),
  walk(
    'walk.previousSibling',
    'command.walk.previousSibling',
    ['Alt+PageUp'],
    logicWalk(scene => siblingOf(scene, -1)),
  ),
  walk(
    'walk.nextSibling',
    'command.walk.nextSibling',
    ['Alt+PageDown'],
    logicWalk(scene => siblingOf(scene, 1)),
  ),
  walk('walk.contention', 'command.walk.contention', ['Home'], scene => goTo(scene, firstElement(scene), 'jump')),
  walk('walk.selectAll', 'command.selectAll', ['Ctrl+A'], scene => {
    const cards = scene.open?.layouts.current().cards ?? [];
    const ids = cards.filter(({ kind }) => kind !== 'reference' && kind !== 'incomplete').map(({ record }) => record);
    scene.app.view.setState({ selection: ids });
  }),
  walk('walk.clear', 'command.clearSelection', ['Escape'], scene => {
    const { view } = scene;
    if (view.carried !== null) scene.app.view.setState({ carried: null });
    else if (view.findBar !== null) scene.app.view.setState({ findBar: null });
    else scene.app.view.setState({ selection: view.selection.slice(-1), isFocusVisible: true });
  }),
];
