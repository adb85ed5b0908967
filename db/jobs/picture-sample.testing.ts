import type { DisplayItem, DisplayList, TextItem } from '../../model/picture/display-list';

export const sampleText: TextItem = {
  type: 'text',
  x: 20,
  y: 40,
  width: 150,
  text: 'Italian fees rose by 62 %',
  face: 'sans',
  size: 16,
  fill: 'ink',
  isRightToLeft: false,
  owner: null,
};

/** A small picture with every kind of item, for tests of what files become of it. */
export function samplePicture(more: readonly DisplayItem[] = []): DisplayList {
  return {
    width: 240,
    height: 160,
    background: 'canvas',
    isMirrored: false,
    title: 'Ports – a debate',
    description: 'A map with one claim',
    items: [
      {
        type: 'box',
        x: 10,
        y: 10,
        width: 200,
        height: 60,
        radius: 6,
        fill: 'card',
        stroke: 'card-edge',
        strokeWidth: 1,
        dash: [],
        owner: null,
      },
      {
        type: 'box',
        x: 10,
        y: 90,
        width: 40,
        height: 40,
        radius: 0,
        fill: 'support',
        stroke: null,
        strokeWidth: 0,
        dash: [],
        owner: null,
      },
      {
        type: 'path',
        commands: [
          ['M', 60, 100],
          ['L', 120, 100],
          ['Q', 130, 100, 130, 110],
          ['L', 130, 140],
        ],
        fill: null,
        stroke: 'oppose',
        strokeWidth: 2,
        dash: [0, 4],
        cap: 'round',
        owner: null,
      },
      sampleText,
      { ...sampleText, y: 60, face: 'serif-bold', text: 'Contention' },
      ...more,
    ],
  };
}
