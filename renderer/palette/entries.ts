import { message } from '../../model/messages/message';
import type { Command } from '../commands/command';
import { commandGroups } from '../commands/groups';
import { helpOf } from '../commands/help';
import { labelOf, shownKeys } from '../commands/menu';
import { obstacleOf } from '../commands/obstacle';
import type { Scene } from '../commands/scene';
import { matchScore } from './match';

export interface PaletteEntry {
  readonly command: Command;
  readonly label: string;
  readonly keys: string | undefined;
  /** Why it cannot run now; null where it can. */
  readonly obstacle: string | null;
}

function entryOf(command: Command, scene: Scene): PaletteEntry {
  const label = labelOf(command, scene);
  const { groupKey } = command;
  return {
    command,
    label: groupKey === undefined ? label : message('palette.inGroup', { group: message(groupKey), label }),
    keys: shownKeys(command, scene),
    obstacle: obstacleOf(command, scene),
  };
}

/**
 * Apart from how well the words fit: what is called so, before what only has the words in its help; what can run now, before
 * what cannot.
 */
const tier = { isNamed: 2000, canRun: 1000 };

/**
 * Every command but the palette itself. Without words what can run now comes first, by what was chosen last, then in the help's
 * order.
 */
export function paletteEntries(scene: Scene, typed: string, recent: readonly string[]): readonly PaletteEntry[] {
  const commands = commandGroups.flatMap(group => group.commands).filter(({ id }) => id !== 'app.palette');
  const entries = commands.map(command => entryOf(command, scene));
  const rankOf = ({ command, label }: PaletteEntry): number | null => {
    const place = recent.indexOf(command.id);
    const recency = place < 0 ? 0 : (recent.length - place) / (recent.length + 1);
    if (typed.trim() === '') return recency;
    const help = helpOf(command);
    // What the label says now and what the command is always called are both looked for.
    const scores = [label, message(command.labelKey)].map(name => matchScore(typed, name, help));
    const best = Math.max(...scores.map(score => score ?? 0));
    const isNamed = [label, message(command.labelKey)].some(name => matchScore(typed, name, '') !== null);
    return best === 0 ? null : best + recency / 2 + (isNamed ? tier.isNamed : 0);
  };
  return entries
    .flatMap(entry => {
      const rank = rankOf(entry);
      return rank === null ? [] : [{ entry, rank: entry.obstacle === null ? rank + tier.canRun : rank }];
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
}
