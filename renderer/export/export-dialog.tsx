import { FileText } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { type ArgumentMap, contentsOf, liveContents } from '../../model/argument-map';
import type { ExportRequest } from '../../model/borders/shell-api';
import { countsOf } from '../../model/counts';
import { markdownOfMap } from '../../model/formats/outline';
import type { ClaimId, RecordId } from '../../model/ids';
import { measureText } from '../../model/layout/measure-text';
import { isMirrored } from '../../model/messages/current-language';
import { message } from '../../model/messages/message';
import type { DisplayList } from '../../model/picture/display-list';
import { pictureOf } from '../../model/picture/map-picture';
import { pageOf } from '../../model/picture/pages';
import type { PictureOptions } from '../../model/picture/picture-options';
import type { ShellClient } from '../connection/shell';
import { useApp, useMap, useShownMap, useView } from '../state/app-context';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { closeDialog } from '../editor/close-dialog';
import { formatBytes } from '../controls/format';
import { exportFormatOf, type ExportChoices, fileNameOf, readChoices, withWarnings } from './export-choices';
import { ExportOptions } from './export-options';
import { outlineOf, scopesOf } from './export-scopes';
import { JobLine, type JobResult } from './job-line';
import { PicturePreview } from './picture-preview';

interface ExportDialogProps {
  readonly map: ArgumentMap;
  readonly selection: readonly RecordId[];
  readonly folded: ReadonlySet<ClaimId>;
  /** Milliseconds since 1970; the moment of opening is printed when the date is asked for. */
  readonly now: () => number;
  readonly shell: ShellClient;
  /** The choices of the last time, as stored. */
  readonly remembered: string | undefined;
  readonly onRemember: (choices: string) => void;
  readonly onClose: () => void;
}

type Progress =
  | { readonly kind: 'ready' }
  | { readonly kind: 'working'; readonly text: string }
  | ({ readonly kind: 'said' } & JobResult);

/** Above this the job that draws a bitmap refuses it. */
const largest = { side: 65_535, pixels: 268_000_000 };
const claimTextUnits = 15;
const smallestPrintPoints = 6.5;

function optionsOf(choices: ExportChoices, base: Pick<PictureOptions, 'scope' | 'folded' | 'date'>): PictureOptions {
  const { theme, isTransparent, hasTitle, hasDate, hasLegend, hasMarking, scale, paper, format } = choices;
  return {
    ...base,
    theme,
    isTransparent: isTransparent && format !== 'pdf',
    direction: null,
    isMirrored: isMirrored(),
    hasTitle,
    hasDate,
    hasLegend,
    hasMarking,
    scale,
    widthPx: null,
    paper,
  };
}

function pixelsOf(list: DisplayList, scale: number) {
  const width = Math.round(list.width * scale);
  const height = Math.round(list.height * scale);
  const isTooMany = Math.max(width, height) > largest.side || width * height > largest.pixels;
  return { width, height, isTooMany };
}

function Outcome({ choices, list, foldedCount }: { choices: ExportChoices; list: DisplayList; foldedCount: number }) {
  const lines: string[] = [];
  if (choices.format === 'png') {
    const { width, height, isTooMany } = pixelsOf(list, choices.scale);
    lines.push(message(isTooMany ? 'export.pixelsTooMany' : 'export.pixels', { width, height }));
  }
  if (choices.format === 'svg') lines.push(message('export.vector'));
  if (choices.format === 'pdf') {
    const size = claimTextUnits * pageOf(list, choices.paper).scale;
    const points = Math.round(size * 10) / 10;
    lines.push(message(size < smallestPrintPoints ? 'export.printSmall' : 'export.printSize', { points }));
  }
  if (choices.format === 'file') {
    lines.push(message(choices.fileKind === 'argmap' ? 'export.fileNote.argmap' : 'export.fileNote.json'));
  } else if (choices.format === 'md') lines.push(message('export.textNote'));
  else if (foldedCount > 0) lines.push(message('export.foldedNote', { folded: foldedCount }));
  return lines.map(line => <p key={line}>{line}</p>);
}

