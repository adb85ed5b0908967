import type { InferenceKind } from '../../model/facts';
import { message } from '../../model/messages/message';

const symbols: Readonly<Record<InferenceKind, string>> = { reason: '+', objection: '−', backing: '+', undercut: '⊘' };

/** The chip of an inference, as the map draws it: word, symbol and shape. */
export function InferenceWord({ kind }: { readonly kind: InferenceKind }) {
  const isSupport = kind === 'reason' || kind === 'backing';
  return (
    <span className={`word-chip word-chip-${kind}`}>
      <span aria-hidden>{symbols[kind]}</span> {message(isSupport ? 'inspector.because' : 'inspector.but')}
    </span>
  );
}
