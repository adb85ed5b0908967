import { memo, type ReactNode, useLayoutEffect, useMemo } from 'react';
import type { ArgumentMap } from '../../model/argument-map';
import { findBox } from '../../model/edits/free-boxes';
import type { ClaimId, InferenceId, QuestionId, RecordId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { writtenWords } from '../../model/written-words';
import { useApp, useMap, useShownMap, useView } from '../state/app-context';
import { showRecord } from '../state/show-record';
import { useAfterPaint } from '../state/use-after-paint';
import { showProblem } from '../status-bar/notice-store';
import { BoxPanel } from './box-panel';
import { ClaimPanel } from './claim-panel';
import { InferencePanel } from './inference-panel';
import { InspectorFrame } from './inspector-frame';
import { type InspectorTools, shownText } from './inspector-tools';
import { MapPanel } from './map-panel';
import { QuestionPanel } from './question-panel';
import { SeveralPanel } from './several-panel';
import { stepText } from './target-text';
import { useKeptFocus } from './use-kept-focus';

function textOf(map: ArgumentMap, record: RecordId): string {
  const inference = map.inferences.get(record as InferenceId);
  if (inference !== undefined) return stepText(map, inference);
  return shownText({ text: writtenWords(map, record) });
}

interface PanelProps {
  readonly map: ArgumentMap;
  readonly selection: readonly RecordId[];
  readonly tools: InspectorTools;
}

/** One record: its panel. Several: their list. None: the map. */
const Panel = memo(function Panel({ map, selection, tools }: PanelProps): ReactNode {
  const [record] = selection;
  if (record === undefined) return <MapPanel map={map} tools={tools} />;
  if (selection.length > 1) {
    return <SeveralPanel map={map} selection={selection} tools={tools} textOf={id => textOf(map, id)} />;
  }
  const claim = map.claims.get(record as ClaimId);
  if (claim?.deletedAt === null) return <ClaimPanel key={record} map={map} claim={claim} tools={tools} />;
  const inference = map.inferences.get(record as InferenceId);
  if (inference?.deletedAt === null)
    return <InferencePanel key={record} map={map} inference={inference} tools={tools} />;
  const question = map.questions.get(record as QuestionId);
  if (question?.deletedAt === null) return <QuestionPanel key={record} map={map} question={question} tools={tools} />;
  const box = findBox(map, record);
  if (box !== null) return <BoxPanel key={record} map={map} box={box} tools={tools} />;
  return <MapPanel map={map} tools={tools} />;
});

/** Everything about what is selected that does not fit on the card. */
export function Inspector() {
  const app = useApp();
  const { mapStore } = useShownMap();
  const mapNow = useMap(state => state.map);
  const selectionNow = useView(view => view.selection);
  const now = useMemo(() => ({ map: mapNow, selection: selectionNow }), [mapNow, selectionNow]);
  const { map: mapLater, selection } = useAfterPaint(now);
  // A new selection comes on the canvas first: panels are many controls, and may follow two frames later. An edit of what is shown
  // must not, or a checkbox would spring back for those frames.
  const map = selection === selectionNow ? mapNow : mapLater;
  const requestNow = useView(view => view.inspectorRequest);
  // The panel that is still there a moment longer is not the one that is meant.
  const request = selection === selectionNow ? requestNow : null;
  const keptFocus = useKeptFocus<HTMLDivElement>();
  const { ref: scroll } = keptFocus;
  const [shown] = selection;
  // Another record is read from its beginning.
  useLayoutEffect(() => {
    scroll.current?.scrollTo(0, 0);
  }, [scroll, shown]);
  const tools = useMemo<InspectorTools>(
    () => ({
      store: mapStore,
      request,
      endRequest: () => app.view.setState({ inspectorRequest: null }),
      editContext: () => ({ at: app.now(), author: app.author() }),
      goTo: record => {
        const isMap = record === mapStore.store.getState().map.map.id;
        if (isMap) app.view.setState({ selection: [], focused: null });
        else showRecord(app, record);
      },
      openLink: url => {
        void app.shell.api.openExternal(url).then(reply => {
          if (!reply.ok) showProblem(reply.message);
        });
      },
    }),
    [app, mapStore, request],
  );
  return (
    <InspectorFrame label={message('inspector.label')}>
      <div className="inspector-scroll" {...keptFocus}>
        <Panel map={map} selection={selection} tools={tools} />
      </div>
    </InspectorFrame>
  );
}
