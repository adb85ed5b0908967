import { type ColourName, palettes } from '../model/picture/themes';

/** The screen's colours come from the palettes that every picture uses. */
export function applyTheme(isDark: boolean): void {
  const root = document.documentElement;
  root.dataset['theme'] = isDark ? 'dark' : 'light';
  const palette = palettes[isDark ? 'dark' : 'light'];
  for (const name of Object.keys(palette) as ColourName[]) root.style.setProperty(`--${name}`, palette[name]);
}
