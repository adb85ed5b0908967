import type { CardBlock, GroupBlock } from './blocks';
import type { InferenceId, QuestionId } from '../ids';
import { indexOf } from '../map-index';
import { message } from '../messages/message';
import type { Inference, Pin, Question } from '../records';
import {
  faceOfClaim,
  faceOfContention,
  faceOfIncomplete,
  faceOfQuestion,
  faceOfReference,
  type CardFace,
} from './card-face';
import type { KeptBlocks } from './kept-blocks';
import type { CardKey, ChipKind, LaidCard, LayoutInput, LineStyle, Side } from './layout';
import { countHidden } from './hidden-claims';
import { isSameCard, isSameGroup } from './kept-nodes';
import { deepest } from './metrics';
import type { ClaimSite, StepSite } from '../sites';
import { sitesOf } from '../homes';

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

const unmade = { bareList: null, list: null, blocks: null } as const;

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
  const sites = sitesOf(map);
  const builder = new ForestBuilder(input, folded.size > 0);
  if (branchOf !== null) {
    const site = sites.siteOf.get(branchOf);
    return site === undefined ? [] : [builder.claimCard(site, null, 0)];
  }
  const forest = sites.roots.map(site => builder.claimCard(site, null, 0));
  for (const question of indexOf(map).questionsAbout.get(map.map.id) ?? []) forest.push(builder.questionCard(question));
  return forest;
}

type ChipLook = Pick<GroupNode, 'word' | 'chipWidth'>;

const questionCards = new WeakMap<Question, CardNode>();
const questionGroups = new WeakMap<Question, GroupNode>();

/** Takes over the nodes of the last layout wherever nothing at or below them changed. */
class ForestBuilder {
  private readonly looks = new Map<ChipKind, ChipLook>();

  constructor(
    private readonly input: LayoutInput,
    private readonly hasFolded: boolean,
  ) {}

  claimCard(site: ClaimSite, inference: Inference | null, depth: number): CardNode {
    const { claim, isContention, kept, steps, questions, pin } = site;
    const isFolded = depth >= deepest || (this.hasFolded && this.input.folded.has(claim.id));
    const isLeaf = isFolded || (steps.length === 0 && questions.length === 0);
    const kind = isContention ? 'contention' : 'claim';
    const inferenceId = inference === null ? null : inference.id;
    const side = inference === null ? 'neutral' : inference.polarity;
    const face = isContention ? faceOfContention(this.input, site) : faceOfClaim(this.input, site);
    const hiddenCount = isFolded ? countHidden(steps) : 0;
    const groups = isLeaf ? noGroups : this.groupsAt(steps, questions, depth);
    const known = kept.card;
    const facts = { kind, inference: inferenceId, side, face, hiddenCount, groups, pin } as const;
    if (known !== null && isSameCard(known, facts)) return known;
    const { id, isAssumption, isImplicit } = claim;
    return (kept.card = { ...facts, key: id, record: id, isAssumption, isImplicit, stack: null, blocks: null });
  }

  questionCard(question: Question): CardNode {
    const facts = { ...plainCard, kind: 'question', face: faceOfQuestion(this.input, question) } as const;
    const known = questionCards.get(question);
    if (known !== undefined && isSameCard(known, facts)) return known;
    const card: CardNode = { ...facts, key: question.id, record: question.id };
    questionCards.set(question, card);
    return card;
  }

  private questionGroup(question: Question): GroupNode {
    const premises = [this.questionCard(question)];
    const facts = { ...this.lookOf('question'), kind: 'question', premises, attacks: noGroups } as const;
    const known = questionGroups.get(question);
    if (known !== undefined && isSameGroup(known, facts)) return known;
    const group = { ...facts, ...unmade, style: chipStyles.question, record: question.id };
    questionGroups.set(question, group);
    return group;
  }

  private groupsAt(steps: readonly StepSite[], questions: readonly Question[], depth: number): readonly GroupNode[] {
    const groups: GroupNode[] = [];
    for (let at = 0; at < steps.length; at += 1) {
      const step = steps[at];
      if (step !== undefined) groups.push(this.stepGroup(step, false, depth + 1));
    }
    for (const question of questions) groups.push(this.questionGroup(question));
    return groups;
  }

  private stepGroup(step: StepSite, isAboutStep: boolean, depth: number): GroupNode {
    const { inference, kept, steps } = step;
    const kind = kindOf(inference, isAboutStep);
    const look = this.lookOf(kind);
    const cards = this.premiseCards(step, depth);
    const isDeepest = depth >= deepest;
    const premises = isDeepest ? withHidden(cards, countHidden(steps)) : cards;
    const attacks = isDeepest || steps.length === 0 ? noGroups : this.attacksOn(steps, depth);
    const { word, chipWidth: width } = look;
    const known = kept.group;
    const facts = { kind, word, chipWidth: width, premises, attacks };
    if (known !== null && isSameGroup(known, facts)) return known;
    return (kept.group = { ...facts, ...unmade, style: chipStyles[kind], record: inference.id });
  }

  private attacksOn(steps: readonly StepSite[], depth: number): readonly GroupNode[] {
    return steps.map(step => this.stepGroup(step, true, depth + 1));
  }

  private premiseCards(step: StepSite, depth: number): readonly CardNode[] {
    const { inference, premises } = step;
    const cards: CardNode[] = [];
    for (let at = 0; at < premises.length; at += 1) {
      const site = premises[at];
      if (site === undefined) continue;
      if (site.home === step) cards.push(this.claimCard(site, inference, depth));
      else cards.push(this.referenceCard(site, step));
    }
    return cards.length > 0 ? cards : [incompleteCard(step)];
  }

  private referenceCard({ claim }: ClaimSite, { inference, kept }: StepSite): CardNode {
    const { id, isAssumption, isImplicit } = claim;
    const face = faceOfReference(this.input, claim);
    const known = kept.group?.premises.find(({ record }) => record === id);
    const facts = { ...plainCard, kind: 'reference', inference: inference.id, side: inference.polarity, face } as const;
    const isSame = known?.isAssumption === isAssumption && known.isImplicit === isImplicit && isSameCard(known, facts);
    if (isSame) return known;
    return { ...facts, key: `ref:${inference.id}:${id}`, record: id, isAssumption, isImplicit };
  }

  private lookOf(kind: ChipKind): ChipLook {
    let look = this.looks.get(kind);
    if (look === undefined) {
      look = { word: chipWord(kind), chipWidth: chipWidth(kind, this.input) };
      this.looks.set(kind, look);
    }
    return look;
  }
}

function kindOf({ polarity }: Inference, isAboutStep: boolean): ChipKind {
  if (polarity === 'support') return isAboutStep ? 'backing' : 'reason';
  return isAboutStep ? 'undercut' : 'objection';
}

/** What hangs on a step too deep to be drawn is counted on the step's first card. */
function withHidden(cards: readonly CardNode[], count: number): readonly CardNode[] {
  const [first, ...rest] = cards;
  if (first === undefined || count === 0) return cards;
  return [{ ...first, hiddenCount: first.hiddenCount + count }, ...rest];
}

function incompleteCard({ inference, kept }: StepSite): CardNode {
  const { id, polarity } = inference;
  const known = kept.group?.premises[0];
  const facts = { ...plainCard, kind: 'incomplete', inference: id, side: polarity, face: faceOfIncomplete() } as const;
  return known !== undefined && isSameCard(known, facts) ? known : { ...facts, key: `incomplete:${id}`, record: id };
}
