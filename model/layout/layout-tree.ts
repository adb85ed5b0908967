import type { CardBlock, GroupBlock } from './blocks';
import type { ClaimId, InferenceId, QuestionId } from '../ids';
import { homesOf } from '../homes';
import type { ArgumentMap } from '../argument-map';
import { compareBytes, indexOf } from '../map-index';
import { message } from '../messages/message';
import type { Claim, Inference, Pin, Question } from '../records';
import {
  faceOfContention,
  faceOfIncomplete,
  faceOfQuestion,
  faceOfReference,
  faceWithSteps,
  type CardFace,
} from './card-face';
import type { KeptBlocks } from './kept-blocks';
import type { CardKey, ChipKind, LaidCard, LayoutInput, LineStyle, Side } from './layout';
import { countHidden } from './hidden-claims';
import { keepCard, keepGroup } from './kept-nodes';
import { deepest } from './metrics';

/** A card with what stands below it. */
export interface CardNode {
  readonly key: CardKey;
  readonly kind: LaidCard['kind'];
  readonly record: LaidCard['record'];
  readonly inference: InferenceId | null;
  readonly side: Side;
  readonly face: CardFace;
  readonly isAssumption: boolean;
  readonly isImplicit: boolean;
  readonly hiddenCount: number;
  readonly groups: readonly GroupNode[];
  readonly pin: Pin | null;
  /** The branch as a stack, once it was asked for: an unchanged branch keeps its node, and so its stack. */
  stack: CardBlock | null;
  /** What was made of it for some heights. */
  blocks: KeptBlocks<CardBlock> | null;
}

/** An inference with its premises, its undercuts and its backings; or a question. */
export interface GroupNode {
  readonly kind: ChipKind;
  readonly style: LineStyle;
  readonly record: InferenceId | QuestionId;
  readonly word: string;
  readonly chipWidth: number;
  readonly premises: readonly CardNode[];
  readonly attacks: readonly GroupNode[];
  /** Everything below each other, once it was asked for: the premises alone, and with the attacks. */
  bareList: GroupBlock | null;
  list: GroupBlock | null;
  blocks: KeptBlocks<GroupBlock> | null;
}

const chipStyles: Readonly<Record<ChipKind, LineStyle>> = {
  reason: 'support',
  objection: 'oppose',
  backing: 'backing',
  undercut: 'undercut',
  question: 'question',
};

const noGroups: readonly GroupNode[] = [];

const plainCard = {
  inference: null,
  side: 'neutral',
  isAssumption: false,
  isImplicit: false,
  hiddenCount: 0,
  groups: [],
  pin: null,
  stack: null,
  blocks: null,
} as const;

const premiseOrders = new WeakMap<Inference, readonly ClaimId[]>();

/** `premisesOf`, sorted once for each state of the inference. */
function livePremises(map: ArgumentMap, inference: Inference): readonly Claim[] {
  let order = premiseOrders.get(inference);
  if (order === undefined) {
    // The claim's own string for its id: the map then finds it by identity, without comparing characters.
    order = (Object.entries(inference.premises) as [ClaimId, string][])
      .sort(([idA, keyA], [idB, keyB]) => compareBytes(keyA, keyB) || compareBytes(idA, idB))
      .map(([id]) => map.claims.get(id)?.id ?? id);
    premiseOrders.set(inference, order);
  }
  const premises: Claim[] = [];
  for (let at = 0; at < order.length; at += 1) {
    const claim = map.claims.get(order[at] as ClaimId);
    if (claim?.deletedAt === null) premises.push(claim);
  }
  return premises;
}

export function chipWord(kind: ChipKind): string {
  if (kind === 'question') return message('map.asks');
  return message(kind === 'reason' || kind === 'backing' ? 'map.because' : 'map.but');
}

/** Symbol and word with their margins, in even units. */
export function chipWidth(kind: ChipKind, { measure }: Pick<LayoutInput, 'measure'>): number {
  return Math.ceil((measure(chipWord(kind), 'sans-bold', 12) + 30) / 2) * 2;
}

