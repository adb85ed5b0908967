import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArgumentMap } from '../argument-map';
import { homesOf } from '../homes';
import type { ClaimId } from '../ids';
import { measureText } from '../layout/measure-text';
import { indexOf, premisesOf } from '../map-index';
import { generateMap } from '../testing/generate-map';
import { randomMaps } from '../testing/random-map';
import type { BoxItem, DisplayItem, DisplayList, TextItem } from './display-list';
import { pictureLayout, pictureOf } from './map-picture';
import { defaultPictureOptions, type PictureOptions } from './picture-options';
import { propertyRuns } from '../testing/property-runs.testing';

const bare = { ...defaultPictureOptions, hasTitle: false, hasDate: false, hasLegend: false, hasMarking: false };

function draw(map: ArgumentMap, options: Partial<PictureOptions> = {}): DisplayList {
  return pictureOf(map, { ...defaultPictureOptions, ...options }, measureText);
}

function textsOf(list: DisplayList): readonly TextItem[] {
  return list.items.filter(item => item.type === 'text');
}

function wordsOf(list: DisplayList): string {
  return textsOf(list)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

/** Corners of what an item covers, its stroke left out. */
function pointsOf(item: DisplayItem): readonly (readonly [number, number])[] {
  if (item.type === 'text') {
    return [
      [item.x, item.y],
      [item.x + item.width, item.y],
    ];
  }
  if (item.type === 'box') {
    return [
      [item.x, item.y],
      [item.x + item.width, item.y + item.height],
    ];
  }
  return item.commands.flatMap(command => {
    if (command[0] === 'Z') return [];
    return command[0] === 'Q' ? [[command[3], command[4]] as const] : [[command[1], command[2]] as const];
  });
}

const debate = generateMap({ claims: 40, seed: 7 });
const themes = fc.constantFrom('light' as const, 'dark' as const, 'print' as const, 'mono' as const);
const directions = fc.constantFrom(null, 'down' as const, 'up' as const, 'left' as const, 'right' as const);

describe('a picture of a map', () => {
  test('holds the words of every claim, each card after the chip that leads to it', () => {
    const words = wordsOf(draw(debate));
    for (const { text } of indexOf(debate).claims) expect(words).toContain(text);
    const owners = textsOf(draw(debate, bare)).map(({ owner }) => owner);
    for (const inference of indexOf(debate).inferences) {
      const [first] = premisesOf(debate, inference);
      if (first === undefined || homesOf(debate).homeOf.get(first.id) !== inference.id) continue;
      expect(owners.indexOf(`chip:${inference.id}`)).toBeLessThan(owners.indexOf(first.id));
    }
  });

  test('has everything inside its edges, whatever the map and the options', () => {
    const maps = fc.oneof(randomMaps({ maxClaims: 10, withDeleted: true }), fc.constant(debate));
    fc.assert(
      fc.property(
        maps,
        themes,
        directions,
        fc.boolean(),
        fc.boolean(),
        (map, theme, direction, isMirrored, hasFrame) => {
          const list = draw(map, { ...(hasFrame ? {} : bare), theme, direction, isMirrored });
          for (const item of list.items) {
            for (const [x, y] of pointsOf(item)) {
              expect(x).toBeGreaterThanOrEqual(0);
              expect(y).toBeGreaterThanOrEqual(0);
              expect(x).toBeLessThanOrEqual(list.width);
              expect(y).toBeLessThanOrEqual(list.height);
            }
          }
        },
      ),
      { numRuns: propertyRuns(40) },
    );
  });

  test.each([false, true])('keeps each line of a card within the card, mirrored: %s', isMirrored => {
    const list = draw(debate, { ...bare, isMirrored });
    const boxes = new Map<string, BoxItem>();
    for (const item of list.items) {
      // A card's own box comes before the box of its grade.
      if (item.type === 'box' && item.owner !== null && !boxes.has(item.owner)) boxes.set(item.owner, item);
    }
    for (const text of textsOf(list)) {
      const box = text.owner === null ? undefined : boxes.get(text.owner);
      if (box === undefined) continue;
      expect(text.x).toBeGreaterThan(box.x);
      expect(text.x + text.width, text.text).toBeLessThan(box.x + box.width);
      expect(text.y).toBeLessThan(box.y + box.height);
    }
  });

  test('has title, date, legend and marking only when asked for', () => {
    const marked = { ...debate, map: { ...debate.map, question: 'Is it so?', marking: 'OFFICIAL' } };
    const date = Date.UTC(2019, 5, 3, 12);
    const all = draw(marked, { date });
    const texts = textsOf(all).map(({ text }) => text);
    expect(texts).toContain('Is it so?');
    expect(texts).toContain('3 June 2019');
    expect(texts).toContain('a reason');
    expect(texts.filter(text => text === 'OFFICIAL')).toHaveLength(2);
    const none = textsOf(draw(marked, { ...bare, date })).map(({ text }) => text);
    for (const text of ['Is it so?', '3 June 2019', 'a reason', 'OFFICIAL']) expect(none).not.toContain(text);
  });

  test('explains in its legend only the signs that occur', () => {
    const lone = generateMap({ claims: 1, seed: 3 });
    const texts = textsOf(draw(lone)).map(({ text }) => text);
    for (const text of ['a reason', 'an objection', 'folded away']) expect(texts).not.toContain(text);
  });

  test('prints the number of claims that are folded away', () => {
    const { contention } = homesOf(debate);
    const list = draw(debate, { ...bare, folded: contention === null ? [] : [contention] });
    expect(textsOf(list).map(({ text }) => text)).toContain('39');
  });

  test('of a branch shows that branch alone', () => {
    const { inferencesAt, claims } = indexOf(debate);
    const { contention } = homesOf(debate);
    const inner = claims.find(({ id }) => id !== contention && inferencesAt.has(id));
    if (inner === undefined) throw new Error('the debate has no inner branch');
    const claimId = inner.id;
    const layout = pictureLayout(debate, { ...bare, scope: { kind: 'branch', claimId } }, measureText);
    expect(layout.cards[0]?.record).toBe(claimId);
    expect(layout.cards.length).toBeLessThan(40);
  });

  test('of a selection shows the chosen claims and the steps between them', () => {
    const { contention } = homesOf(debate);
    const [step] = indexOf(debate).inferencesAt.get(contention as ClaimId) ?? [];
    const premises = step === undefined ? [] : premisesOf(debate, step).map(({ id }) => id);
    const ids = [contention as ClaimId, ...premises];
    const layout = pictureLayout(debate, { ...bare, scope: { kind: 'selection', ids } }, measureText);
    expect(layout.cards.map(({ record }) => record).sort()).toEqual([...ids].sort());
    expect(layout.chips.map(({ record }) => record)).toContain(step?.id);
    const byStep = pictureLayout(
      debate,
      { ...bare, scope: { kind: 'selection', ids: step === undefined ? [] : [step.id] } },
      measureText,
    );
    expect(byStep.cards.map(({ record }) => record).sort()).toEqual([...ids].sort());
  });

  test('in one ink has solid objection chips and outlined reason chips', () => {
    const list = draw(debate, { ...bare, theme: 'mono' });
    const layout = pictureLayout(debate, bare, measureText);
    const boxOf = (kind: string): DisplayItem | undefined => {
      const key = layout.chips.find(chip => chip.kind === kind)?.key;
      return list.items.find(item => item.type === 'box' && item.owner === key);
    };
    expect(boxOf('objection')).toMatchObject({ fill: 'oppose-wash', stroke: null });
    expect(boxOf('reason')).toMatchObject({ stroke: 'support' });
  });

  test('is transparent when asked for', () => {
    expect(draw(debate).background).toBe('canvas');
    expect(draw(debate, { isTransparent: true }).background).toBeNull();
  });

  test('says in words what it shows', () => {
    const { title, description } = draw(debate);
    const contention = debate.claims.get(debate.map.mainClaimId as ClaimId);
    expect(title).toBe(debate.map.title);
    expect(description).toContain(contention?.text);
    expect(description).toContain('40 claims');
    expect(description).toMatch(/Because: .+\. But: |But: .+\. Because: /);
  });

  test('of an empty map is an empty sheet', () => {
    const list = draw({ ...debate, claims: new Map(), questions: new Map() }, bare);
    expect(list.items).toEqual([]);
    expect(list.width).toBeGreaterThan(0);
  });
});
