import type { Theme } from '../model/borders/shell-api';
import { type ColourName, screenPalettes } from '../model/picture/themes';

/** The screen's colours come from the palettes that every picture uses. */
export function applyTheme(theme: Theme, isDark: boolean): void {
  const root = document.documentElement;
  const name = theme === 'contrast' ? theme : isDark ? 'dark' : 'light';
  root.dataset['theme'] = name;
  const palette = screenPalettes[name];
  for (const colour of Object.keys(palette) as ColourName[]) root.style.setProperty(`--${colour}`, palette[colour]);
}
