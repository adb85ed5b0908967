import type { ArgumentMap } from '../argument-map';
import { countsOf } from '../counts';
import { homesOf } from '../homes';
import { indexOf, premisesOf } from '../map-index';
import { message } from '../messages/message';

const mostSteps = 12;

export function titleOf(map: ArgumentMap): string {
  const { title, question } = map.map;
  return [title, question].find(text => text.trim() !== '') ?? message('picture.untitled');
}

/** Said in place of the picture: what it is about, how large it is, and the first level of its reasons and objections. */
export function describeMap(map: ArgumentMap): string {
  const { claims, reasons, objections, undercuts, questions } = countsOf(map);
  const { contention } = homesOf(map);
  const main = contention === null ? undefined : map.claims.get(contention);
  const sentences = [
    message('picture.description', {
      contention: main === undefined ? 'none' : 'some',
      text: main?.text ?? '',
      claims,
      reasons,
      objections,
      undercuts,
      questions,
    }),
  ];
  const steps = contention === null ? [] : (indexOf(map).inferencesAt.get(contention) ?? []);
  for (const step of steps.slice(0, mostSteps)) {
    const premises = premisesOf(map, step).map(claim => claim.text.trim());
    if (premises.length === 0) continue;
    const text = premises.reduce((first, second) => message('picture.descriptionAnd', { first, second }));
    const isReason = step.polarity === 'support';
    sentences.push(message(isReason ? 'picture.descriptionReason' : 'picture.descriptionObjection', { text }));
  }
  return sentences.join(' ');
}
