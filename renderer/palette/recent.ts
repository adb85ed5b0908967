import type { App } from '../state/app';

const preference = 'palette.recent';
const keptCommands = 8;

/** Ids of the commands chosen in the palette, the last one first. */
export function recentCommands(app: App): readonly string[] {
  return (app.view.getState().preferences[preference] ?? '').split(' ').filter(id => id !== '');
}

export function noteRecent(app: App, id: string): void {
  const others = recentCommands(app).filter(other => other !== id);
  app.savePreference(preference, [id, ...others].slice(0, keptCommands).join(' '));
}
