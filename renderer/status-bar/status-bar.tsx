import { Check, CircleAlert, LoaderCircle, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { message } from '../../model/messages/message';
import { Button } from '../controls/button';
import type { Notice } from './notice-store';

/** Comes from acknowledgements alone. 'idle': nothing has been edited since the map was opened. */
export type SaveState =
  | { readonly kind: 'idle' | 'saved' | 'saving' }
  | { readonly kind: 'failed'; readonly reason: string; readonly retry: () => void };

export interface KeyHint {
  readonly keys: string;
  readonly word: string;
}

interface StatusBarProps {
  /** What just happened, with one thing to do about it; it stands in for the facts. */
  readonly notice: Notice | null;
  readonly saveState: SaveState | null;
  readonly facts: readonly string[];
  readonly hints: readonly KeyHint[];
}

function savedLine(state: SaveState): { readonly icon: ReactNode; readonly text: string } {
  switch (state.kind) {
    case 'idle':
    case 'saved':
      return {
        icon: <Check className="status-ok" size={16} strokeWidth={1.75} aria-hidden />,
        text: message('library.saved'),
      };
    case 'saving':
      return { icon: <LoaderCircle size={16} strokeWidth={1.75} aria-hidden />, text: message('library.saving') };
    case 'failed':
      return {
        icon: <CircleAlert size={16} strokeWidth={1.75} aria-hidden />,
        text: message('library.notSaved', { reason: state.reason }),
      };
  }
}

export function StatusBar({ notice, saveState, facts, hints }: StatusBarProps) {
  const hasFailed = saveState?.kind === 'failed';
  const saved = saveState === null ? null : savedLine(saveState);
  const action = notice?.action ?? null;
  return (
    <footer className={hasFailed ? 'status-bar status-bar-failed' : 'status-bar'}>
      {saved === null ? null : (
        <div className="status-saved">
          {/* Only the sentence is the status: the button beside it keeps its own name. */}
          <span role="status" className="status-line" data-state={saveState?.kind}>
            {saved.icon}
            {saved.text}
          </span>
          {saveState?.kind === 'failed' ? (
            <Button
              kind="link"
              icon={<RotateCw size={14} strokeWidth={1.75} aria-hidden />}
              onPress={() => saveState.retry()}
            >
              {message('library.retry')}
            </Button>
          ) : null}
        </div>
      )}
      <div className="status-notice" aria-live="polite">
        {notice === null ? null : (
          <span className={notice.isProblem ? 'status-problem' : ''} title={notice.text}>
            {notice.text}
          </span>
        )}
        {action === null ? null : (
          <Button kind="link" onPress={() => action.run()}>
            {action.label}
          </Button>
        )}
      </div>
      {notice !== null || hasFailed ? null : (
        <div className="status-facts">
          {facts.map(fact => (
            <span key={fact}>{fact}</span>
          ))}
        </div>
      )}
      <div className="status-hints" aria-hidden>
        {hints.map(hint => (
          <span key={hint.keys}>
            <kbd>{hint.keys}</kbd> {hint.word}
          </span>
        ))}
      </div>
    </footer>
  );
}
