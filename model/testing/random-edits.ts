import fc from 'fast-check';
import type { ArgumentMap } from '../argument-map';
import { looseEndsOf } from '../checks/loose-ends';
import {
  attachClaims,
  joinPremises,
  makeHome,
  moveAmongSiblings,
  pinClaim,
  unpinClaim,
  useClaim,
} from '../edits/arrange';
import { addContention, addLooseClaim } from '../edits/claims';
import { dismissLooseEnd, withdrawDismissal } from '../edits/dismissals';
import { addFrame, addNote, deleteBox, type FreeBox, placeBox } from '../edits/free-boxes';
import { deleteBranch, deleteClaims, deleteInferences, moveUp } from '../edits/deletion';
import { addInference, addPremise, addSibling, flipPolarity } from '../edits/inferences';
import { addQuestion, answerQuestion } from '../edits/questions';
import { addSource, cite, deleteCitation } from '../edits/sources';
import type { ClaimId } from '../ids';
import { indexOf } from '../map-index';
import { type Patch, setField } from '../patch';
import { type Frame, tints } from '../records';

/** One random edit: which, where, and what to write. */
interface EditChoice {
  readonly which: number;
  readonly a: number;
  readonly b: number;
  readonly text: string;
}

export const editChoices: fc.Arbitrary<EditChoice> = fc.record({
  which: fc.nat({ max: 999 }),
  a: fc.nat({ max: 9999 }),
  b: fc.nat({ max: 9999 }),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
});

function heldBy(claim: ClaimId | null, a: number, b: number): Frame['around'] {
  return claim === null || a % 3 === 0 ? null : { [claim]: b % 2 === 0 ? 'card' : 'branch' };
}

type Edit = (map: ArgumentMap, choice: EditChoice, at: number) => Patch;

function one<Item>(items: readonly Item[], choice: number): Item | undefined {
  return items.length === 0 ? undefined : items[choice % items.length];
}

function onClaim(
  edit: (
    map: ArgumentMap,
    claim: ReturnType<typeof indexOf>['claims'][number],
    choice: EditChoice,
    at: number,
  ) => Patch,
): Edit {
  return (map, choice, at) => {
    const claim = one(indexOf(map).claims, choice.a);
    return claim === undefined ? [] : edit(map, claim, choice, at);
  };
}

function onInference(
  edit: (
    map: ArgumentMap,
    inference: ReturnType<typeof indexOf>['inferences'][number],
    choice: EditChoice,
    at: number,
  ) => Patch,
): Edit {
  return (map, choice, at) => {
    const inference = one(indexOf(map).inferences, choice.a);
    return inference === undefined ? [] : edit(map, inference, choice, at);
  };
}

const author = 'R. Tester';
const polarityOf = ({ b }: EditChoice): 'support' | 'oppose' => (b % 2 === 0 ? 'support' : 'oppose');

