import type { ArgumentMap } from '../../model/argument-map';
import { kindOf } from '../../model/facts';
import type { ClaimId, InferenceId, QuestionId } from '../../model/ids';
import type { LaidBox, LaidCard, LaidChip } from '../../model/layout/layout';
import { indexOf, premisesOf } from '../../model/map-index';
import { lockOver } from '../../model/locks';
import { message } from '../../model/messages/message';
import type { Inference } from '../../model/records';

function claimText(map: ArgumentMap, id: string): string {
  return map.claims.get(id as ClaimId)?.text ?? '';
}

/** A note or a frame with these words. */
export function nameOfBox(kind: LaidBox['kind'], words: string): string {
  const text = words.trim();
  if (text === '') return message(kind === 'note' ? 'arranging.name.emptyNote' : 'arranging.name.emptyFrame');
  return message(kind === 'note' ? 'arranging.name.note' : 'arranging.name.frame', { text });
}

/** What an inference aims at, in words. */
export function targetName(map: ArgumentMap, { targetId }: Inference): string {
  const step = map.inferences.get(targetId as InferenceId);
  if (step === undefined) return claimText(map, targetId);
  const text = premisesOf(map, step)[0]?.text ?? '';
  return message('editor.name.stepTarget', { kind: message(`editor.kind.${kindOf(map, step)}`), text });
}

function siblingsOf(map: ArgumentMap, inference: Inference): readonly Inference[] {
  const all = indexOf(map).inferencesAt.get(inference.targetId) ?? [];
  return all.filter(({ polarity }) => polarity === inference.polarity);
}

function extras(map: ArgumentMap, card: LaidCard, step: Inference | undefined): string {
  const { inferencesAt } = indexOf(map);
  const claim = map.claims.get(card.record as ClaimId);
  const parts: string[] = [];
  const linked = step === undefined ? 0 : premisesOf(map, step).length - 1;
  if (linked > 0) parts.push(message('editor.name.linked', { count: linked }));
  if (claim?.isAssumption === true) parts.push(message('editor.name.assumption'));
  if (claim?.isImplicit === true) parts.push(message('editor.name.implicit'));
  if (claim?.isLocked === true) parts.push(message('arranging.name.locked'));
  else if (lockOver(map, card.record) !== null) parts.push(message('arranging.name.inLocked'));
  if (indexOf(map).pinOf.has(card.record as ClaimId)) parts.push(message('arranging.name.pinned'));
  const replies = inferencesAt.get(card.record as ClaimId)?.length ?? 0;
  if (replies > 0) parts.push(message('editor.name.replies', { count: replies }));
  if (card.foot?.role === 'source') {
    const { text: source, grade } = card.foot;
    parts.push(
      grade === '' ? message('editor.name.source', { source }) : message('editor.name.grade', { source, grade }),
    );
  }
  if (card.hiddenCount > 0) parts.push(message('editor.name.hidden', { count: card.hiddenCount }));
  return parts.join('');
}

const names = new WeakMap<ArgumentMap, WeakMap<LaidCard | LaidChip, string>>();

/** Worked out once for each map and card: every card asks again whenever anything changes. */
function remembered<Element extends LaidCard | LaidChip>(
  map: ArgumentMap,
  element: Element,
  describe: (map: ArgumentMap, element: Element) => string,
): string {
  let ofMap = names.get(map);
  if (ofMap === undefined) names.set(map, (ofMap = new WeakMap()));
  let name = ofMap.get(element);
  if (name === undefined) ofMap.set(element, (name = describe(map, element)));
  return name;
}

export function nameOfCard(map: ArgumentMap, card: LaidCard): string {
  return remembered(map, card, describeCard);
}

export function nameOfChip(map: ArgumentMap, chip: LaidChip): string {
  return remembered(map, chip, describeChip);
}

/** "Objection, 2 of 3, to 'Ports enable signals collection': 'Sightline is not interception'. 1 reply." */
function describeCard(map: ArgumentMap, card: LaidCard): string {
  const step = card.inference === null ? undefined : map.inferences.get(card.inference);
  if (card.kind === 'question') {
    const question = map.questions.get(card.record as QuestionId);
    const isAboutMap = question?.aboutId === map.map.id;
    const target = isAboutMap ? message('editor.name.map') : claimText(map, question?.aboutId ?? '');
    const isAnswered = question?.answeredById !== null;
    const key = isAnswered ? 'editor.name.questionAnswered' : 'editor.name.question';
    return message(key, { target, text: question?.text ?? '' });
  }
  if (card.kind === 'incomplete') {
    const incomplete = map.inferences.get(card.record as InferenceId);
    if (incomplete === undefined) return '';
    const kind = message(`editor.kind.${kindOf(map, incomplete)}`);
    return message('editor.name.incomplete', { kind, target: targetName(map, incomplete) });
  }
  const text = claimText(map, card.record);
  if (step === undefined) {
    const isContention = map.map.mainClaimId === card.record;
    return message(isContention ? 'editor.name.contention' : 'editor.name.loose', { text }) + extras(map, card, step);
  }
  const kind = kindOf(map, step);
  const target = targetName(map, step);
  if (card.kind === 'reference') {
    return message('editor.name.reference', { kind: message(`editor.kind.${kind}`), target, text });
  }
  const siblings = siblingsOf(map, step);
  const place = siblings.findIndex(({ id }) => id === step.id) + 1;
  const values = { kind: message(`editor.kindTitle.${kind}`), place, count: siblings.length, target, text };
  return message('editor.name.claim', values) + extras(map, card, step);
}

function describeChip(map: ArgumentMap, chip: LaidChip): string {
  const step = map.inferences.get(chip.record as InferenceId);
  if (step === undefined) return nameOfQuestionChip(map, chip);
  const kind = message(`editor.kindTitle.${kindOf(map, step)}`);
  return message('editor.name.step', { kind, target: targetName(map, step), premises: premisesOf(map, step).length });
}

function nameOfQuestionChip(map: ArgumentMap, chip: LaidChip): string {
  const question = map.questions.get(chip.record as QuestionId);
  const target = claimText(map, question?.aboutId ?? '') || message('editor.name.map');
  return message('editor.name.question', { target, text: question?.text ?? '' });
}
