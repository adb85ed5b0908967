import type { ArgumentMap } from '../../model/argument-map';
import { indexOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import type { Claim } from '../../model/records';

interface Cited {
  readonly id: string;
  readonly name: string;
  readonly grade: string;
}

function citedBy(map: ArgumentMap, claim: Claim): readonly Cited[] {
  return (indexOf(map).citationsOf.get(claim.id) ?? []).flatMap(citation => {
    const source = map.sources.get(citation.sourceId);
    if (source === undefined) return [];
    const { author, publisher, title, url, reliability } = source;
    const name = [author, publisher, title, url].find(text => text.trim() !== '') ?? '';
    return [{ id: citation.id, name, grade: `${reliability ?? ''}${citation.credibility ?? ''}` }];
  });
}

/** What a claim rests on and what kind of claim it is, in one quiet line. */
export function ClaimFacts({ map, claim }: { readonly map: ArgumentMap; readonly claim: Claim }) {
  const cited = citedBy(map, claim);
  if (cited.length === 0 && !claim.isAssumption && !claim.isImplicit) return null;
  return (
    <ul className="claim-facts">
      {claim.isAssumption ? <li className="claim-fact-open">{message('reading.assumption')}</li> : null}
      {claim.isImplicit ? <li className="claim-fact-open">{message('reading.implicit')}</li> : null}
      {cited.map(({ id, name, grade }) => (
        <li key={id} dir="auto">
          {name}
          {grade === '' ? null : (
            <span className="claim-grade" title={message('reading.grade', { grade })}>
              {grade}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What is still asked about a claim. */
export function ClaimQuestions({ map, claim }: { readonly map: ArgumentMap; readonly claim: Claim }) {
  const questions = indexOf(map).questionsAbout.get(claim.id) ?? [];
  if (questions.length === 0) return null;
  return (
    <ul className="claim-questions">
      {questions.map(({ id, text, answeredById }) => {
        const answer = answeredById === null ? undefined : map.claims.get(answeredById);
        return (
          <li key={id} dir="auto">
            {answer?.deletedAt === null
              ? message('reading.answered', { text, answer: answer.text })
              : message('reading.asks', { text })}
          </li>
        );
      })}
    </ul>
  );
}
