import type { DisplayItem, PathCommand } from './display-list';

/** The mirror image within a piece of the picture. Words stay as they are read and change their places only. */
export function mirrorItems(
  items: readonly DisplayItem[],
  within: { readonly x: number; readonly width: number },
): readonly DisplayItem[] {
  const edges = 2 * within.x + within.width;
  const mirrorCommand = (command: PathCommand): PathCommand => {
    if (command[0] === 'Z') return command;
    if (command[0] === 'Q') return ['Q', edges - command[1], command[2], edges - command[3], command[4]];
    return [command[0], edges - command[1], command[2]];
  };
  return items.map(item =>
    item.type === 'path'
      ? { ...item, commands: item.commands.map(mirrorCommand) }
      : { ...item, x: edges - item.x - item.width },
  );
}
