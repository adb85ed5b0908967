import { LibraryBig, Settings2, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Theme } from '../../model/borders/shell-api';
import { numberInWords } from '../../model/messages/in-words';
import { message } from '../../model/messages/message';
import { HangingButton } from '../controls/hanging-button';
import { usePartWhen } from '../controls/part';
import { libraryTools } from '../parts';
import type { Place } from './library-list';

interface SideBarProps {
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  /** Null while the library was not read. */
  readonly mapCount: number | null;
  readonly trashCount: number | null;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onPreferences: () => void;
  readonly onBackups: () => void;
}

export function SideBar({
  place,
  onPlace,
  mapCount,
  trashCount,
  theme,
  onTheme,
  onPreferences,
  onBackups,
}: SideBarProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const tools = usePartWhen(libraryTools, isOpen);
  const row = (own: Place, icon: React.ReactNode, word: string, count: number | null) => (
    <button
      type="button"
      className="side-row"
      aria-current={place === own ? 'page' : undefined}
      onClick={() => onPlace(own)}
    >
      {icon}
      <span className="side-word">{word}</span>
      <span className="side-count">{count === null ? null : numberInWords(count)}</span>
    </button>
  );
  return (
    <nav className="library-side" aria-label={message('library.places')}>
      <p className="library-brand">Crux</p>
      {row('maps', <LibraryBig size={16} strokeWidth={1.75} aria-hidden />, message('library.heading'), mapCount)}
      <div className="side-gap" />
      {row('trash', <Trash2 size={16} strokeWidth={1.75} aria-hidden />, message('library.trash'), trashCount)}
      <HangingButton className="side-row" kind="menu" isOpen={isOpen} onOpenChange={setIsOpen} buttonRef={button}>
        <Settings2 size={16} strokeWidth={1.75} aria-hidden />
        <span className="side-word">{message('library.settings')}</span>
      </HangingButton>
      {tools === null ? null : (
        <tools.SettingsMenu
          anchorRef={button}
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
          theme={theme}
          onTheme={onTheme}
          onPreferences={onPreferences}
          onBackups={onBackups}
        />
      )}
    </nav>
  );
}
