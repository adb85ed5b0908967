import path from 'node:path';
import { type BrowserWindow, screen } from 'electron';
import { z } from 'zod';
import { openLocalFile } from '../local-file';
import { type Bounds, clampToDisplays } from './window-bounds';

const bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
});
const entry = z.object({ key: z.string(), bounds, isMaximized: z.boolean() });
const schema = z.array(entry);
/** Windows of maps that were deleted long ago need no place. */
const mostEntries = 100;

export interface WindowState {
  find(key: string): { readonly bounds: Bounds; readonly isMaximized: boolean };
  remember(key: string, window: BrowserWindow): void;
}

export function openWindowState(dataDir: string): WindowState {
  const file = openLocalFile(path.join(dataDir, 'windows.json'), schema, []);
  return {
    find: key => {
      const entries = file.read();
      const known = entries.find(candidate => candidate.key === key) ?? entries[0];
      const workAreas = screen.getAllDisplays().map(display => display.workArea);
      return { bounds: clampToDisplays(known?.bounds ?? null, workAreas), isMaximized: known?.isMaximized ?? false };
    },
    remember: (key, window) => {
      const now = { key, bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
      file.write([now, ...file.read().filter(other => other.key !== key)].slice(0, mostEntries));
    },
  };
}
