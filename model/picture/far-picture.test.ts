import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureText } from '../layout/measure-text';
import { generateMap } from '../testing/generate-map';
import { standingBoxes } from '../standing-boxes';
import { randomMaps } from '../testing/random-map';
import { thumbnailOf } from './far-picture';
import { readFarPicture } from './read-far-picture';
import { propertyRuns } from '../testing/property-runs.testing';

test('a thumbnail is the same after it was stored', () => {
  fc.assert(
    fc.property(randomMaps(), map => {
      const picture = thumbnailOf(map, measureText);
      expect(readFarPicture(JSON.stringify(picture))).toEqual(picture);
    }),
    { numRuns: propertyRuns(50) },
  );
});

test('a thumbnail has a box for each card and the contention as its first', () => {
  const { boxes } = thumbnailOf(generateMap({ claims: 30, seed: 2, usedTwice: 0 }), measureText);
  expect(boxes.length).toBeGreaterThanOrEqual(30);
  expect(boxes[0]?.[0]).toBe('main');
});

test('a thumbnail shows the notes and frames that stand on the map', () => {
  fc.assert(
    fc.property(randomMaps(), map => {
      const { stands } = thumbnailOf(map, measureText);
      expect(stands.length).toBe(standingBoxes(map).length);
    }),
    { numRuns: propertyRuns(50) },
  );
});

test('a thumbnail of a large map stays small', () => {
  const picture = thumbnailOf(generateMap({ claims: 3000, seed: 2 }), measureText);
  expect(JSON.stringify(picture).length).toBeLessThan(120_000);
});

test('anything else is no thumbnail', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      expect(readFarPicture(JSON.stringify(value))).toBeNull();
    }),
  );
  const refused = [
    { version: 2, width: 1, height: 1, boxes: [['main', 0, 0, 1]], stands: [], lines: [] },
    { version: 2, width: 1, height: 1, boxes: [], stands: [['note', 0, 0, 1, 1]], lines: [] },
    { version: 2, width: 1, height: 1, boxes: [], stands: [], lines: [['main', null]] },
  ];
  for (const value of refused) expect(readFarPicture(JSON.stringify(value))).toBeNull();
  expect(readFarPicture('{')).toBeNull();
  expect(readFarPicture(null)).toBeNull();
});
