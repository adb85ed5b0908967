import { useId } from 'react';

export interface Segment<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
  /** What the label stands for, for a tooltip and a screen reader, when the label is a letter or a number. */
  readonly meaning?: string;
}

interface SegmentedProps<Value extends string | number> {
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  /** Pressing the chosen segment again takes the choice back. */
  readonly isClearable?: boolean;
  readonly className?: string;
}

/** One choice out of a few, all in view. Radio buttons underneath, so that arrow keys and screen readers know it. */
export function Segmented<Value extends string | number>(props: SegmentedProps<Value>) {
  const { label, segments, value, onChange, isClearable = false, className = '' } = props;
  const name = useId();
  return (
    <div className={`segmented ${className}`} role="radiogroup" aria-label={label}>
      {segments.map(segment => {
        const isChosen = segment.value === value;
        return (
          <label key={segment.value} className="segment" title={segment.meaning}>
            <input
              type="radio"
              name={name}
              checked={isChosen}
              aria-label={segment.meaning === undefined ? segment.label : `${segment.label}: ${segment.meaning}`}
              onChange={() => onChange(segment.value)}
              onClick={() => {
                if (isChosen && isClearable) onChange(null);
              }}
              onKeyDown={event => {
                if (isClearable && isChosen && (event.key === 'Delete' || event.key === 'Backspace')) {
                  event.preventDefault();
                  onChange(null);
                }
              }}
            />
            <span>{segment.label}</span>
          </label>
        );
      })}
    </div>
  );
}
