import { Search } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useState } from 'react';
import { message } from '../../model/messages/message';
import { helpOf } from '../commands/help';
import { runCommand } from '../commands/key-handling';
import { sceneOf } from '../commands/scene';
import { FocusReturn } from '../controls/focus-return';
import { closeDialog } from '../editor/close-dialog';
import { useApp } from '../state/app-context';
import { type PaletteEntry, paletteEntries } from './entries';
import { noteRecent, recentCommands } from './recent';

const pageRows = 8;
/** More than are seen at once: these are there in the first picture, the others right after it. */
const firstRows = 20;

function stepFor(key: string, place: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (place + 1) % count;
    case 'ArrowUp':
      return (place + count - 1) % count;
    case 'PageDown':
      return Math.min(place + pageRows, count - 1);
    case 'PageUp':
      return Math.max(place - pageRows, 0);
    default:
      return null;
  }
}

interface RowProps {
  readonly entry: PaletteEntry;
  readonly id: string;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Row({ entry, id, isActive, onPoint, onChoose }: RowProps) {
  return (
    <li
      id={id}
      role="option"
      data-command={entry.command.id}
      aria-selected={isActive}
      aria-disabled={entry.obstacle === null ? undefined : true}
      aria-description={entry.obstacle ?? helpOf(entry.command)}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <span className="palette-label" dir="auto">
        {entry.label}
      </span>
      {entry.obstacle === null ? null : <span className="palette-obstacle">{entry.obstacle}</span>}
      {entry.keys === undefined ? null : <kbd>{entry.keys}</kbd>}
    </li>
  );
}

function Finder({ onChoose }: { readonly onChoose: (entry: PaletteEntry) => void }) {
  const app = useApp();
  const list = useId();
  const [scene, setScene] = useState(() => sceneOf(app));
  // A map that was on its way may arrive under it.
  useEffect(() => app.open.subscribe(() => setScene(sceneOf(app))), [app]);
  const [recent] = useState(() => recentCommands(app));
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const entries = useMemo(() => paletteEntries(scene, typed, recent), [scene, typed, recent]);
  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setIsWhole(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  const active = entries[place];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (active !== undefined) onChoose(active);
      return;
    }
    const next = entries.length === 0 ? null : stepFor(event.key, place, entries.length);
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <div className="palette-field">
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          role="combobox"
          aria-label={message('palette.field')}
          placeholder={message('palette.field')}
          aria-expanded
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : `${list}-${place}`}
          autoFocus
          dir="auto"
          spellCheck={false}
          value={typed}
          onChange={event => {
            setTyped(event.currentTarget.value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul className="palette-list" role="listbox" id={list} aria-label={message('palette.title')}>
        {(isWhole ? entries : entries.slice(0, firstRows)).map((entry, position) => (
          <Row
            key={entry.command.id}
            entry={entry}
            id={`${list}-${position}`}
            isActive={position === place}
            onPoint={() => setPlace(position)}
            onChoose={() => onChoose(entry)}
          />
        ))}
      </ul>
      <p className="palette-foot">{active === undefined ? message('palette.none') : helpOf(active.command)}</p>
      <p className="visually-hidden" role="status">
        {message('palette.count', { count: entries.length })}
      </p>
    </>
  );
}

/** The words of the field stand for the whole dialog: nothing else in it takes the focus. */
function keepFocus(event: PointerEvent): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
}

/** Every command by its name. Of plain elements, since it opens at the pace of a key press. */
export function Palette() {
  const app = useApp();
  const leave = (): void => closeDialog(app);
  return (
    <div
      className="scrim palette-scrim"
      onPointerDown={event => {
        if (event.target === event.currentTarget) leave();
      }}
    >
      <div
        className="dialog-frame palette"
        role="dialog"
        aria-modal
        aria-label={message('palette.title')}
        onPointerDown={keepFocus}
        onKeyDown={event => {
          if (event.key === 'Tab') event.preventDefault();
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          leave();
        }}
      >
        <FocusReturn />
        <Finder
          onChoose={({ command, obstacle }) => {
            if (obstacle !== null) return;
            noteRecent(app, command.id);
            closeDialog(
              app,
              () => runCommand(app, command.id),
              command.context === 'canvas' || command.context === 'reference',
            );
          }}
        />
      </div>
    </div>
  );
}
