import type { MapSummary } from '../../model/borders/library-api';
import { listInWords } from '../../model/messages/in-words';
import { message } from '../../model/messages/message';
import { ConfirmDialog } from '../controls/dialog';
import type { LibraryActions } from './library-actions';
import { claimsIn } from './library-list';

export type EraseQuestion = { readonly kind: 'erase'; readonly map: MapSummary } | { readonly kind: 'empty-trash' };

export interface EraseConfirmationProps {
  readonly question: EraseQuestion;
  readonly trashed: readonly MapSummary[];
  readonly actions: LibraryActions;
  readonly onClose: () => void;
}

/** Says what goes before it goes for good. */
export function EraseConfirmation({ question, trashed, actions, onClose }: EraseConfirmationProps) {
  const verb = message('library.eraseVerb');
  if (question.kind === 'erase') {
    const { map } = question;
    return (
      <ConfirmDialog
        isDanger
        title={message('library.eraseTitle', { title: map.title })}
        text={message('library.eraseText', { claims: map.claims, sources: map.sources })}
        verb={verb}
        onConfirm={() => void actions.erase(map)}
        onClose={onClose}
      />
    );
  }
  return (
    <ConfirmDialog
      isDanger
      title={message('library.emptyTrashTitle')}
      text={message('library.emptyTrashText', {
        maps: trashed.length,
        claims: claimsIn(trashed),
        titles: listInWords(trashed.map(({ title }) => title)),
      })}
      verb={verb}
      onConfirm={() => void actions.emptyTrash()}
      onClose={onClose}
    />
  );
}
