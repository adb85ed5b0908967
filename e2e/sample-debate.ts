import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ArgumentMap, mapFromContents } from '../model/argument-map';
import { readMapJson } from '../model/formats/map-json';
import { homesOf } from '../model/homes';
import type { ClaimId, InferenceId } from '../model/ids';
import { compareBytes, indexOf, premisesOf } from '../model/map-index';
import type { Inference, MapItem, MapRecord } from '../model/records';
import { root } from '../scripts/node24.mjs';

export function readDebate(file: string): ArgumentMap {
  return mapFromContents(readMapJson(readFileSync(file)).contents);
}

/** The debate that ships with the app. */
export const sampleDebate = readDebate(path.join(root, 'assets', 'samples', 'european-ports.argmap.json'));

/**
 * Fields that say where a record stands, told below by what stands there, and those that differ from writer to writer.
 * No screen shows or sets a starting score: it is for the scores of arguments, which Crux does not reckon yet.
 */
const leftOut =
  /^(id|createdAt|deletedAt|order|homeId|startingScore|mainClaimId|targetId|premises|aboutId|answeredById|claimId|sourceId|originId)$/;

function ownWords(record: MapItem | MapRecord): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([field]) => !leftOut.test(field) && !(record.kind === 'claim' && field === 'author'),
    ),
  );
}

/** All that a map says, and in which order, without ids and times: two maps that say the same have the same words here. */
export function wordsOf(map: ArgumentMap): unknown {
  const { claims, inferencesAt, questionsAbout, citationsOf } = indexOf(map);
  const { homeOf } = homesOf(map);
  const textOf = (id: ClaimId | null): string | null => (id === null ? null : (map.claims.get(id)?.text ?? null));
  const stepsAt = (target: ClaimId | InferenceId): unknown => (inferencesAt.get(target) ?? []).map(wordsOfStep);
  const wordsOfStep = (step: Inference): unknown => ({
    ...ownWords(step),
    premises: premisesOf(map, step).map(({ text }) => text),
    steps: stepsAt(step.id),
  });
  const homeOfClaim = (id: ClaimId): unknown => {
    const home = map.inferences.get(homeOf.get(id) as InferenceId);
    return home === undefined ? null : premisesOf(map, home).map(({ text }) => text);
  };
  return {
    map: { ...ownWords(map.map), contention: textOf(map.map.mainClaimId) },
    claims: claims
      .toSorted((a, b) => compareBytes(a.text, b.text))
      .map(claim => ({
        ...ownWords(claim),
        home: homeOfClaim(claim.id),
        steps: stepsAt(claim.id),
        questions: (questionsAbout.get(claim.id) ?? []).map(question => ({
          ...ownWords(question),
          answer: textOf(question.answeredById),
        })),
        citations: (citationsOf.get(claim.id) ?? []).map(citation => {
          const source = map.sources.get(citation.sourceId);
          return { ...ownWords(citation), source: source === undefined ? null : ownWords(source) };
        }),
      })),
    sources: [...map.sources.values()]
      .filter(({ deletedAt }) => deletedAt === null)
      .map(ownWords)
      .sort((a, b) => compareBytes(String(a['title']), String(b['title']))),
    boxes: [...map.pins.values(), ...map.notes.values(), ...map.frames.values(), ...map.dismissals.values()].map(
      ownWords,
    ),
  };
}
