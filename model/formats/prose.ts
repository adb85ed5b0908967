import type { ArgumentMap } from '../argument-map';
import { type InferenceKind, kindOf } from '../facts';
import { homesOf } from '../homes';
import type { ClaimId, MapId, RecordId } from '../ids';
import { indexOf } from '../map-index';
import { message } from '../messages/message';
import { type Slide, slidesOf } from '../presentation';
import type { Inference } from '../records';
import { citationText, oneLine } from './outline-lines';

export interface ProseClaim {
  readonly id: ClaimId;
  readonly text: string;
  /** "(assumption)", "(see 2.1)". */
  readonly marks: readonly string[];
  /** Numbers of footnotes. */
  readonly sources: readonly number[];
}

/** One step of the argument, or a claim that hangs on nothing, under a heading of its own. */
export interface ProseSection {
  readonly kind: 'contention' | 'loose' | InferenceKind;
  /** "2.1"; empty for the contention. */
  readonly number: string;
  /** Sections above this one. */
  readonly depth: number;
  /** The premise that this is about, where the step above has several of them. */
  readonly about: string | null;
  readonly claims: readonly ProseClaim[];
  readonly notes: readonly string[];
  readonly questions: readonly string[];
}

export interface Prose {
  readonly title: string;
  readonly question: string;
  readonly marking: string;
  readonly sections: readonly ProseSection[];
  /** Questions about the map as a whole. */
  readonly questions: readonly string[];
  /** The first is footnote 1. */
  readonly footnotes: readonly string[];
}

/** Numbers of more places would be longer than the sentences they stand before. */
const deepestNumber = 6;

interface Place {
  readonly number: string;
  readonly depth: number;
  /** How many sections stand right below; counted as they come. */
  below: number;
  /** In branches too deep for numbers with points: the place where the count begins anew. */
  readonly top: Place | null;
}

function nextBelow(above: Place): Place {
  const depth = above.depth + 1;
  if (depth <= deepestNumber) {
    above.below += 1;
    const number = above.number === '' ? String(above.below) : `${above.number}.${above.below}`;
    return { number, depth, below: 0, top: null };
  }
  const top = above.top ?? above;
  top.below += 1;
  return { number: `${top.number}/${top.below}`, depth, below: 0, top };
}

/** Where each section stands, in the order of the slides. */
function placesOf(map: ArgumentMap, slides: readonly Slide[]): ReadonlyMap<RecordId, Place> {
  const places = new Map<RecordId, Place>();
  let loose = 0;
  for (const { kind, claims, inference, elsewhere } of slides) {
    const step = inference === null ? undefined : map.inferences.get(inference);
    const above = step === undefined ? undefined : places.get(step.targetId);
    const root = { number: kind === 'loose' ? `L${(loose += 1)}` : '', depth: 0, below: 0, top: null };
    const place = above === undefined ? root : nextBelow(above);
    if (inference !== null) places.set(inference, place);
    for (const id of claims) if (!elsewhere.has(id)) places.set(id, place);
  }
  return places;
}

function questionsAbout(map: ArgumentMap, about: ClaimId | MapId): readonly string[] {
  return (indexOf(map).questionsAbout.get(about) ?? []).map(({ text, answeredById }) => {
    const answer = answeredById === null ? undefined : map.claims.get(answeredById);
    return answer?.deletedAt === null
      ? message('prose.answered', { text: oneLine(text), answer: oneLine(answer.text) })
      : message('prose.asks', { text: oneLine(text) });
  });
}

function aboutOf(map: ArgumentMap, step: Inference): string | null {
  const target = map.claims.get(step.targetId as ClaimId);
  const home = homesOf(map).homeOf.get(step.targetId as ClaimId);
  const above = home === undefined ? undefined : map.inferences.get(home);
  if (target === undefined || above === undefined || Object.keys(above.premises).length < 2) return null;
  return oneLine(target.text);
}

/** The whole argument as text in order: numbered by where each step stands, what is cited at the end. */
export function proseOf(map: ArgumentMap): Prose {
  const slides = slidesOf(map);
  const places = placesOf(map, slides);
  const { citationsOf } = indexOf(map);
  const footnotes: string[] = [];

  const claimOf = (id: ClaimId, isElsewhere: boolean): ProseClaim[] => {
    const claim = map.claims.get(id);
    if (claim === undefined) return [];
    const see = places.get(id)?.number ?? '';
    const marks = [
      ...(claim.isAssumption ? [message('prose.assumption')] : []),
      ...(claim.isImplicit ? [message('prose.implicit')] : []),
      ...(isElsewhere ? [see === '' ? message('prose.seeTop') : message('prose.see', { number: see })] : []),
    ];
    // A claim's sources stand where it is argued.
    const cited = isElsewhere ? [] : (citationsOf.get(id) ?? []);
    const sources = cited.flatMap(citation => {
      const source = map.sources.get(citation.sourceId);
      return source === undefined ? [] : [footnotes.push(citationText(source, citation))];
    });
    return [{ id, text: oneLine(claim.text) || message('map.emptyClaim'), marks, sources }];
  };

  const sections = slides.map(({ kind, claims, inference, elsewhere }): ProseSection => {
    const step = inference === null ? undefined : map.inferences.get(inference);
    const own = claims.filter(id => !elsewhere.has(id));
    const shown: RecordId | undefined = inference ?? claims[0];
    const place = shown === undefined ? undefined : places.get(shown);
    return {
      kind: step === undefined ? (kind as 'contention' | 'loose') : kindOf(map, step),
      number: place?.number ?? '',
      depth: place?.depth ?? 0,
      about: step === undefined ? null : aboutOf(map, step),
      claims: claims.flatMap(id => claimOf(id, elsewhere.has(id))),
      notes: [step?.note, ...own.map(id => map.claims.get(id)?.note)].flatMap(note => note?.trim() || []),
      questions: own.flatMap(id => questionsAbout(map, id)),
    };
  });
  return {
    title: oneLine(map.map.title) || message('picture.untitled'),
    question: oneLine(map.map.question),
    marking: oneLine(map.map.marking),
    sections,
    questions: questionsAbout(map, map.map.id),
    footnotes,
  };
}

/** What stands before a section's claims: "But", or what kind of beginning it is. */
export function proseWord({ kind }: ProseSection): string {
  if (kind === 'contention' || kind === 'loose') return message(`prose.${kind}`);
  return message(`prose.word.${kind}`);
}
