import { openEnds } from '../../model/checks/loose-ends';
import type { RecordId } from '../../model/ids';
import { premisesOf } from '../../model/map-index';
import { message, type MessageKey } from '../../model/messages/message';
import { nextInReading, readingOrder } from '../../model/reading-order';
import { placeBeside } from '../state/places';
import { visitRecord } from '../state/show-record';
import { showNotice } from '../status-bar/notice-store';
import { hasMap, type Command, type MapScene } from './command';
import { type Scene, targetOf } from './scene';

function besideOf({ map, view }: Scene, by: -1 | 1): number | null {
  return map === null ? null : placeBeside(view.places, by, record => targetOf(map, record) !== null);
}

function moving(id: string, labelKey: MessageKey, keys: readonly string[], by: -1 | 1): Command {
  return {
    id,
    labelKey,
    keys,
    isAlongReading: true,
    repeats: true,
    context: 'map',
    isEnabled: scene => besideOf(scene, by) !== null,
    run: scene => {
      const { app, view } = scene;
      const at = besideOf(scene, by);
      const record = at === null ? undefined : view.places.list[at];
      if (at === null || record === undefined) return;
      app.view.setState({ places: { ...view.places, at }, walkedTo: null });
      visitRecord(app, record);
    },
  };
}

export const goBack = moving('places.back', 'command.places.back', ['Alt+ArrowLeft'], -1);
export const goForward = moving('places.forward', 'command.places.forward', ['Alt+ArrowRight'], 1);

interface Open {
  readonly id: string;
  readonly labelKey: MessageKey;
  readonly keys: readonly string[];
  readonly noneKey: MessageKey;
  readonly visitedKey: MessageKey;
  readonly list: (scene: MapScene) => readonly RecordId[];
}

/** Goes round what is open in the map, in reading order from where one is. */
function goingRound({ id, labelKey, keys, noneKey, visitedKey, list }: Open): Command {
  return {
    id,
    labelKey,
    keys,
    repeats: true,
    context: 'canvas',
    isEnabled: ({ map }) => map !== null,
    run: scene => {
      if (!hasMap(scene)) return;
      const { app, map, view } = scene;
      const wanted = new Set(list(scene));
      const next = nextInReading(map, [...wanted], view.selection.at(-1) ?? null, 1);
      if (next === null) {
        showNotice(message(noneKey));
        return;
      }
      app.view.setState({ isFocusVisible: true });
      visitRecord(app, next);
      const order: readonly RecordId[] = readingOrder(map);
      const place = order.filter(record => wanted.has(record)).indexOf(next) + 1;
      showNotice(message(visitedKey, { place, count: wanted.size }));
    },
  };
}

const nextUnanswered = goingRound({
  id: 'walk.nextUnanswered',
  labelKey: 'command.nextUnanswered',
  keys: ['N'],
  noneKey: 'finding.noUnanswered',
  visitedKey: 'finding.unanswered',
  // The claim that objects is what an answer is written to; an objection without premises is shown itself.
  list: ({ map }) =>
    openEnds(map, 'R5').map(({ about }) => {
      const step = map.inferences.get(about);
      return (step === undefined ? undefined : premisesOf(map, step)[0]?.id) ?? about;
    }),
});

const nextUnsourced = goingRound({
  id: 'walk.nextUnsourced',
  labelKey: 'command.nextUnsourced',
  keys: ['Shift+N'],
  noneKey: 'finding.noUnsourced',
  visitedKey: 'finding.unsourced',
  list: ({ map }) => openEnds(map, 'R1').map(({ about }) => about),
});

const goToClaim: Command = {
  id: 'walk.goToClaim',
  labelKey: 'command.goToClaim',
  keys: ['G'],
  context: 'canvas',
  isEnabled: ({ map }) => map !== null,
  run: ({ app }) => app.view.setState({ dialog: 'go-to' }),
};

/** Ways to places that are not beside the present one. */
export const placeCommands: readonly Command[] = [goBack, goForward, nextUnanswered, nextUnsourced, goToClaim];
