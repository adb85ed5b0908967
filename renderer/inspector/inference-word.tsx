import type { InferenceKind } from '../../model/facts';
import { message } from '../../model/messages/message';
import { ArgumentSymbol } from '../editor/argument-symbol';

/** The chip of an inference, as the map draws it: word, symbol and shape. */
export function InferenceWord({ kind }: { readonly kind: InferenceKind }) {
  const isSupport = kind === 'reason' || kind === 'backing';
  return (
    <span className={`word-chip word-chip-${kind}`}>
      <ArgumentSymbol symbol={kind} size={12} /> {message(isSupport ? 'inspector.because' : 'inspector.but')}
    </span>
  );
}