/** The forest of homes as cards and groups; what is folded away is counted, not built. */
export function buildForest(input: LayoutInput): readonly CardNode[] {
  const { map, folded, branchOf } = input;
  const index = indexOf(map);
  const homes = homesOf(map);
  const placed = new Set<ClaimId>();
  const hasFolded = folded.size > 0;
  const hasPins = index.pinOf.size > 0;
  const looks = new Map<ChipKind, Pick<GroupNode, 'word' | 'chipWidth'>>();

  const lookOf = (kind: ChipKind): Pick<GroupNode, 'word' | 'chipWidth'> => {
    let look = looks.get(kind);
    if (look === undefined) looks.set(kind, (look = { word: chipWord(kind), chipWidth: chipWidth(kind, input) }));
    return look;
  };

  const questionCard = (question: Question): CardNode =>
    keepCard(question, {
      ...plainCard,
      key: question.id,
      kind: 'question',
      record: question.id,
      face: faceOfQuestion(input, question),
    });

  const questionGroup = (question: Question): GroupNode =>
    keepGroup(question, {
      kind: 'question',
      style: chipStyles.question,
      record: question.id,
      ...lookOf('question'),
      premises: [questionCard(question)],
      attacks: [],
      bareList: null,
      list: null,
      blocks: null,
    });

  const claimCard = (claim: Claim, inference: Inference | null, depth: number): CardNode => {
    placed.add(claim.id);
    const isContention = claim.id === homes.contention;
    const attached = index.inferencesAt.get(claim.id);
    const questions = index.questionsAbout.get(claim.id);
    const isFolded = depth >= deepest || (hasFolded && folded.has(claim.id));
    return keepCard(claim, {
      key: claim.id,
      kind: isContention ? 'contention' : 'claim',
      record: claim.id,
      inference: inference?.id ?? null,
      side: inference?.polarity ?? 'neutral',
      face: isContention ? faceOfContention(input, claim) : faceWithSteps(input, claim, index, attached),
      isAssumption: claim.isAssumption,
      isImplicit: claim.isImplicit,
      hiddenCount: isFolded ? countHidden(map, claim.id, placed) : 0,
      groups: isFolded ? noGroups : groupsAt(attached, questions, depth),
      pin: hasPins ? (index.pinOf.get(claim.id) ?? null) : null,
      stack: null,
      blocks: null,
    });
  };

  const groupsAt = (
    attached: readonly Inference[] | undefined,
    questions: readonly Question[] | undefined,
    depth: number,
  ): readonly GroupNode[] => {
    if (attached === undefined && questions === undefined) return noGroups;
    const groups: GroupNode[] = [];
    if (attached !== undefined) for (const step of attached) groups.push(inferenceGroup(step, false, depth + 1));
    if (questions !== undefined) for (const question of questions) groups.push(questionGroup(question));
    return groups;
  };

  const premiseCard = (claim: Claim, inference: Inference, depth: number): CardNode => {
    if (homes.homeOf.get(claim.id) === inference.id) return claimCard(claim, inference, depth);
    return keepCard(claim, {
      ...plainCard,
      key: `ref:${inference.id}:${claim.id}`,
      kind: 'reference',
      record: claim.id,
      inference: inference.id,
      side: inference.polarity,
      face: faceOfReference(input, claim),
      isAssumption: claim.isAssumption,
      isImplicit: claim.isImplicit,
    });
  };

  const inferenceGroup = (inference: Inference, isAboutStep: boolean, depth: number): GroupNode => {
    const support: ChipKind = isAboutStep ? 'backing' : 'reason';
    const oppose: ChipKind = isAboutStep ? 'undercut' : 'objection';
    const premises = livePremises(map, inference);
    const kind = inference.polarity === 'support' ? support : oppose;
    const { word, chipWidth: width } = lookOf(kind);
    const cards =
      premises.length > 0 ? premises.map(claim => premiseCard(claim, inference, depth)) : [incompleteCard(inference)];
    return keepGroup(inference, {
      kind,
      style: chipStyles[kind],
      record: inference.id,
      word,
      chipWidth: width,
      premises: depth < deepest ? cards : withHidden(cards, countHidden(map, inference.id, placed)),
      attacks: depth < deepest ? attacksOn(inference, depth) : noGroups,
      bareList: null,
      list: null,
      blocks: null,
    });
  };

  const attacksOn = (inference: Inference, depth: number): readonly GroupNode[] =>
    index.inferencesAt.get(inference.id)?.map(attack => inferenceGroup(attack, true, depth + 1)) ?? noGroups;

  if (branchOf !== null) {
    const claim = map.claims.get(branchOf);
    return claim?.deletedAt === null ? [claimCard(claim, null, 0)] : [];
  }
  const forest: CardNode[] = [];
  for (const id of homes.roots) {
    const claim = map.claims.get(id);
    if (claim !== undefined && !placed.has(id)) forest.push(claimCard(claim, null, 0));
  }
  for (const question of index.questionsAbout.get(map.map.id) ?? []) forest.push(questionCard(question));
  return forest;
}

/** What hangs on a step too deep to be drawn is counted on the step's first card. */
function withHidden(cards: readonly CardNode[], count: number): readonly CardNode[] {
  const [first, ...rest] = cards;
  if (first === undefined || count === 0) return cards;
  return [{ ...first, hiddenCount: first.hiddenCount + count }, ...rest];
}

function incompleteCard(inference: Inference): CardNode {
  return keepCard(inference, {
    ...plainCard,
    key: `incomplete:${inference.id}`,
    kind: 'incomplete',
    record: inference.id,
    inference: inference.id,
    side: inference.polarity,
    face: faceOfIncomplete(),
  });
}
