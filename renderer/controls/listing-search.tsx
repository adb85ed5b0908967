import type { Ref } from 'react';

interface ListingSearchProps {
  readonly label: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** How much was found, in words. */
  readonly found: string;
  readonly autoFocus?: boolean;
  readonly fieldRef?: Ref<HTMLInputElement>;
}

/** The field that searches a long list as one types. */
export function ListingSearch({ label, typed, onType, found, autoFocus = false, fieldRef }: ListingSearchProps) {
  return (
    <div className="listing-search">
      <input
        ref={fieldRef}
        type="search"
        className="field-input"
        aria-label={label}
        placeholder={label}
        autoFocus={autoFocus}
        dir="auto"
        spellCheck={false}
        value={typed}
        onChange={event => onType(event.currentTarget.value)}
      />
      <p role="status">{found}</p>
    </div>
  );
}
