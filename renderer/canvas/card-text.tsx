import { Fragment, memo } from 'react';
import type { CardFoot, LaidCard } from '../../model/layout/layout';
import { CornerDownLeft } from 'lucide-react';
import type { Passage } from '../../model/text-match';

function Foot({ foot }: { readonly foot: CardFoot }) {
  return (
    <div className={`card-foot card-foot-${foot.role}`}>
      {foot.role === 'assumption' ? (
        <svg className="assumption-sign" width={12} height={12} viewBox="0 0 12 12" aria-hidden>
          <circle cx={6} cy={6} r={4.6} fill="none" stroke="currentColor" strokeWidth={1.6} strokeDasharray="2.4 2.4" />
        </svg>
      ) : null}
      <span className="card-foot-text" dir="auto">
        {foot.text}
      </span>
      {foot.grade === '' ? null : <span className="grade">{foot.grade}</span>}
    </div>
  );
}

const nothing: readonly Passage[] = [];

export function Line({ line, passages }: { readonly line: string; readonly passages: readonly Passage[] }) {
  if (line === '') return ' ';
  if (passages.length === 0) return line;
  return (
    <>
      {passages.map(([start, end], place) => (
        <Fragment key={start}>
          {line.slice(passages[place - 1]?.[1] ?? 0, start)}
          <mark>{line.slice(start, end)}</mark>
        </Fragment>
      ))}
      {line.slice(passages.at(-1)?.[1] ?? 0)}
    </>
  );
}

/** The lines exactly as layout broke them, so that screen and pictures agree. */
export const CardText = memo(function CardText({
  card,
  foot,
  passages = null,
}: {
  readonly card: LaidCard;
  readonly foot: CardFoot | null;
  /** What was found in each line. */
  readonly passages?: readonly (readonly Passage[])[] | null;
}) {
  return (
    <>
      {card.kind === 'reference' ? (
        <CornerDownLeft className="reference-sign" size={14} strokeWidth={2} aria-hidden />
      ) : null}
      <div className="card-lines" dir="auto">
        {card.lines.map((line, place) => (
          <div key={place} className="card-line">
            <Line line={line} passages={passages?.[place] ?? nothing} />
          </div>
        ))}
      </div>
      {foot === null ? null : <Foot foot={foot} />}
    </>
  );
});
