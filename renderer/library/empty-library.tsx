import { Plus } from 'lucide-react';
import { message } from '../../model/messages/message';
import { Button } from '../controls/button';
import type { LibraryActions } from './library-actions';

/** No maps: what a map is, in two sentences, and the three ways to one. */
export function EmptyLibrary({ actions }: { readonly actions: LibraryActions }) {
  return (
    <div className="library-empty">
      <svg className="empty-drawing" viewBox="0 0 240 112" aria-hidden>
        <rect className="far-main" x="84" y="4" width="72" height="18" rx="2" />
        <path className="far-line far-line-support" d="M112 24v14q0 6-6 6H58q-6 0-6 6v12" />
        <path className="far-line far-line-oppose" d="M128 24v14q0 6 6 6h48q6 0 6 6v12" />
        <rect className="far-support" x="16" y="64" width="72" height="18" rx="2" />
        <rect className="far-oppose" x="152" y="64" width="72" height="18" rx="2" />
      </svg>
      <h2>{message('library.empty.title')}</h2>
      <p>{message('library.empty.text')}</p>
      <div className="empty-verbs">
        <Button
          kind="primary"
          icon={<Plus size={16} strokeWidth={1.75} aria-hidden />}
          onPress={() => void actions.newMap()}
        >
          {message('library.newMap')}
        </Button>
        <Button onPress={() => void actions.openSample()}>{message('library.empty.sample')}</Button>
        <Button onPress={() => void actions.importFiles()}>{message('library.empty.import')}</Button>
      </div>
      <p className="library-note">{message('library.empty.drop')}</p>
    </div>
  );
}