function OpenExportDialog(props: ExportDialogProps) {
  const { map, selection, folded, shell, onClose } = props;
  const [now] = useState(props.now);
  const [choices, setChoices] = useState(() => readChoices(props.remembered));
  const scopes = useMemo(() => scopesOf(map, selection), [map, selection]);
  const [scopeKey, setScopeKey] = useState(scopes[0].key);
  const scope = scopes.find(({ key }) => key === scopeKey) ?? scopes[0];
  const [progress, setProgress] = useState<Progress>({ kind: 'ready' });
  const options = useMemo(
    () => optionsOf(choices, { scope: scope.scope, folded: [...folded], date: now }),
    [choices, scope, folded, now],
  );
  // The picture follows the choices by a moment, so that a large map does not make the buttons stick.
  const drawn = useDeferredValue(options);
  const list = useMemo(() => pictureOf(map, drawn, measureText), [map, drawn]);
  const counts = useMemo(() => countsOf(map), [map]);
  const format = exportFormatOf(choices);
  const name = fileNameOf(map.map.title, message('export.untitled'));
  const isPicture = format === 'png' || format === 'svg' || format === 'pdf';
  const pixels = pixelsOf(list, choices.scale);
  const isImpossible = format === 'png' && pixels.isTooMany;
  const isBusy = progress.kind === 'working';

  const requestOf = (wanted: ExportRequest['format']): ExportRequest => ({
    format: wanted,
    name,
    contents: liveContents(contentsOf(map)),
    options,
  });
  const say = (text: string, isProblem = false, isWritten = false) =>
    setProgress({ kind: 'said', text, isProblem, isWritten });

  const run = async () => {
    setProgress({ kind: 'working', text: message('export.working') });
    const reply = await shell.exportFile(requestOf(format));
    if (!reply.ok) {
      if (reply.code === 'cancelled') say(message('export.cancelled'));
      else say(message('export.failed', { reason: reply.message }), true);
    } else if (reply.value === null) setProgress({ kind: 'ready' });
    else {
      const { name: written, bytes, warnings } = reply.value;
      say(withWarnings(message('export.written', { name: written, size: formatBytes(bytes) }), warnings), false, true);
    }
  };
  const copyPicture = async () => {
    setProgress({ kind: 'working', text: message('export.copying') });
    const reply = await shell.copyPicture(requestOf('png'));
    if (reply.ok) {
      const text = message('export.copiedPicture', { width: pixels.width, height: pixels.height });
      say(withWarnings(text, reply.value.warnings));
    } else if (reply.code === 'cancelled') setProgress({ kind: 'ready' });
    else say(message('export.copyFailed', { reason: reply.message }), true);
  };
  const copyText = async () => {
    const { text, html } = outlineOf(map, isPicture ? scope.scope : { kind: 'map' });
    const reply = await shell.copyText(text, html);
    if (reply.ok) say(message('export.copiedText'));
    else say(message('export.copyFailed', { reason: reply.message }), true);
  };

  const renderPreview = () => {
    if (isPicture) {
      if (counts.claims === 0) return <p className="export-empty">{message('export.noPicture')}</p>;
      return (
        <PicturePreview
          list={list}
          theme={drawn.theme}
          isTransparent={drawn.isTransparent}
          paper={format === 'pdf' ? choices.paper : null}
        />
      );
    }
    if (format === 'md') return <pre className="export-text">{markdownOfMap(map)}</pre>;
    return (
      <div className="export-file">
        <FileText size={48} strokeWidth={1} aria-hidden />
        <strong>{`${name}.${format}`}</strong>
        <span>{message('export.fileContents', { ...counts })}</span>
      </div>
    );
  };

  const renderState = () => {
    if (progress.kind === 'ready') return <span className="dialog-said">{`${name}.${format}`}</span>;
    const isWorking = progress.kind === 'working';
    return <JobLine shell={shell} working={isWorking ? progress.text : null} result={isWorking ? null : progress} />;
  };

  return (
    <Dialog
      title={message('export.heading')}
      className="export-dialog"
      onClose={() => {
        if (isBusy) void shell.cancelJob();
        onClose();
      }}
      foot={
        <>
          {renderState()}
          <Button isBusy={isBusy} onPress={() => void copyText()}>
            {message('export.copyText')}
          </Button>
          <Button
            isBusy={isBusy}
            isDisabled={counts.claims === 0 || pixels.isTooMany}
            onPress={() => void copyPicture()}
          >
            {message('export.copyPicture')}
          </Button>
          <Button
            kind="primary"
            isBusy={isBusy}
            isDisabled={isImpossible || (isPicture && counts.claims === 0)}
            onPress={() => void run()}
            autoFocus
          >
            {message(`export.run.${choices.format}`)}
          </Button>
        </>
      }
    >
      <div className="export-body">
        <div className="export-preview" data-is-paper={format === 'pdf' || undefined}>
          {renderPreview()}
        </div>
        <ExportOptions
          choices={choices}
          onChoices={next => {
            setChoices(next);
            props.onRemember(JSON.stringify(next));
            setProgress({ kind: 'ready' });
          }}
          scopes={scopes}
          scope={scope}
          onScope={({ key }) => {
            setScopeKey(key);
            setProgress({ kind: 'ready' });
          }}
          hasMapMarking={map.map.marking !== ''}
          outcome={<Outcome choices={choices} list={list} foldedCount={folded.size} />}
        />
      </div>
    </Dialog>
  );
}

/** For the map screen: there while the view asks for it. */
export function ExportDialog() {
  const app = useApp();
  const { past } = useShownMap();
  const shown = useMap(state => state.map);
  // A comparison is no map of its own: what leaves is the moment itself.
  const map = past?.then ?? shown;
  const isOpen = useView(view => view.dialog === 'export');
  const selection = useView(view => view.selection);
  const folded = useView(view => view.folded);
  if (!isOpen) return null;
  return (
    <OpenExportDialog
      map={map}
      selection={selection}
      folded={folded}
      now={() => app.now()}
      shell={app.shell.api}
      remembered={app.view.getState().preferences['export']}
      onRemember={choices => app.savePreference('export', choices)}
      onClose={() => closeDialog(app)}
    />
  );
}
