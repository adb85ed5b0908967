import type { EditContext } from '../../model/edits/context';
import type { RecordId } from '../../model/ids';
import type { Claim } from '../../model/records';
import { message } from '../../model/messages/message';
import type { MapStore } from '../state/map-store';
import type { ViewState } from '../state/view-store';

/** What every part of the inspector works with. */
export interface InspectorTools {
  readonly store: MapStore;
  /** What a command asked the inspector to open; whoever opens it ends the request. */
  readonly request: ViewState['inspectorRequest'];
  readonly endRequest: () => void;
  /** Clock and author of an edit made now. */
  readonly editContext: () => EditContext;
  /** Selects the record and brings it into view. */
  readonly goTo: (record: RecordId) => void;
  readonly openLink: (url: string) => void;
}

export function shownText(item: Pick<Claim, 'text'> | undefined): string {
  const text = item?.text.trim() ?? '';
  return text === '' ? message('inspector.emptyText') : text;
}
