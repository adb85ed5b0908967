import type { DisplayItem, DisplayList, PathItem } from './display-list';
import { type Box, boundsOf, type Poster, posterOf, type PrintLayout, type Tile } from './poster';

/** The parts of an item that take ink: a line that turns leaves the room between its ends blank. */
function inkOf(item: DisplayItem): readonly Box[] {
  if (item.type !== 'path' || item.fill !== null) return [boundsOf(item)];
  return piecesOf(item).map(boundsOf);
}

function piecesOf(item: PathItem): readonly PathItem[] {
  const pieces: PathItem[] = [];
  let at: readonly [number, number] = [0, 0];
  let start = at;
  for (const command of item.commands) {
    if (command[0] === 'M') start = [command[1], command[2]];
    else if (command[0] === 'Z')
      pieces.push({
        ...item,
        commands: [
          ['M', ...at],
          ['L', ...start],
        ],
      });
    else pieces.push({ ...item, commands: [['M', ...at], command] });
    at = command[0] === 'Z' ? start : command[0] === 'Q' ? [command[3], command[4]] : [command[1], command[2]];
  }
  return pieces;
}

/** A strip that two sheets share belongs to the left or the upper one, so that every spot of the picture belongs to one sheet. */
function ownPartOf({ columns, rows, overlap, scale }: Poster, tile: Tile): Box {
  const shared = overlap / scale;
  return {
    left: tile.column === 0 ? -Infinity : tile.x + shared,
    top: tile.row === 0 ? -Infinity : tile.y + shared,
    right: tile.column === columns - 1 ? Infinity : tile.x + tile.width,
    bottom: tile.row === rows - 1 ? Infinity : tile.y + tile.height,
  };
}

/**
 * The picture cut into sheets, without those that would come out blank. The others keep their row and column; blank rows at the
 * end are none.
 */
export function inkedPosterOf(list: DisplayList, layout: PrintLayout): Poster {
  const poster = posterOf(list, layout);
  if (poster.tiles.length <= 1) return poster;
  const ink = list.items.flatMap(inkOf);
  const tiles = poster.tiles.filter((tile, index) => {
    const own = ownPartOf(poster, tile);
    const isInked = ink.some(
      box => box.left < own.right && box.right > own.left && box.top < own.bottom && box.bottom > own.top,
    );
    return isInked || index === 0;
  });
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  return { ...poster, rows, tiles, blankCount: poster.tiles.length - tiles.length };
}
