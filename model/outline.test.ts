import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addInference, addPremise } from './edits/inferences';
import { useClaim as addUse } from './edits/arrange';
import { homesOf } from './homes';
import { layOut } from './layout/lay-out';
import { measureText } from './layout/measure-text';
import { indexOf } from './map-index';
import { standingBoxes } from './standing-boxes';
import { outlineKeyOf, outlineOf, type OutlineRow, placesOf } from './outline';
import { apply, type Patch } from './patch';
import { type ArgumentMap, emptyMap } from './argument-map';
import { addContention } from './edits/claims';
import { type ClaimId, newId } from './ids';
import { generateMap } from './testing/generate-map';
import { propertyRuns } from './testing/property-runs.testing';
import { randomMaps } from './testing/random-map';

const maps = fc.oneof(
  randomMaps({ maxClaims: 14, withDeleted: true }),
  fc
    .record({ claims: fc.integer({ min: 1, max: 90 }), seed: fc.integer({ min: 1, max: 100_000 }) })
    .map(options => generateMap(options)),
);
const folds = fc.array(fc.nat({ max: 100 }), { maxLength: 8 });
const none: ReadonlySet<ClaimId> = new Set();

function foldedOf(map: ArgumentMap, picks: readonly number[]): ReadonlySet<ClaimId> {
  const { claims } = indexOf(map);
  return new Set(picks.flatMap(pick => (claims.length === 0 ? [] : [claims[pick % claims.length]?.id as ClaimId])));
}

function keysOnCanvas(map: ArgumentMap, folded: ReadonlySet<ClaimId>): readonly string[] {
  const shared = { map, direction: 'down', folded, drafts: new Map(), measure: measureText } as const;
  return layOut({ ...shared, aspect: 1.5, branchOf: null }).cards.map(({ key }) => key);
}

function checkAlways(law: (map: ArgumentMap, folded: ReadonlySet<ClaimId>) => void): void {
  fc.assert(
    fc.property(maps, folds, (map, picks) => law(map, foldedOf(map, picks))),
    { numRuns: propertyRuns(100) },
  );
}

describe('the outline of any map', () => {
  test('shows every live claim once at its home', () => {
    checkAlways(map => {
      const atHome = outlineOf(map, none).filter(
        ({ key, record }) => key === record && map.claims.has(record as never),
      );
      expect(atHome.map(({ key }) => key).sort()).toEqual(
        indexOf(map)
          .claims.map(({ id }) => id)
          .sort(),
      );
    });
  });

  test('has the cards of the canvas in their order, whatever is folded, then frames and notes', () => {
    checkAlways((map, folded) => {
      const rows = outlineOf(map, folded);
      const boxes = standingBoxes(map).map(({ id }) => id);
      expect(rows.map(({ key }) => key)).toEqual([...keysOnCanvas(map, folded), ...boxes]);
    });
  });

  test('tells each row its parent, its level and its place beside the others', () => {
    checkAlways((map, folded) => {
      const rows = outlineOf(map, folded);
      rows.forEach((row, place) => {
        const parent = rows[row.parent];
        expect(row.parent).toBeLessThan(place);
        expect(row.level).toBe((parent?.level ?? 0) + 1);
        const beside = rows.filter(other => other.parent === row.parent);
        expect(row.setSize).toBe(beside.length);
        expect(row.position).toBe(beside.indexOf(row) + 1);
      });
    });
  });

  test('knows of each claim that is used more than once, and names each of its places', () => {
    checkAlways(map => {
      const rows = outlineOf(map, none);
      const rowsOf = (id: string): readonly OutlineRow[] =>
        rows.filter(({ record, kind }) => record === id && kind !== 'incomplete');
      for (const { id } of indexOf(map).claims) {
        const places = placesOf(map, id);
        expect(places.map(({ key }) => key).sort()).toEqual(
          rowsOf(id)
            .map(({ key }) => key)
            .sort(),
        );
        expect(rowsOf(id).every(({ isShared }) => isShared === places.length > 1)).toBe(true);
      }
    });
  });

  test('shows each live record in a row', () => {
    checkAlways(map => {
      const keys = new Set(outlineOf(map, none).map(({ key }) => key));
      const { claims, inferences, questionsAbout } = indexOf(map);
      const records = [...claims, ...inferences, ...[...questionsAbout.values()].flat()];
      expect(records.filter(({ id }) => !keys.has(outlineKeyOf(map, id)))).toEqual([]);
    });
  });
});

describe('a small debate', () => {
  const context = { at: 1, author: '' };
  function debate() {
    let map = emptyMap(newId('map'), 'Ports', 1);
    const put = <Added extends { readonly patch: Patch }>(added: Added | null): Added => {
      if (added === null) throw new Error('There was nothing to add.');
      map = apply(map, added.patch).map;
      return added;
    };
    const contention = put(addContention(map, 'Ports spy', context)).claimId;
    const reason = put(addInference(map, contention, 'support', 'They watch', context));
    const both = put(addPremise(map, reason.inferenceId, 'They are there', context));
    const undercut = put(addInference(map, reason.inferenceId, 'oppose', 'No need', context));
    return { map: () => map, put, contention, reason, both, undercut };
  }

  test('has what is said against a step below its last premise, and a fold of that premise leaves it there', () => {
    const { map, put, both, undercut, reason, contention } = debate();
    const below = put(addInference(map(), both.claimId, 'support', 'Seen', context));
    const shape = (folded: ReadonlySet<ClaimId>) =>
      outlineOf(map(), folded).map(({ key, sign, level }) => [key, sign, level]);
    const before = [
      [contention, null, 1],
      [reason.claimId, 'reason', 2],
      [both.claimId, 'and', 2],
    ];
    const after = [undercut.claimId, 'undercut', 3];
    expect(shape(none)).toEqual([...before, [below.claimId, 'reason', 3], after]);
    expect(shape(new Set([both.claimId]))).toEqual([...before, after]);
  });

  test('ends where a claim supports itself in a circle', () => {
    const { map, put, reason, contention } = debate();
    put(addUse(map(), contention, reason.claimId, 'support', context));
    const rows = outlineOf(map(), none);
    expect(rows.filter(({ record }) => record === contention).map(({ kind }) => kind)).toEqual([
      'contention',
      'reference',
    ]);
    expect(homesOf(map()).roots).toEqual([contention]);
  });
});

test('the outline of a chain of 20,000 claims is made without running out of stack', () => {
  let map = emptyMap(newId('map'), 'Chain', 1);
  const added = addContention(map, 'first', { at: 1, author: '' });
  map = apply(map, added.patch).map;
  const patch: Patch[number][] = [];
  let last = added.claimId;
  for (let depth = 1; depth < 20_000; depth += 1) {
    const next = addInference(map, last, 'support', 'next', { at: depth, author: '' });
    patch.push(...next.patch);
    last = next.claimId;
  }
  expect(outlineOf(apply(map, patch).map, none).at(-1)?.level).toBe(20_000);
});
