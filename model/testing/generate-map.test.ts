import { describe, expect, it } from 'vitest';
import { contentsOf } from '../argument-map';
import { countsOf } from '../counts';
import { homesOf } from '../homes';
import { indexOf } from '../map-index';
import { generateMap } from './generate-map';

describe('a generated map', () => {
  const map = generateMap({ claims: 1000 });

  it('is the same for the same seed and another for another', () => {
    expect(contentsOf(generateMap({ claims: 1000 }))).toEqual(contentsOf(map));
    expect(contentsOf(generateMap({ claims: 1000, seed: 2 }))).not.toEqual(contentsOf(map));
  });

  it('has as many claims as asked for, 5 % of them used twice, all below one contention and without cycles', () => {
    const uses = [...indexOf(map).usesOf.values()].filter(inferences => inferences.length === 2);
    expect(countsOf(map)).toMatchObject({ claims: 1000, roots: 1, cycles: 0 });
    expect(uses.length).toBeGreaterThanOrEqual(45);
    expect(uses.length).toBeLessThanOrEqual(50);
    expect(homesOf(map).homeOf.size).toBe(999);
  });

  it('is as deep and as branched as maps that people build', () => {
    const counts = countsOf(map);
    expect(counts.maxDepth).toBeGreaterThan(4);
    expect(counts.maxDepth).toBeLessThan(16);
    expect(counts.linkedInferences / counts.inferences).toBeGreaterThan(0.2);
    expect(counts.undercuts).toBeGreaterThan(10);
  });
});
