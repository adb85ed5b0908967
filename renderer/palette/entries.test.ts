import { beforeEach, expect, test } from 'vitest';
import type { MenuEntry } from '../../model/borders/shell-api';
import { connectLibrary } from '../connection/library';
import { menuOf } from '../commands/menu';
import { commands } from '../commands/registry';
import { sceneOf } from '../commands/scene';
import { type App, createApp } from '../state/app';
import { MemoryLibrary } from '../state/memory-library';
import { silentShell } from '../state/silent-shell.testing';
import { paletteEntries } from './entries';

let app: App;

beforeEach(() => {
  app = createApp(silentShell, connectLibrary(new MemoryLibrary().onPort));
});

function found(typed: string, recent: readonly string[] = []): readonly string[] {
  return paletteEntries(sceneOf(app), typed, recent).map(({ command }) => command.id);
}

test('every command has its place in the palette, also where it cannot run and says why', () => {
  const entries = paletteEntries(sceneOf(app), '', []);
  const others = commands.filter(({ id }) => id !== 'app.palette');
  expect(entries.map(({ command }) => command.id).toSorted()).toEqual(others.map(({ id }) => id).toSorted());
  const silent = entries.filter(({ command, obstacle }) => command.isEnabled(sceneOf(app)) === (obstacle !== null));
  expect(silent.map(({ command }) => command.id)).toEqual([]);
});

test('every command is in the native menu too', () => {
  const idsOf = (entries: readonly MenuEntry[]): readonly string[] =>
    entries.flatMap(entry =>
      entry.type === 'submenu' ? idsOf(entry.entries) : entry.type === 'command' ? [entry.id] : [],
    );
  const inMenu = idsOf(menuOf(sceneOf(app)));
  expect(commands.map(({ id }) => id).filter(id => !inMenu.includes(id))).toEqual([]);
});

test('what was chosen last comes first, before all that can run', () => {
  expect(found('', ['file.backups', 'app.help']).slice(0, 2)).toEqual(['file.backups', 'app.help']);
});

test('what is called so comes before what only has the words in its help, even where it cannot run now', () => {
  expect(found('add reason')[0]).toBe('argument.addReason');
});

test('the preferences are found by what is set in them', () => {
  for (const typed of ['language', 'settings', 'data folder']) {
    expect(found(typed), typed).toContain('app.preferences');
  }
});

test('letters may be left out', () => {
  expect(found('prfs')[0]).toBe('app.preferences');
});

test('the keys shown are those in force', () => {
  const preferences = { keys: JSON.stringify({ preset: 'standard', own: { 'app.help': ['F8'] } }) };
  app.view.setState({ preferences });
  const help = paletteEntries(sceneOf(app), '', []).find(({ command }) => command.id === 'app.help');
  expect(help?.keys).toBe('F8');
});
