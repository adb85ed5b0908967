import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelFolds } from './layout/level-folds';
import { homesOf } from './homes';
import { indexOf, premisesOf } from './map-index';
import { neighbourhood } from './neighbourhood';
import { propertyRuns } from './testing/property-runs.testing';
import { randomMaps } from './testing/random-map';

const runs = { numRuns: propertyRuns(60) };

test('one step around a claim are its reasons and objections and what it is a premise of', () => {
  fc.assert(
    fc.property(randomMaps(), fc.nat(), (map, pick) => {
      const { claims, inferencesAt, usesOf } = indexOf(map);
      const centre = claims[pick % Math.max(claims.length, 1)];
      if (centre === undefined) return;
      const near = neighbourhood(map, [centre.id], 1);
      for (const step of [...(inferencesAt.get(centre.id) ?? []), ...(usesOf.get(centre.id) ?? [])]) {
        expect(near.has(step.id)).toBe(true);
        for (const { id } of premisesOf(map, step)) expect(near.has(id)).toBe(true);
      }
    }),
    runs,
  );
});

test('more steps show more, and nothing but the centre is no step away', () => {
  fc.assert(
    fc.property(randomMaps(), fc.nat(), fc.integer({ min: 0, max: 4 }), (map, pick, steps) => {
      const { claims } = indexOf(map);
      const centre = claims[pick % Math.max(claims.length, 1)];
      if (centre === undefined) return;
      const [less, more] = [neighbourhood(map, [centre.id], steps), neighbourhood(map, [centre.id], steps + 1)];
      expect([...less].filter(id => !more.has(id))).toEqual([]);
      expect([...neighbourhood(map, [centre.id], 0)]).toEqual([centre.id]);
    }),
    runs,
  );
});

test('being near is mutual', () => {
  fc.assert(
    fc.property(randomMaps(), fc.nat(), fc.integer({ min: 1, max: 3 }), (map, pick, steps) => {
      const { claims, liveClaims } = indexOf(map);
      const centre = claims[pick % Math.max(claims.length, 1)];
      if (centre === undefined) return;
      for (const id of neighbourhood(map, [centre.id], steps)) {
        if (liveClaims.has(id as never)) expect(neighbourhood(map, [id], steps).has(centre.id)).toBe(true);
      }
    }),
    runs,
  );
});

test('folding to a level folds every branch at or below it and none above', () => {
  fc.assert(
    fc.property(randomMaps(), fc.integer({ min: 1, max: 9 }), (map, levels) => {
      const folds = levelFolds(map, levels);
      const { depthOf } = homesOf(map);
      for (const { id } of indexOf(map).claims) {
        const hasBranch = (indexOf(map).inferencesAt.get(id)?.length ?? 0) > 0;
        expect(folds.has(id)).toBe(hasBranch && (depthOf.get(id) ?? 0) >= levels);
      }
    }),
    runs,
  );
});
