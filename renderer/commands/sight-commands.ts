import { levelFolds } from '../../model/layout/level-folds';
import { indexOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import { focusLimits } from '../state/finding-state';
import { keepSelectionShown } from '../state/show-record';
import type { Command } from './command';
import type { Scene } from './scene';

const hasMap = ({ map }: Scene): boolean => map !== null;
const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** One command a level, so that each has its key. */
export const levelCommands: readonly Command[] = levels.map(level => ({
  id: `view.level.${level}`,
  labelKey: `command.level.${level}` as const,
  keys: [`Alt+${level}`],
  context: 'map',
  isEnabled: hasMap,
  run: ({ app, map, open }) => {
    if (map === null || open === null) return;
    app.view.setState({ folded: levelFolds(map, level) });
    keepSelectionShown(app);
    const shown = open.layouts.current().cards.filter(({ kind }) => kind === 'contention' || kind === 'claim').length;
    app.announce(message('finding.level', { level, shown, hidden: indexOf(map).claims.length - shown }));
  },
}));

export const focusMode: Command = {
  id: 'view.focusMode',
  labelKey: 'command.focusMode',
  keys: ['D'],
  context: 'canvas',
  isEnabled: hasMap,
  isChecked: ({ view }) => view.focusSteps !== null,
  run: ({ app, view }) => {
    const focusSteps = view.focusSteps === null ? focusLimits.usual : null;
    app.view.setState({ focusSteps });
    app.announce(
      focusSteps === null ? message('finding.focusOff') : message('finding.focusSteps', { steps: focusSteps }),
    );
  },
};

function focusing(id: string, labelKey: Command['labelKey'], keys: readonly string[], by: -1 | 1): Command {
  const stepsAfter = ({ view }: Scene): number => (view.focusSteps ?? 0) + by;
  return {
    id,
    labelKey,
    keys,
    repeats: true,
    context: 'canvas',
    isEnabled: scene =>
      scene.map !== null &&
      scene.view.focusSteps !== null &&
      stepsAfter(scene) >= focusLimits.fewest &&
      stepsAfter(scene) <= focusLimits.most,
    run: scene => {
      const focusSteps = stepsAfter(scene);
      scene.app.view.setState({ focusSteps });
      scene.app.announce(message('finding.focusSteps', { steps: focusSteps }));
    },
  };
}

export const focusWider = focusing('view.focusWider', 'command.focusWider', ['.'], 1);
export const focusNarrower = focusing('view.focusNarrower', 'command.focusNarrower', [','], -1);

export const namedViews: Command = {
  id: 'view.named',
  labelKey: 'command.namedViews',
  keys: ['W'],
  context: 'canvas',
  isEnabled: hasMap,
  run: ({ app }) => app.view.setState({ dialog: 'views' }),
};

/** How much of the map is seen, and how. */
export const sightCommands: readonly Command[] = [focusMode, focusWider, focusNarrower, namedViews];
