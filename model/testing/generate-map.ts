import { type ArgumentMap, mapFromContents } from '../argument-map';
import type { CitationId, ClaimId, InferenceId, MapId, QuestionId, SourceId } from '../ids';
import { firstKeys } from '../order';
import type { Citation, Claim, Inference, Polarity, Question, Source } from '../records';

interface GenerateOptions {
  readonly claims: number;
  readonly seed?: number;
  /** Share of the claims that are premises twice. */
  readonly usedTwice?: number;
}

type Random = () => number;

/** Mulberry32: small, fast, and the same numbers on every machine. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words =
  'the port tariff review shows that regional freight costs fell after new safety rules and inspectors found fewer delays while small operators still carry most risk because long contracts protect older terminals from competition although public reports rarely count night traffic or the price of storage during strikes'.split(
    ' ',
  );

function sentence(random: Random, count: number): string {
  const chosen = Array.from({ length: count }, () => words[Math.floor(random() * words.length)]);
  const text = chosen.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function uuidFrom(random: Random): string {
  const hex = (length: number): string => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}

const firstDay = Date.UTC(2024, 0, 1);
const keys = firstKeys(64);

/**
 * A map like those that people build: mostly reasons, pairs of linked premises, undercuts now and then, graded sources. The
 * same for the same seed.
 */
export function generateMap({ claims: wanted, seed = 1, usedTwice = 0.05 }: GenerateOptions): ArgumentMap {
  const random = randomFrom(seed);
  let time = firstDay;
  const now = (): number => (time += 60_000);
  const claims: Claim[] = [];
  const inferences: Inference[] = [];
  const questions: Question[] = [];
  const citations: Citation[] = [];
  const depths: number[] = [];
  const childCounts = new Map<string, number>();
  const sources: Source[] = Array.from({ length: Math.ceil(wanted / 20) }, () => makeSource());
  const claim = addClaim(9, 0);
  // The oldest claims grow first, each by two to five inferences, so that the tree is wider than it is deep.
  for (let parent = 0; claims.length < wanted; parent += 1) {
    const target = claims[parent % claims.length] as Claim;
    const branches = parent === 0 ? 6 : Math.floor(random() * random() * 6) + (claims.length - parent < 3 ? 1 : 0);
    for (let branch = 0; branch < branches && claims.length < wanted; branch += 1) {
      const inference = addInference(
        target.id,
        random() < 0.62 ? 'support' : 'oppose',
        (depths[parent % claims.length] ?? 0) + 1,
      );
      if (random() < 0.06 && claims.length < wanted) addInference(inference.id, 'oppose', (depths[parent] ?? 0) + 2);
    }
  }
  useAgain(Math.round(wanted * usedTwice));
  return mapFromContents({
    map: {
      kind: 'map',
      id: uuidFrom(random) as MapId,
      title: `Generated debate of ${wanted} claims`,
      question: 'What follows from these reports?',
      mainClaimId: claim.id,
      direction: 'down',
      marking: '',
      createdAt: firstDay,
    },
    claims,
    inferences,
    questions,
    sources,
    citations,
    pins: [],
    notes: [],
    frames: [],
    dismissals: [],
  });

  function addClaim(length: number, depth: number): Claim {
    const added: Claim = {
      kind: 'claim',
      id: uuidFrom(random) as ClaimId,
      text: sentence(random, length),
      note: random() < 0.1 ? sentence(random, 20) : '',
      tags: random() < 0.1 ? ['freight'] : [],
      isAssumption: random() < 0.04,
      isImplicit: random() < 0.03,
      likelihood: null,
      confidence: null,
      startingScore: null,
      marking: '',
      homeId: null,
      isLocked: false,
      createdAt: now(),
      author: '',
      deletedAt: null,
    };
    claims.push(added);
    depths.push(depth);
    if (random() < 0.3) citations.push(makeCitation(added.id));
    if (random() < 0.02) questions.push(makeQuestion(added.id));
    return added;
  }

  function addInference(targetId: ClaimId | InferenceId, polarity: Polarity, depth: number): Inference {
    const count = Math.min(random() < 0.67 ? 1 : random() < 0.8 ? 2 : 3, wanted - claims.length);
    const premises = Array.from({ length: count }, () => addClaim(5 + Math.floor(random() * 14), depth));
    const place = childCounts.get(targetId) ?? 0;
    childCounts.set(targetId, place + 1);
    const added: Inference = {
      kind: 'inference',
      id: uuidFrom(random) as InferenceId,
      polarity,
      premises: Object.fromEntries(premises.map((premise, position) => [premise.id, keys[position] as string])),
      targetId,
      order: keys[place % keys.length] as string,
      scheme: null,
      note: '',
      createdAt: now(),
      deletedAt: null,
    };
    inferences.push(added);
    return added;
  }

  /** Adds older claims as co-premises elsewhere; a younger inference, so that their first use stays their home. */
  function useAgain(count: number): void {
    const single = inferences.map((inference, position) => ({ inference, position }));
    for (let done = 0; done < count && single.length > 0;) {
      const [{ inference, position }] = single.splice(Math.floor(random() * single.length), 1) as [
        { inference: Inference; position: number },
      ];
      const shared = claims[1 + Math.floor(random() * (claims.length - 1))] as Claim;
      const isOlder = Object.keys(inference.premises).every(id => id > '' && id !== shared.id);
      if (!isOlder || shared.id === inference.targetId || shared.createdAt > inference.createdAt) continue;
      inferences[position] = { ...inference, premises: { ...inference.premises, [shared.id]: keys[8] as string } };
      done += 1;
    }
  }

  function makeSource(): Source {
    return {
      kind: 'source',
      id: uuidFrom(random) as SourceId,
      title: sentence(random, 5),
      author: '',
      publisher: 'Harbour Review',
      publishedOn: '2023-05',
      url: '',
      type: 'press',
      reliability: 'B',
      originId: null,
      document: null,
      createdAt: now(),
      deletedAt: null,
    };
  }

  function makeCitation(claimId: ClaimId): Citation {
    const source = sources[Math.floor(random() * sources.length)] as Source;
    return {
      kind: 'citation',
      id: uuidFrom(random) as CitationId,
      claimId,
      sourceId: source.id,
      quote: sentence(random, 12),
      selector: null,
      locator: `p. ${1 + Math.floor(random() * 40)}`,
      credibility: 2,
      createdAt: now(),
      deletedAt: null,
    };
  }

  function makeQuestion(aboutId: ClaimId): Question {
    return {
      kind: 'question',
      id: uuidFrom(random) as QuestionId,
      text: `${sentence(random, 6)}?`,
      aboutId,
      answeredById: null,
      createdAt: now(),
      deletedAt: null,
    };
  }
}
