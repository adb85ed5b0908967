import type { ArgumentMap } from '../../model/argument-map';
import type { LooseEnd } from '../../model/checks/loose-ends';
import { deleteInferences } from '../../model/edits/deletion';
import type { ClaimId, InferenceId } from '../../model/ids';
import { indexOf, premisesOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import { setField } from '../../model/patch';
import type { Inference } from '../../model/records';
import { type MapScene, performEdit } from '../commands/command';
import { runCommand } from '../commands/key-handling';
import { sceneOf } from '../commands/scene';
import { focusCanvas } from '../editor/panes';
import type { App } from '../state/app';
import { showRecord, unfoldAbove } from '../state/show-record';

/** One thing that ends a finding, or leads to what does. */
interface Fix {
  readonly label: string;
  readonly run: (app: App) => void;
}

function commandAt(label: string, record: ClaimId | InferenceId | undefined, commandId: string): readonly Fix[] {
  if (record === undefined) return [];
  const run = (app: App): void => {
    showRecord(app, record);
    focusCanvas();
    runCommand(app, commandId);
  };
  return [{ label, run }];
}

function edit(label: string, makeEdit: (scene: MapScene) => Parameters<typeof performEdit>[2]): Fix {
  const run = (app: App): void => {
    const scene = sceneOf(app);
    if (scene.map === null || scene.open?.past !== null) return;
    focusCanvas();
    performEdit({ ...scene, map: scene.map }, label, makeEdit({ ...scene, map: scene.map }));
  };
  return { label, run };
}

/** The step that closed the circle: the newest of those within it. */
function newestLink(map: ArgumentMap, claims: readonly ClaimId[]): Inference | undefined {
  const inside = new Set<string>(claims);
  return indexOf(map).inferences.findLast(
    inference =>
      inference.polarity === 'support' &&
      inside.has(inference.targetId) &&
      premisesOf(map, inference).some(({ id }) => inside.has(id)),
  );
}

function showTogether(claims: readonly ClaimId[]): Fix {
  const run = (app: App): void => {
    unfoldAbove(app, claims);
    app.view.setState({ selection: claims, focused: claims[0] ?? null });
    app.camera.fitTo(claims);
    focusCanvas();
  };
  return { label: message('checks.fix.showCircle'), run };
}

function deleteLink(label: string, link: InferenceId): Fix {
  return edit(label, ({ map, context }) => {
    const { patch } = deleteInferences(map, [link], context.at);
    return { patch, select: map.inferences.get(link)?.targetId ?? null, notice: message('checks.linkDeleted') };
  });
}

export function fixesOf(map: ArgumentMap, end: LooseEnd): readonly Fix[] {
  switch (end.check) {
    case 'R1':
      return [
        ...commandAt(message('checks.fix.source'), end.about, 'argument.addSource'),
        ...commandAt(message('checks.fix.reason'), end.about, 'argument.addReason'),
        edit(message('checks.fix.assumption'), scene => {
          const claim = scene.map.claims.get(end.about);
          return { patch: claim === undefined ? [] : setField(claim, 'isAssumption', true), select: end.about };
        }),
      ];
    case 'R2':
      return commandAt(message('checks.fix.reason'), end.about, 'argument.addReason');
    case 'R3':
      return commandAt(message('checks.fix.connect'), end.about, 'arrange.move');
    case 'R4': {
      const link = newestLink(map, end.claims);
      return [
        showTogether(end.claims),
        ...(link === undefined ? [] : [deleteLink(message('checks.fix.openCircle'), link.id)]),
      ];
    }
    case 'R5': {
      const inference = map.inferences.get(end.about);
      const premise = inference === undefined ? undefined : premisesOf(map, inference)[0];
      return [
        ...commandAt(message('checks.fix.objection'), premise?.id, 'argument.addObjection'),
        ...commandAt(message('checks.fix.undercut'), end.about, 'argument.addUndercut'),
      ];
    }
    case 'R8':
      return [deleteLink(message('checks.fix.deleteLink'), end.about)];
  }
}
