import { LibraryBig, Settings2, Trash2 } from 'lucide-react';
import type { Theme } from '../../model/borders/shell-api';
import { message } from '../../model/messages/message';
import { MenuButton } from '../controls/menu';
import type { Place } from './library-list';

interface SideBarProps {
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  readonly mapCount: number;
  readonly trashCount: number;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onPreferences: () => void;
  readonly onBackups: () => void;
}

const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

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
  const row = (own: Place, icon: React.ReactNode, word: string, count: number) => (
    <button
      type="button"
      className="side-row"
      aria-current={place === own ? 'page' : undefined}
      onClick={() => onPlace(own)}
    >
      {icon}
      <span className="side-word">{word}</span>
      <span className="side-count">{count}</span>
    </button>
  );
  return (
    <nav className="library-side" aria-label={message('library.places')}>
      <p className="library-brand">Crux</p>
      {row('maps', <LibraryBig size={16} strokeWidth={1.75} aria-hidden />, message('library.heading'), mapCount)}
      <div className="side-gap" />
      {row('trash', <Trash2 size={16} strokeWidth={1.75} aria-hidden />, message('library.trash'), trashCount)}
      <MenuButton
        label={message('library.settings')}
        className="side-row"
        groups={[
          {
            heading: message('library.theme'),
            actions: themes.map(choice => ({
              id: choice,
              label: message(`library.theme.${choice}`),
              isChecked: choice === theme,
              run: () => onTheme(choice),
            })),
          },
          {
            actions: [
              { id: 'backups', label: message('library.backups'), run: onBackups },
              { id: 'preferences', label: message('library.preferences'), run: onPreferences },
            ],
          },
        ]}
      >
        <Settings2 size={16} strokeWidth={1.75} aria-hidden />
        <span className="side-word">{message('library.settings')}</span>
      </MenuButton>
    </nav>
  );
}
