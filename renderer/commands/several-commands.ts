import { branchOf } from '../../model/facts';
import { message, type MessageKey } from '../../model/messages/message';
import { setField } from '../../model/patch';
import type { Claim } from '../../model/records';
import { type Command, editCommand, type MapScene } from './command';
import { selectedClaims } from './selection';

/** The whole branch, what is folded away in it included; the claim itself stays the one that keys go to. */
const selectBranch: Command = {
  id: 'walk.selectBranch',
  labelKey: 'arranging.selectBranch',
  keys: ['B'],
  context: 'canvas',
  isEnabled: ({ target }) => target?.kind === 'claim',
  run: ({ app, map, target }) => {
    if (map === null || target?.kind !== 'claim') return;
    const branch = branchOf(map, target.id);
    app.view.setState({ selection: [...[...branch].filter(id => id !== target.id), target.id] });
    app.announce(message('arranging.selected', { count: branch.size }));
  },
};

type Flag = 'isAssumption' | 'isImplicit';

/** On for all selected claims, or off where all have it. */
function toggle(id: string, labelKey: MessageKey, field: Flag, on: MessageKey, off: MessageKey): Command {
  const hasAll = (claims: readonly Claim[]): boolean => claims.length > 0 && claims.every(claim => claim[field]);
  const command = editCommand({
    id,
    labelKey,
    keys: [],
    isEnabled: (_target, scene) => selectedClaims(scene).length > 0,
    edit: (_target, scene) => {
      const claims = selectedClaims(scene);
      const isOn = !hasAll(claims);
      return { patch: claims.flatMap(claim => setField(claim, field, isOn)), label: message(isOn ? on : off) };
    },
  });
  return { ...command, isChecked: scene => scene.map !== null && hasAll(selectedClaims(scene as MapScene)) };
}

const assumption = toggle(
  'argument.assumption',
  'inspector.isAssumption',
  'isAssumption',
  'inspector.step.assumption',
  'inspector.step.noAssumption',
);
const implicit = toggle(
  'argument.implicit',
  'inspector.isImplicit',
  'isImplicit',
  'inspector.step.implicit',
  'inspector.step.noImplicit',
);

export const selectionCommands: readonly Command[] = [selectBranch];
export const standingCommands: readonly Command[] = [assumption, implicit];
