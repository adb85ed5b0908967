import { memo, useMemo, useState } from 'react';
import { contentsOf, liveContents } from '../../model/argument-map';
import type { ExportFormat } from '../../model/borders/shell-api';
import { type Prose, type ProseSection, proseOf, proseWord } from '../../model/formats/prose';
import { proseHtml, proseText } from '../../model/formats/prose-files';
import { message } from '../../model/messages/message';
import { defaultPictureOptions } from '../../model/picture/picture-options';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { formatBytes } from '../controls/format';
import { closeDialog } from '../editor/close-dialog';
import { fileNameOf, withWarnings } from '../export/export-choices';
import { useApp, useMap, useShownMap } from '../state/app-context';
import { ArgumentSymbol } from '../editor/argument-symbol';
import { useGradualCount } from './use-gradual-count';
import '../styles/argument-text.css';

/** The dialog's own title stands above the first heading of the text. */
const topLevel = 3;
const deepestIndent = 8;

const Section = memo(function Section({ section }: { readonly section: ProseSection }) {
  const { kind, number, depth, about, claims, notes, questions } = section;
  const isStep = kind !== 'contention' && kind !== 'loose';
  return (
    <section
      className="prose-section"
      data-kind={kind}
      style={{ marginInlineStart: `${Math.min(Math.max(0, depth - 1), deepestIndent) * 24}px` }}
    >
      {isStep ? null : <p className="prose-quiet">{proseWord(section)}</p>}
      {about === null ? null : (
        <p className="prose-quiet" dir="auto">
          {message('prose.about', { text: about })}
        </p>
      )}
      <div className="prose-heading" role="heading" aria-level={topLevel + depth}>
        {number === '' ? null : <span className="prose-number">{number}</span>}
        <span className="prose-said">
          {isStep ? (
            <span className="prose-word">
              <ArgumentSymbol symbol={kind} size={12} /> {proseWord(section)}{' '}
            </span>
          ) : null}
          {claims.length === 0 ? message('map.incompleteReason') : null}
          {claims.map(({ id, text, marks, sources }, index) => (
            <span key={id}>
              {index === 0 ? null : <em className="prose-and"> {message('prose.and')} </em>}
              <bdi>{text}</bdi>
              {marks.length === 0 ? null : <span className="prose-quiet"> {marks.join(' ')}</span>}
              {sources.map(source => (
                <sup key={source}>[{source}]</sup>
              ))}
            </span>
          ))}
        </span>
      </div>
      {notes.map((note, index) => (
        <p key={index} className="prose-note" dir="auto">
          {note}
        </p>
      ))}
      {questions.map((question, index) => (
        <p key={index} className="prose-question" dir="auto">
          {question}
        </p>
      ))}
    </section>
  );
});

function Text({ prose }: { readonly prose: Prose }) {
  const { title, question, marking, sections, questions, footnotes } = prose;
  const count = useGradualCount(sections.length);
  return (
    <article className="argument-text" data-selectable aria-busy={count < sections.length}>
      {marking === '' ? null : <p className="prose-quiet">{marking}</p>}
      <p className="prose-title" dir="auto">
        {title}
      </p>
      {question === '' ? null : (
        <p className="prose-lead" dir="auto">
          {question}
        </p>
      )}
      {sections.slice(0, count).map((section, index) => (
        <Section key={index} section={section} />
      ))}
      {questions.map((text, index) => (
        <p key={index} className="prose-question" dir="auto">
          {text}
        </p>
      ))}
      {footnotes.length === 0 ? null : (
        <section className="prose-sources">
          <h3>{message('prose.sources')}</h3>
          <ol>
            {footnotes.map((text, index) => (
              <li key={index} dir="auto">
                {text}
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}

/** The whole argument to be read from top to bottom, copied or taken along as a file. */
export function ArgumentText() {
  const app = useApp();
  const { past } = useShownMap();
  const shown = useMap(state => state.map);
  // A comparison is no map of its own: what is read is the moment itself.
  const map = past?.then ?? shown;
  const prose = useMemo(() => proseOf(map), [map]);
  const [said, setSaid] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const { api } = app.shell;

  const copy = async () => {
    const reply = await api.copyText(proseText(prose), proseHtml(prose));
    setSaid(reply.ok ? message('prose.copied') : message('export.copyFailed', { reason: reply.message }));
  };
  const save = async (format: ExportFormat) => {
    setIsBusy(true);
    setSaid(message('prose.saving'));
    const reply = await api.exportFile({
      format,
      name: fileNameOf(map.map.title, message('export.untitled')),
      contents: liveContents(contentsOf(map)),
      options: defaultPictureOptions,
    });
    setIsBusy(false);
    if (!reply.ok) setSaid(message('export.failed', { reason: reply.message }));
    else if (reply.value === null) setSaid('');
    else {
      const { name, bytes, warnings } = reply.value;
      setSaid(withWarnings(message('export.written', { name, size: formatBytes(bytes) }), warnings));
    }
  };

  return (
    <Dialog
      title={message('prose.title')}
      className="argument-text-dialog"
      onClose={() => closeDialog(app)}
      foot={
        <>
          <span className="dialog-said" role="status">
            {said}
          </span>
          <Button isBusy={isBusy} onPress={() => void save('html')}>
            {message('prose.savePage')}
          </Button>
          <Button isBusy={isBusy} onPress={() => void save('txt')}>
            {message('prose.saveText')}
          </Button>
          <Button kind="primary" isBusy={isBusy} onPress={() => void copy()}>
            {message('prose.copy')}
          </Button>
        </>
      }
    >
      <div className="argument-text-scroll" tabIndex={0} role="region" aria-label={prose.title}>
        <Text prose={prose} />
      </div>
    </Dialog>
  );
}
