import type { ClaimId, QuestionId, RecordId } from '../../model/ids';
import { type CardFace, faceOfClaim, faceOfContention, faceOfQuestion } from '../../model/layout/card-face';
import type { LaidCard, Layout, LayoutInput } from '../../model/layout/layout';
import { sitesOf } from '../../model/homes';
import { findElement, isCard } from '../commands/walk';

function faceOf(input: LayoutInput, card: LaidCard): CardFace | null {
  if (card.kind === 'question') {
    const question = input.map.questions.get(card.record as QuestionId);
    return question === undefined ? null : faceOfQuestion(input, question);
  }
  const site = sitesOf(input.map).siteOf.get(card.record as ClaimId);
  if (site === undefined) return null;
  return site.isContention ? faceOfContention(input, site) : faceOfClaim(input, site);
}

/**
 * True while what is being typed changes no card's size: then every card stays where it is, and the layout is not asked. The card
 * itself shows its editor in place of the lines. What has left the drafts is back to its stored text, so the layout is asked.
 */
export function keepsEverySize(layout: Layout, input: LayoutInput, before: ReadonlyMap<RecordId, string>): boolean {
  for (const record of before.keys()) if (!input.drafts.has(record)) return false;
  for (const [record, text] of input.drafts) {
    if (before.get(record) === text) continue;
    const card = findElement(layout, record);
    if (card === undefined) continue;
    const face = isCard(card) ? faceOf(input, card) : null;
    if (face === null || face.height !== card.height || face.width !== card.width) return false;
  }
  return true;
}
