import type { ArgumentMap } from '../../model/argument-map';
import { kindOf } from '../../model/facts';
import { message } from '../../model/messages/message';
import type { PathStone } from '../../model/presentation';
import { ArgumentSymbol } from '../editor/argument-symbol';

interface SlidePathProps {
  readonly map: ArgumentMap;
  readonly path: readonly PathStone[];
}

/** Of a long path the beginning and the end are shown; the end is what the slide is about. */
const shownStones = 3;

/** The claims from the contention down to the one that the slide speaks for or against. */
export function SlidePath({ map, path }: SlidePathProps) {
  if (path.length === 0) return null;
  const left = Math.max(0, path.length - shownStones);
  const shown = left === 0 ? path : [...path.slice(0, 1), ...path.slice(left + 1)];
  return (
    <nav className="slide-path" aria-label={message('reading.path')}>
      <ol>
        {shown.map(({ claimId, use }, index) => {
          const step = use === null ? undefined : map.inferences.get(use);
          const isLast = index === shown.length - 1;
          return (
            <li key={`${claimId} ${use ?? ''}`} data-is-target={isLast || undefined}>
              {left > 0 && index === 1 ? (
                <span className="slide-path-left">{message('reading.pathLeft', { count: left })}</span>
              ) : null}
              {step === undefined ? null : <ArgumentSymbol symbol={kindOf(map, step)} size={16} />}
              <span className="slide-path-text" dir="auto">
                {map.claims.get(claimId)?.text}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
