import type { ClaimId, InferenceId, QuestionId } from '../ids';
import { homesOf } from '../homes';
import { indexOf, premisesOf } from '../map-index';
import { message } from '../messages/message';
import type { Claim, Inference, Pin, Question } from '../records';
import {
  faceOfClaim,
  faceOfContention,
  faceOfIncomplete,
  faceOfQuestion,
  faceOfReference,
  type CardFace,
} from './card-face';
import type { CardKey, ChipKind, LaidCard, LayoutInput, LineStyle, Side } from './layout';
import { countHidden } from './hidden-claims';
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
}

const chipStyles: Readonly<Record<ChipKind, LineStyle>> = {
  reason: 'support',
  objection: 'oppose',
  backing: 'backing',
  undercut: 'undercut',
  question: 'question',
};

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
  const looks = new Map<ChipKind, Pick<GroupNode, 'word' | 'chipWidth'>>();

  const lookOf = (kind: ChipKind): Pick<GroupNode, 'word' | 'chipWidth'> => {
    let look = looks.get(kind);
    if (look === undefined) looks.set(kind, (look = { word: chipWord(kind), chipWidth: chipWidth(kind, input) }));
    return look;
  };

  const questionCard = (question: Question): CardNode => ({
    key: question.id,
    kind: 'question',
    record: question.id,
    inference: null,
    side: 'neutral',
    face: faceOfQuestion(input, question),
    isAssumption: false,
    isImplicit: false,
    hiddenCount: 0,
    groups: [],
    pin: null,
  });

  const claimCard = (claim: Claim, inference: Inference | null, depth: number): CardNode => {
    placed.add(claim.id);
    const isContention = claim.id === homes.contention;
    const attached = index.inferencesAt.get(claim.id) ?? [];
    const questions = index.questionsAbout.get(claim.id) ?? [];
    const isFolded = folded.has(claim.id) || depth >= deepest;
    return {
      key: claim.id,
      kind: isContention ? 'contention' : 'claim',
      record: claim.id,
      inference: inference?.id ?? null,
      side: inference?.polarity ?? 'neutral',
      face: isContention ? faceOfContention(input, claim) : faceOfClaim(input, claim),
      isAssumption: claim.isAssumption,
      isImplicit: claim.isImplicit,
      hiddenCount: isFolded ? countHidden(map, claim.id, placed) : 0,
      groups: isFolded
        ? []
        : [
            ...attached.map(step => inferenceGroup(step, false, depth + 1)),
            ...questions.map(question => ({
              kind: 'question' as const,
              style: chipStyles.question,
              record: question.id,
              ...lookOf('question'),
              premises: [questionCard(question)],
              attacks: [],
            })),
          ],
      pin: index.pinOf.get(claim.id) ?? null,
    };
  };

  const premiseCard = (claim: Claim, inference: Inference, depth: number): CardNode => {
    if (homes.homeOf.get(claim.id) === inference.id) return claimCard(claim, inference, depth);
    return {
      key: `ref:${inference.id}:${claim.id}`,
      kind: 'reference',
      record: claim.id,
      inference: inference.id,
      side: inference.polarity,
      face: faceOfReference(input, claim),
      isAssumption: claim.isAssumption,
      isImplicit: claim.isImplicit,
      hiddenCount: 0,
      groups: [],
      pin: null,
    };
  };

  const inferenceGroup = (inference: Inference, isAboutStep: boolean, depth: number): GroupNode => {
    const support: ChipKind = isAboutStep ? 'backing' : 'reason';
    const oppose: ChipKind = isAboutStep ? 'undercut' : 'objection';
    const premises = premisesOf(map, inference);
    const attacks = index.inferencesAt.get(inference.id) ?? [];
    const kind = inference.polarity === 'support' ? support : oppose;
    const { word, chipWidth: width } = lookOf(kind);
    return {
      kind,
      style: chipStyles[kind],
      record: inference.id,
      word,
      chipWidth: width,
      premises:
        premises.length > 0 ? premises.map(claim => premiseCard(claim, inference, depth)) : [incompleteCard(inference)],
      attacks: attacks.map(attack => inferenceGroup(attack, true, depth + 1)),
    };
  };

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

function incompleteCard({ id, polarity }: Inference): CardNode {
  return {
    key: `incomplete:${id}`,
    kind: 'incomplete',
    record: id,
    inference: id,
    side: polarity,
    face: faceOfIncomplete(),
    isAssumption: false,
    isImplicit: false,
    hiddenCount: 0,
    groups: [],
    pin: null,
  };
}
