import type { ArgumentMap } from '../argument-map';
import { kindOf } from '../facts';
import { homesOf } from '../homes';
import type { ClaimId, InferenceId, MapId } from '../ids';
import { indexOf, premisesOf } from '../map-index';
import { message } from '../messages/message';
import type { Citation, Claim, Inference, Question, Source } from '../records';

/** What a line stands for; painters choose its bullet. */
export type OutlineMark = 'contention' | 'support' | 'oppose' | 'premise' | 'question' | 'source';
export interface OutlineLine {
  readonly depth: number;
  readonly mark: OutlineMark;
  /** The word before the text ("because"); empty where the text stands for itself. */
  readonly word: string;
  readonly text: string;
}

type Item =
  | {
      readonly type: 'claim';
      readonly claim: Claim;
      readonly use: InferenceId | null;
      readonly mark: OutlineMark;
      readonly word: string;
    }
  | { readonly type: 'inference'; readonly inference: Inference }
  | { readonly type: 'line'; readonly mark: OutlineMark; readonly word: string; readonly text: string };

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const words = {
  reason: 'files.outline.because',
  objection: 'files.outline.but',
  backing: 'files.outline.backed',
  undercut: 'files.outline.undercut',
} as const;

function claimText(claim: Claim, isElsewhere: boolean): string {
  const text = oneLine(claim.text);
  return [
    text === '' ? message('files.outline.unwritten') : text,
    ...(claim.isAssumption ? [message('files.outline.assumption')] : []),
    ...(claim.isImplicit ? [message('files.outline.implicit')] : []),
    ...(isElsewhere ? [message('files.outline.elsewhere')] : []),
  ].join(' ');
}

function questionLine(map: ArgumentMap, question: Question): Item {
  const answer = question.answeredById === null ? undefined : map.claims.get(question.answeredById);
  const isAnswered = answer?.deletedAt === null;
  return {
    type: 'line',
    mark: 'question',
    word: message(isAnswered ? 'files.outline.answered' : 'files.outline.asks'),
    text: isAnswered
      ? `${oneLine(question.text)} (${message('files.outline.answeredBy', { claim: oneLine(answer.text) })})`
      : oneLine(question.text),
  };
}

/** "Nato Maritime Command, Statement, May 2019, paragraph 7 [A2]: “…”" */
export function citationText(source: Source, citation: Citation): string {
  const place = [source.author, source.title, source.publisher, source.publishedOn, citation.locator];
  const grade = `${source.reliability ?? ''}${citation.credibility ?? ''}`;
  const quote = oneLine(citation.quote);
  return (
    place
      .map(oneLine)
      .filter(part => part !== '')
      .join(', ') +
    (grade === '' ? '' : ` [${grade}]`) +
    (quote === '' ? '' : `: “${quote}”`)
  );
}

function sourceLines(map: ArgumentMap, claim: Claim): Item[] {
  return (indexOf(map).citationsOf.get(claim.id) ?? []).flatMap((citation): Item[] => {
    const source = map.sources.get(citation.sourceId);
    if (source === undefined) return [];
    const text = citationText(source, citation);
    return [{ type: 'line', mark: 'source', word: message('files.outline.source'), text }];
  });
}

export function questionsOf(map: ArgumentMap, about: ClaimId | MapId): OutlineLine[] {
  return (indexOf(map).questionsAbout.get(about) ?? []).flatMap(question => {
    const item = questionLine(map, question);
    return item.type === 'line' ? [{ depth: 0, mark: item.mark, word: item.word, text: item.text }] : [];
  });
}

/**
 * The branch below a claim as lines with depths, each claim argued once, at its home. Without recursion: chains of many thousand
 * claims occur.
 */
export function branchLines(map: ArgumentMap, root: Claim): OutlineLine[] {
  const { inferencesAt } = indexOf(map);
  const { homeOf } = homesOf(map);
  const lines: OutlineLine[] = [];
  const argued = new Set<ClaimId>();
  const inferenceItems = (target: ClaimId | InferenceId): Item[] =>
    (inferencesAt.get(target) ?? []).map(inference => ({ type: 'inference', inference }));
  const stack: { item: Item; depth: number }[] = [
    { item: { type: 'claim', claim: root, use: null, mark: 'contention', word: '' }, depth: 0 },
  ];
  const push = (items: readonly Item[], depth: number): void => {
    for (const item of [...items].reverse()) stack.push({ item, depth });
  };
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { item, depth } = next;
    if (item.type === 'line') lines.push({ depth, mark: item.mark, word: item.word, text: item.text });
    else if (item.type === 'claim') {
      const isAtHome = item.use === null || homeOf.get(item.claim.id) === item.use;
      const isElsewhere = argued.has(item.claim.id) || !isAtHome;
      lines.push({ depth, mark: item.mark, word: item.word, text: claimText(item.claim, isElsewhere) });
      if (isElsewhere) continue;
      argued.add(item.claim.id);
      const questions = indexOf(map).questionsAbout.get(item.claim.id) ?? [];
      push(
        [
          ...sourceLines(map, item.claim),
          ...inferenceItems(item.claim.id),
          ...questions.map(question => questionLine(map, question)),
        ],
        depth + 1,
      );
    } else {
      const { inference } = item;
      const mark = inference.polarity;
      const word = message(words[kindOf(map, inference)]);
      const premises = premisesOf(map, inference);
      const [only] = premises;
      const about = inferenceItems(inference.id);
      if (premises.length === 1 && only !== undefined && about.length === 0) {
        push([{ type: 'claim', claim: only, use: inference.id, mark, word }], depth);
        continue;
      }
      lines.push({ depth, mark, word, text: premises.length === 0 ? message('files.outline.incomplete') : '' });
      // What backs or undercuts the step stands beside its premises, so that it cannot be read as being about one of them.
      const used = premises.map((claim): Item => ({
        type: 'claim',
        claim,
        use: inference.id,
        mark: 'premise',
        word: '',
      }));
      push([...used, ...about], depth + 1);
    }
  }
  return lines;
}
