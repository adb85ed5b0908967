import { ChevronLeft, ChevronRight, NotebookText, X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { ArgumentMap } from '../../model/argument-map';
import { message } from '../../model/messages/message';
import { pathOf, type Slide, slidesOf } from '../../model/presentation';
import { runCommand } from '../commands/key-handling';
import { labelOf, shownKeys } from '../commands/menu';
import { shownSlide } from '../commands/reading-commands';
import { findCommand } from '../commands/registry';
import { sceneOf } from '../commands/scene';
import { IconButton } from '../controls/icon-button';
import { giveFocus } from '../editor/panes';
import { useApp, useMap, useView } from '../state/app-context';
import { SlidePath } from './slide-path';
import { SlideView, wordsOfSlide } from './slide-view';
import { useFitting } from './use-fitting';
import '../styles/presentation.css';
import '../styles/claim-facts.css';

const look = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** A command of the presentation as a button. The slide keeps the focus, so that the keys go on turning. */
function Turn({ id, icon }: { readonly id: string; readonly icon: ReactNode }) {
  const app = useApp();
  const command = findCommand(id);
  const scene = sceneOf(app);
  if (command === undefined) return null;
  return (
    <IconButton
      icon={icon}
      label={labelOf(command, scene)}
      keys={shownKeys(command, scene)}
      onPress={() => runCommand(app, id)}
    />
  );
}

function notesOf(map: ArgumentMap, slide: Slide): readonly string[] {
  const step = slide.inference === null ? undefined : map.inferences.get(slide.inference);
  return [step?.note, ...slide.claims.map(id => map.claims.get(id)?.note)].flatMap(note =>
    note === undefined || note.trim() === '' ? [] : [note],
  );
}

function Notes({ map, slide }: { readonly map: ArgumentMap; readonly slide: Slide }) {
  const notes = notesOf(map, slide);
  return (
    <aside className="slide-notes" aria-label={message('reading.notes')} tabIndex={0}>
      {notes.length === 0 ? <p className="slide-no-note">{message('reading.noNotes')}</p> : null}
      {notes.map((note, index) => (
        <p key={index} dir="auto">
          {note}
        </p>
      ))}
    </aside>
  );
}

/** Where each first-level branch begins, as parts of the whole. */
function branchStarts(slides: readonly Slide[]): readonly number[] {
  return slides.flatMap(({ branch }, index) => {
    const before = slides[index - 1]?.branch ?? null;
    return index > 0 && branch?.place !== before?.place ? [index / slides.length] : [];
  });
}

interface FootProps {
  readonly slides: readonly Slide[];
  readonly place: number;
}

function Foot({ slides, place }: FootProps) {
  const branch = slides[place]?.branch ?? null;
  const count = slides.length;
  const starts = useMemo(() => branchStarts(slides), [slides]);
  return (
    <footer className="slide-foot">
      <div
        className="slide-progress"
        role="progressbar"
        aria-label={message('reading.progress')}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={place + 1}
        aria-valuetext={message('reading.slideAria', { slide: place + 1, count })}
      >
        <span className="slide-progress-done" style={{ inlineSize: `${((place + 1) / count) * 100}%` }} />
        {starts.map(start => (
          <span key={start} className="slide-progress-mark" style={{ insetInlineStart: `${start * 100}%` }} />
        ))}
      </div>
      <div className="slide-bar">
        <span className="slide-count">{message('reading.slideOf', { slide: place + 1, count })}</span>
        <span className="slide-branch">
          {branch === null ? null : message('reading.branchOf', { place: branch.place, count: branch.count })}
        </span>
        <Turn id="present.previous" icon={<ChevronLeft {...look} />} />
        <Turn id="present.next" icon={<ChevronRight {...look} />} />
        <Turn id="present.notes" icon={<NotebookText {...look} />} />
        <Turn id="present.leave" icon={<X {...look} />} />
      </div>
    </footer>
  );
}

/** The argument over the whole screen, one slide at a time. */
export function Presentation() {
  const app = useApp();
  const map = useMap(state => state.map);
  const presenting = useView(view => view.presenting);
  const stage = useRef<HTMLDivElement>(null);
  const slides = slidesOf(map);
  const place = shownSlide({ ...sceneOf(app), map });
  const slide = slides[place];
  const hasNotes = presenting?.hasNotes === true;
  useFitting(stage, slide);
  useEffect(() => {
    void app.shell.api.setFullScreen(true);
    return () => void app.shell.api.setFullScreen(false);
  }, [app]);
  useEffect(() => {
    if (slide === undefined) return;
    const text = wordsOfSlide(map, slide);
    app.announce(message('reading.announce', { slide: place + 1, count: slides.length, text }));
    giveFocus(stage.current);
  }, [app, map, slide, place, slides.length]);
  if (slide === undefined) return null;
  const path = pathOf(map, slide);
  return (
    <section
      className="presentation"
      aria-label={message('reading.presentation', { title: map.map.title })}
      data-has-notes={hasNotes || undefined}
    >
      <div
        ref={stage}
        className="slide"
        role="group"
        aria-roledescription={message('reading.slide')}
        aria-label={message('reading.slideAria', { slide: place + 1, count: slides.length })}
        tabIndex={0}
        data-stage
      >
        <SlidePath map={map} path={path} />
        <SlideView map={map} slide={slide} />
      </div>
      {hasNotes ? <Notes map={map} slide={slide} /> : null}
      <Foot slides={slides} place={place} />
    </section>
  );
}
