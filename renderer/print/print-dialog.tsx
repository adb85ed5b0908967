import { useDeferredValue, useMemo, useState } from 'react';
import { contentsOf, liveContents } from '../../model/argument-map';
import type { PrintRequest } from '../../model/borders/shell-api';
import { indexOf } from '../../model/map-index';
import { measureText } from '../../model/layout/measure-text';
import { isMirrored } from '../../model/messages/current-language';
import { message } from '../../model/messages/message';
import { pictureOf } from '../../model/picture/map-picture';
import { defaultPictureOptions, type PictureOptions } from '../../model/picture/picture-options';
import { inkedPosterOf } from '../../model/picture/inked-sheets';
import { mostSheets, type Poster } from '../../model/picture/poster';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { formatBytes } from '../controls/format';
import { closeDialog } from '../editor/close-dialog';
import { fileNameOf, withWarnings } from '../export/export-choices';
import { JobLine, type JobResult } from '../export/job-line';
import { useApp, useMap, useShownMap, useView } from '../state/app-context';
import { type PrintChoices, printLayoutOf, readPrintChoices } from './print-choices';
import { PrintOptions } from './print-options';
import { SheetsPreview } from './sheets-preview';
import '../styles/print.css';

const claimTextUnits = 15;
const smallestPoints = 6.5;
const millimetresPerPoint = 25.4 / 72;

function isTooMany({ tiles }: Poster): boolean {
  return tiles.length === 0 || tiles.length > mostSheets;
}

function outcomeOf(poster: Poster, { paper }: PrintChoices, foldedCount: number): readonly string[] {
  const points = Math.round(claimTextUnits * poster.scale * 10) / 10;
  const { columns, rows, blankCount: blank } = poster;
  const count = poster.tiles.length;
  if (isTooMany(poster))
    return [message('print.tooMany', { count: Math.max(count, columns * rows - blank), most: mostSheets })];
  return [
    message('print.sheets', { count, columns, rows, points, paper: message(`export.paper.${paper}`) }),
    ...(blank > 0 ? [message('print.blank', { blank })] : []),
    ...(points < smallestPoints ? [message('print.small')] : []),
    ...(count > 1 ? [message('print.glue', { overlap: Math.round(poster.overlap * millimetresPerPoint) })] : []),
    ...(foldedCount > 0 ? [message('print.folded', { folded: foldedCount })] : []),
  ];
}

/** The map on paper: sheets as they will come out, then the system's own dialog, or a PDF of the same. */
export function PrintDialog() {
  const app = useApp();
  const { past } = useShownMap();
  const shown = useMap(state => state.map);
  // A comparison is no map of its own: what is printed is the moment itself.
  const map = past?.then ?? shown;
  const folded = useView(view => view.folded);
  const part = useView(view => view.jobPart);
  const [date] = useState(() => app.now());
  const [choices, setChoices] = useState(() => readPrintChoices(app.view.getState().preferences['print']));
  const [said, setSaid] = useState<JobResult | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { ink, hasTitle, hasDate, hasLegend, hasMarking } = choices;
  const options = useMemo<PictureOptions>(() => {
    const parts = { hasTitle, hasDate, hasLegend, hasMarking };
    return { ...defaultPictureOptions, isMirrored: isMirrored(), theme: ink, folded: [...folded], date, ...parts };
  }, [ink, folded, date, hasTitle, hasDate, hasLegend, hasMarking]);
  // The sheets follow the choices by a moment, so that a large map does not make the buttons stick.
  const drawn = useDeferredValue(options);
  const list = useMemo(() => pictureOf(map, drawn, measureText), [map, drawn]);
  const { paper, orientation, isPoster, across } = choices;
  const print = useMemo(
    () => printLayoutOf({ ...choices, paper, orientation, isPoster, across }),
    [choices, paper, orientation, isPoster, across],
  );
  const poster = useMemo(() => inkedPosterOf(list, print), [list, print]);
  const isEmpty = indexOf(map).claims.length === 0;
  const isImpossible = isEmpty || isTooMany(poster);
  const outcome = outcomeOf(poster, choices, folded.size);
  const { api } = app.shell;

  const request = (): PrintRequest => ({
    name: fileNameOf(map.map.title, message('export.untitled')),
    contents: liveContents(contentsOf(map)),
    options,
    print,
  });
  const begin = (): void => {
    app.view.setState({ jobPart: 0 });
    setSaid(null);
    setIsBusy(true);
  };
  const printSheets = async () => {
    begin();
    const reply = await api.printMap(request());
    setIsBusy(false);
    if (reply.ok) setSaid(reply.value === 'printed' ? { text: message('print.printed') } : null);
    else if (reply.code !== 'cancelled')
      setSaid({ text: message('print.failed', { reason: reply.message }), isProblem: true });
  };
  const savePdf = async () => {
    begin();
    const reply = await api.exportPoster(request());
    setIsBusy(false);
    if (!reply.ok) {
      const isCancelled = reply.code === 'cancelled';
      const text = isCancelled ? message('export.cancelled') : message('export.failed', { reason: reply.message });
      setSaid({ text, isProblem: !isCancelled });
    } else if (reply.value !== null) {
      const { name, bytes, warnings } = reply.value;
      const text = withWarnings(message('export.written', { name, size: formatBytes(bytes) }), warnings);
      setSaid({ text, isWritten: true });
    }
  };
  const working = isBusy ? message('print.drawing', { percent: Math.round(part * 100) }) : null;

  return (
    <Dialog
      title={message('print.title')}
      className="export-dialog"
      onClose={() => {
        if (isBusy) void api.cancelJob();
        closeDialog(app);
      }}
      foot={
        <>
          <JobLine shell={api} working={working} result={said} />
          <Button isBusy={isBusy} isDisabled={isImpossible} onPress={() => void savePdf()}>
            {message('print.savePdf')}
          </Button>
          <Button kind="primary" isBusy={isBusy} isDisabled={isImpossible} onPress={() => void printSheets()} autoFocus>
            {message('print.print')}
          </Button>
        </>
      }
    >
      <div className="export-body">
        <div className="export-preview" data-is-paper>
          {isEmpty ? (
            <p className="export-empty">{message('export.noPicture')}</p>
          ) : isTooMany(poster) ? null : (
            <SheetsPreview list={list} poster={poster} theme={drawn.theme} label={outcome[0] ?? ''} />
          )}
        </div>
        <PrintOptions
          choices={choices}
          onChoices={next => {
            setChoices(next);
            app.savePreference('print', JSON.stringify(next));
            setSaid(null);
          }}
          hasMapMarking={map.map.marking !== ''}
          outcome={outcome.map(line => (
            <p key={line}>{line}</p>
          ))}
        />
      </div>
    </Dialog>
  );
}
