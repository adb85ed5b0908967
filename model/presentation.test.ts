import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { homesOf } from './homes';
import type { ClaimId } from './ids';
import { indexOf } from './map-index';
import { pathOf, recordOfSlide, slideOfRecord, slidesOf } from './presentation';
import { generateMap } from './testing/generate-map';
import { mapOfRecords, numberedId as id, numberedStep as step } from './testing/numbered-map.testing';
import { propertyRuns } from './testing/property-runs.testing';
import { randomMaps } from './testing/random-map';

const ports = mapOfRecords(
  { kind: 'map', id: id(1), title: 'Ports', question: 'Safe?', mainClaimId: id(2) },
  { kind: 'claim', id: id(2), text: 'Ports are risky' },
  { kind: 'claim', id: id(3), text: 'Owners watch' },
  { kind: 'claim', id: id(4), text: 'Warships call' },
  { kind: 'claim', id: id(5), text: 'No need to own a port' },
  { kind: 'claim', id: id(6), text: 'Trade is good' },
  { kind: 'claim', id: id(7), text: 'Loose' },
  { kind: 'claim', id: id(8), text: 'Calls are listed' },
  step(10, 2, 'support', 'a0', 3, 4),
  step(11, 10, 'support', 'a0', 5),
  step(12, 2, 'support', 'a1', 6),
  step(13, 6, 'support', 'a0', 4),
  step(14, 4, 'support', 'a0', 8),
);

const textOf = (claim: ClaimId): string => ports.claims.get(claim)?.text ?? '';

describe('a presentation', () => {
  test('walks branch by branch: the step, what attacks it, what hangs on its premises, then the next', () => {
    expect(slidesOf(ports).map(({ kind, claims }) => [kind, ...claims.map(textOf)])).toEqual([
      ['contention', 'Ports are risky'],
      ['step', 'Owners watch', 'Warships call'],
      ['step', 'No need to own a port'],
      ['step', 'Calls are listed'],
      ['step', 'Trade is good'],
      ['step', 'Warships call'],
      ['loose', 'Loose'],
    ]);
  });

  test('tells where in the argument it is: which branch of how many, and the claims that lead there', () => {
    const slides = slidesOf(ports);
    expect(slides.map(({ branch }) => branch?.place ?? 0)).toEqual([0, 1, 1, 1, 2, 2, 0]);
    expect(slides[1]?.branch?.count).toBe(2);
    const paths = slides.map(slide => pathOf(ports, slide).map(({ claimId }) => textOf(claimId)));
    expect(paths[0]).toEqual([]);
    expect(paths[2]).toEqual(['Ports are risky', 'Owners watch']);
    expect(paths[3]).toEqual(['Ports are risky', 'Warships call']);
    expect(paths[5]).toEqual(['Ports are risky', 'Trade is good']);
  });

  test('argues a claim that is used twice at its own place only', () => {
    const again = slidesOf(ports)[5];
    expect([...(again?.elsewhere ?? [])].map(textOf)).toEqual(['Warships call']);
    expect(slideOfRecord(ports, id(4) as ClaimId)).toBe(1);
  });

  test('begins at the first slide for what it does not show', () => {
    expect(slideOfRecord(ports, null)).toBe(0);
    expect(slideOfRecord(ports, id(99) as ClaimId)).toBe(0);
  });

  test('shows every claim at one place and every step once, whatever the map', () => {
    fc.assert(
      fc.property(randomMaps({ withDeleted: true }), map => {
        const { claims, inferences } = indexOf(map);
        const slides = slidesOf(map);
        const shown = slides.flatMap(slide => slide.claims.filter(claim => !slide.elsewhere.has(claim)));
        expect(shown.toSorted()).toEqual(claims.map(claim => claim.id).toSorted());
        const steps = slides.flatMap(({ inference }) => inference ?? []);
        expect(steps.toSorted()).toEqual(inferences.map(inference => inference.id).toSorted());
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  test('leads every path from a root, and finds each slide again by what it leaves selected', () => {
    fc.assert(
      fc.property(randomMaps({ withDeleted: true }), map => {
        const roots = new Set(homesOf(map).roots);
        slidesOf(map).forEach((slide, index) => {
          const [first] = pathOf(map, slide);
          if (slide.kind === 'step') expect(roots.has(first?.claimId as ClaimId)).toBe(true);
          const isOwn = slide.claims.some(claim => !slide.elsewhere.has(claim)) || slide.claims.length === 0;
          if (isOwn) expect(slideOfRecord(map, recordOfSlide(slide))).toBe(index);
        });
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  test('walks ten thousand claims without recursion', () => {
    const map = generateMap({ claims: 10_000 });
    const steps = slidesOf(map).filter(({ kind }) => kind === 'step');
    expect(steps).toHaveLength(indexOf(map).inferences.length);
  });
});
