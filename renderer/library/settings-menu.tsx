import type { RefObject } from 'react';
import type { Theme } from '../../model/borders/shell-api';
import { message } from '../../model/messages/message';
import { HangingMenu } from '../controls/menu';

const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

export interface SettingsMenuProps {
  readonly anchorRef: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onPreferences: () => void;
  readonly onBackups: () => void;
}

export function SettingsMenu(props: SettingsMenuProps) {
  const { anchorRef, isOpen, onClose, theme, onTheme, onPreferences, onBackups } = props;
  return (
    <HangingMenu
      label={message('library.settings')}
      anchorRef={anchorRef}
      isOpen={isOpen}
      onClose={onClose}
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
    />
  );
}