const edits: readonly Edit[] = [
  (map, { text }, at) => addLooseClaim(map, text, { at, author }).patch,
  (map, { text }, at) => (map.map.mainClaimId === null ? addContention(map, text, { at, author }).patch : []),
  (map, { text }) => setField(map.map, 'title', text),
  onClaim((map, { id }, choice, at) => addInference(map, id, polarityOf(choice), choice.text, { at, author }).patch),
  onClaim((map, { id }, choice, at) => addInference(map, id, polarityOf(choice), choice.text, { at, author }).patch),
  onInference(
    (map, { id }, choice, at) => addInference(map, id, polarityOf(choice), choice.text, { at, author }).patch,
  ),
  onInference((map, { id }, { text }, at) => addPremise(map, id, text, { at, author })?.patch ?? []),
  onClaim(
    (map, { id }, { b }, at) => addSibling(map, id, b % 2 === 0 ? 'before' : 'after', { at, author })?.patch ?? [],
  ),
  onClaim((_map, claim, { text }) => setField(claim, 'text', text)),
  onClaim((_map, claim, { b }) => setField(claim, `tags/t${String(b % 3)}`, b % 4 === 0 ? null : true)),
  onInference((map, { id }) => flipPolarity(map, id)),
  onClaim((map, { id }, _choice, at) => deleteClaims(map, [id], at).patch),
  onClaim((map, { id }, _choice, at) => deleteBranch(map, id, at).patch),
  onInference((map, { id }, _choice, at) => deleteInferences(map, [id], at).patch),
  onClaim((map, { id }, _choice, at) => moveUp(map, id, at)?.patch ?? []),
  onClaim((map, { id }, choice, at) => {
    const target = one(indexOf(map).claims, choice.b);
    return target === undefined ? [] : (attachClaims(map, [id], target.id, polarityOf(choice), { at, author }) ?? []);
  }),
  onClaim((map, { id }, choice, at) => {
    const target = one(indexOf(map).claims, choice.b);
    return target === undefined ? [] : useClaim(map, id, target.id, polarityOf(choice), { at, author }).patch;
  }),
  onClaim((map, { id }, { b }, at) => {
    const inference = one(indexOf(map).inferences, b);
    return inference === undefined ? [] : (joinPremises(map, [id], inference.id, { at, author }) ?? []);
  }),
  onClaim((map, { id }, { b }) => moveAmongSiblings(map, id, b % 2 === 0 ? 1 : -1)),
  onClaim((map, { id }, { b }) => {
    const use = one(indexOf(map).usesOf.get(id) ?? [], b);
    return use === undefined ? [] : makeHome(map, id, use.id);
  }),
  onClaim((map, { id }, { a, b }) => pinClaim(map, id, a, b)),
  onClaim((map, { id }, _choice, at) => unpinClaim(map, id, at)),
  onClaim((map, { id }, { text }, at) => addQuestion(map, id, text, { at, author }).patch),
  onClaim((map, { id }, { b }) => {
    const question = one([...map.questions.values()], b);
    return question === undefined ? [] : answerQuestion(map, question.id, id);
  }),
  onClaim((map, { id }, { text }, at) => {
    const source = addSource(map, { title: text }, { at, author });
    return [...source.patch, ...cite(map, id, source.sourceId, { at, author }).patch];
  }),
  (map, { a, b, text }, at) => {
    const besideId = one(indexOf(map).claims, b)?.id ?? null;
    const look = {
      besideId,
      x: a,
      y: 0 - b,
      width: 120,
      height: 80,
      colour: tints[a % tints.length] ?? 'grey',
    } as const;
    const around = heldBy(besideId, a, b);
    const context = { at, author };
    return a % 2 === 0 ? addNote(text, look, context).patch : addFrame(text, { ...look, around }, context).patch;
  },
  (map, { a, b, text }, at) => {
    const box = one<FreeBox>([...map.notes.values(), ...map.frames.values()], a);
    if (box?.deletedAt !== null) return [];
    if (b % 4 === 0) return deleteBox(box, at);
    if (b % 4 === 1) return setField(box, box.kind === 'note' ? 'text' : 'title', text);
    const held = box.kind === 'frame' ? { around: heldBy(one(indexOf(map).claims, b)?.id ?? null, a, b) } : {};
    return placeBox(box, { x: a, y: b, width: b + 1, ...held });
  },
  onClaim((_map, claim, { b }) => setField(claim, 'isLocked', b % 2 === 0)),
  (map, { a, text }, at) => {
    const end = one(looseEndsOf(map).open, a);
    return end === undefined ? [] : dismissLooseEnd(end, text, { at, author });
  },
  (map, { a }, at) => {
    const dismissal = one([...map.dismissals.values()], a);
    return dismissal === undefined ? [] : withdrawDismissal(dismissal, at);
  },
  (map, { a }, at) => {
    const citation = one([...map.citations.values()], a);
    return citation === undefined ? [] : deleteCitation(map, citation.id, at);
  },
];

/** The patch of one random edit of this map; empty where the edit finds nothing to do. */
export function randomEdit(map: ArgumentMap, choice: EditChoice, at: number): Patch {
  const edit = edits[choice.which % edits.length] as Edit;
  return edit(map, choice, at);
}
