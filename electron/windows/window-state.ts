import path from 'node:path';
import { type BrowserWindow, screen } from 'electron';
import { isFields, openLocalFile } from '../local-file';
import { type Bounds, clampToDisplays } from './window-bounds';

interface Entry {
  readonly key: string;
  readonly bounds: Bounds;
  readonly isMaximized: boolean;
}

function isBounds(json: unknown): boolean {
  return isFields(json) && ['x', 'y', 'width', 'height'].every(side => Number.isSafeInteger(json[side]));
}

function isEntry(json: unknown): boolean {
  return (
    isFields(json) &&
    typeof json['key'] === 'string' &&
    isBounds(json['bounds']) &&
    typeof json['isMaximized'] === 'boolean'
  );
}

function areEntries(json: unknown): json is readonly Entry[] {
  return Array.isArray(json) && json.every(isEntry);
}

/** Windows of maps that were deleted long ago need no place. */
const mostEntries = 100;

export interface WindowState {
  find(key: string): { readonly bounds: Bounds; readonly isMaximized: boolean };
  remember(key: string, window: BrowserWindow): void;
}

export function openWindowState(dataDir: string): WindowState {
  const file = openLocalFile(path.join(dataDir, 'windows.json'), areEntries, []);
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
