import { onLanguageChange } from '../messages/current-language';
import { message, type MessageKey } from '../messages/message';
import type { Citation, Claim, Question, Source } from '../records';
import { breakLines, fitLine, type TextStyle } from './break-lines';
import type { CardFoot, LaidCard, LayoutInput } from './layout';
import type { Measure } from './measure';
import { cardWidth, contentionWidth, referenceHeight, sidewaysContentionWidth } from './metrics';
import type { ClaimSite } from '../sites';

/** What a card shows and how large that makes it. */
export interface CardFace {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly foot: CardFoot | null;
}

export const claimText: TextStyle = { face: 'sans', size: 15, width: cardWidth - 24 };
const questionText: TextStyle = { face: 'sans-italic', size: 15, width: cardWidth - 24 };
const contentionText: TextStyle = { face: 'serif-bold', size: 20, width: contentionWidth - 40 };
const sidewaysContentionText: TextStyle = { ...contentionText, width: sidewaysContentionWidth - 40 };
const footText: TextStyle = { face: 'sans', size: 12, width: cardWidth - 20 };
const contentionFootText: TextStyle = { ...footText, width: sidewaysContentionWidth - 40 };
/** Beside a grade in its box. */
const gradedFootText: TextStyle = { ...footText, width: cardWidth - 20 - 32 };
const referenceText: TextStyle = { face: 'sans', size: 13, width: cardWidth - 36 };

/** How the words of a card are set. */
export function textStyleOf({ kind, width }: Pick<LaidCard, 'kind' | 'width'>): TextStyle {
  if (kind === 'contention') return width === contentionWidth ? contentionText : sidewaysContentionText;
  if (kind === 'question') return questionText;
  return kind === 'reference' ? referenceText : claimText;
}

interface BrokenText {
  readonly text: string;
  readonly measure: Measure;
  readonly style: TextStyle;
  readonly lines: readonly string[];
}
const brokenTexts = new WeakMap<object, BrokenText>();

/** An unchanged record keeps its object, and its lines with it. */
function linesOf(record: object, text: string, style: TextStyle, measure: Measure): readonly string[] {
  const known = brokenTexts.get(record);
  if (known?.text === text && known.style === style && known.measure === measure) return known.lines;
  const lines = breakLines(text, style, measure);
  brokenTexts.set(record, { text, measure, style, lines });
  return lines;
}

/** Formatting a message costs more than laying out its card. */
const words = new Map<MessageKey, string>();

function wordOf(key: MessageKey): string {
  let word = words.get(key);
  if (word === undefined) words.set(key, (word = message(key)));
  return word;
}

const rememberedFeet = 20_000;
const feet = new WeakMap<Measure, Map<TextStyle, Map<string, string>>>();

function fitFoot(text: string, style: TextStyle, measure: Measure): string {
  let known = feet.get(measure);
  if (known === undefined) feet.set(measure, (known = new Map<TextStyle, Map<string, string>>()));
  let fitting = known.get(style);
  if (fitting === undefined || fitting.size > rememberedFeet) known.set(style, (fitting = new Map<string, string>()));
  let fitted = fitting.get(text);
  if (fitted === undefined) fitting.set(text, (fitted = fitLine(text, style, measure)));
  return fitted;
}

const summaries = new Map<number, string>();
onLanguageChange(() => {
  words.clear();
  summaries.clear();
});

/** "2 reasons, 1 objection"; empty when nothing stands at the claim. */
function summaryOf({ reasons, objections }: ClaimSite): string {
  if (reasons + objections === 0) return '';
  const key = reasons * 100_000 + objections;
  let summary = summaries.get(key);
  if (summary === undefined) {
    summary = message('map.summary', { reasons, objections, both: reasons > 0 && objections > 0 ? 'yes' : 'no' });
    summaries.set(key, summary);
  }
  return summary;
}

function footOf({ measure }: LayoutInput, site: ClaimSite): CardFoot | null {
  const { claim, citation, source, isContention } = site;
  const grade = `${source?.reliability ?? ''}${citation?.credibility ?? ''}`;
  if (claim.isAssumption) return { text: wordOf('map.assumption'), role: 'assumption', grade };
  if (source !== undefined) {
    const name = [source.author, source.publisher, source.title, source.url].find(text => text.trim() !== '') ?? '';
    const style = isContention ? contentionFootText : grade === '' ? footText : gradedFootText;
    return { text: fitFoot(name, style, measure), role: 'source', grade };
  }
  const summary = summaryOf(site);
  return summary === '' ? null : { text: summary, role: 'summary', grade: '' };
}

function cardHeight(lines: number, foot: CardFoot | null): number {
  return lines * 20 + 16 + (foot === null ? 0 : 20);
}

/** The face of one state of a claim, with what else it depends on. */
export interface KnownFace {
  readonly face: CardFace;
  readonly text: string;
  readonly measure: Measure;
  readonly citation: Citation | undefined;
  readonly source: Source | undefined;
  readonly reasons: number;
  readonly objections: number;
}

export function faceOfClaim(input: LayoutInput, site: ClaimSite): CardFace {
  const { drafts, measure } = input;
  const { claim, citation, source, reasons, objections, kept } = site;
  const text = drafts.size === 0 ? claim.text : (drafts.get(claim.id) ?? claim.text);
  const known = kept.face;
  if (
    known?.text === text &&
    known.measure === measure &&
    known.citation === citation &&
    known.source === source &&
    known.reasons === reasons &&
    known.objections === objections
  )
    return known.face;
  const foot = footOf(input, site);
  const lines = linesOf(claim, text, claimText, measure);
  const face = { width: cardWidth, height: cardHeight(lines.length, foot), lines, foot };
  kept.face = { face, text, measure, citation, source, reasons, objections };
  return face;
}

export function faceOfContention(input: LayoutInput, site: ClaimSite): CardFace {
  const { claim } = site;
  const isSideways = input.direction === 'left' || input.direction === 'right';
  const text = input.drafts.get(claim.id) ?? claim.text;
  const summary = summaryOf(site);
  const foot: CardFoot | null = summary === '' ? footOf(input, site) : { text: summary, role: 'summary', grade: '' };
  const lines = linesOf(claim, text, isSideways ? sidewaysContentionText : contentionText, input.measure);
  const bare = lines.length * 26 + (foot === null ? 24 : 40);
  const width = isSideways ? sidewaysContentionWidth : contentionWidth;
  return { width, height: Math.ceil(bare / 8) * 8, lines, foot };
}

export function faceOfQuestion({ map, drafts, measure }: LayoutInput, question: Question): CardFace {
  const answer = question.answeredById === null ? undefined : map.claims.get(question.answeredById);
  const text =
    answer?.deletedAt === null
      ? fitFoot(message('map.answeredQuestion', { answer: answer.text }), footText, measure)
      : wordOf('map.openQuestion');
  const foot: CardFoot = { text, role: 'question', grade: '' };
  const lines = linesOf(question, drafts.get(question.id) ?? question.text, questionText, measure);
  return { width: cardWidth, height: cardHeight(lines.length, foot), lines, foot };
}

/** A further use of a claim: one line in place of the card. */
export function faceOfReference({ drafts, measure }: LayoutInput, claim: Claim): CardFace {
  const line = fitFoot(drafts.get(claim.id) ?? claim.text, referenceText, measure);
  return { width: cardWidth, height: referenceHeight, lines: [line], foot: null };
}

/** An inference that a merge left without premises. */
export function faceOfIncomplete(): CardFace {
  return { width: cardWidth, height: cardHeight(1, null), lines: [message('map.incompleteReason')], foot: null };
}
