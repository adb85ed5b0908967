import type { DisplayList } from './display-list';
import type { Paper } from './picture-options';

/** One page and the picture's place on it, in points (1/72 inch). */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  /** Points per map unit. */
  readonly scale: number;
}

/** A map unit is a CSS pixel, 1/96 inch. */
const pointsPerUnit = 0.75;
/** The PDF format ends at 200 inches a side. */
const longestSide = 14_400;
/** 10 mm, which every printer can do. */
const margin = 28;
/** A small map does not fill the sheet with letters for the back row. */
const largestScale = pointsPerUnit * 1.25;

const sheets: Readonly<Record<Exclude<Paper, 'fit'>, readonly [short: number, long: number]>> = {
  a4: [595.28, 841.89],
  a3: [841.89, 1190.55],
  letter: [612, 792],
};

function pageOn(list: DisplayList, width: number, height: number): Page {
  const scale = Math.min(largestScale, (width - 2 * margin) / list.width, (height - 2 * margin) / list.height);
  return { width, height, scale, x: (width - list.width * scale) / 2, y: (height - list.height * scale) / 2 };
}

/** The page that the whole picture goes on: as large as the picture, or a sheet of paper turned the way that shows it larger. */
export function pageOf(list: DisplayList, paper: Paper): Page {
  if (paper === 'fit') {
    const scale = Math.min(pointsPerUnit, longestSide / list.width, longestSide / list.height);
    return { width: list.width * scale, height: list.height * scale, x: 0, y: 0, scale };
  }
  const [short, long] = sheets[paper];
  const portrait = pageOn(list, short, long);
  const landscape = pageOn(list, long, short);
  return portrait.scale > landscape.scale ? portrait : landscape;
}
