import type { ChipKind } from '../../model/layout/layout';
import { chipSymbols } from '../../model/picture/symbols';
import { pathData } from '../canvas/path-boxes';

/** The sign of an argument's side, as pictures draw it: shape as well as colour says which. */
export function ArgumentSymbol({ symbol, size = 12 }: { readonly symbol: ChipKind; readonly size?: number }) {
  return (
    <svg className={`symbol symbol-${symbol}`} width={size} height={size} viewBox="0 0 12 12" aria-hidden>
      <path
        d={pathData(chipSymbols[symbol])}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
      />
    </svg>
  );
}
