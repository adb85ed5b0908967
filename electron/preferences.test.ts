import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPreferences } from './preferences';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'crux-preferences-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('preferences', () => {
  it('are there again after a restart', () => {
    const before = openPreferences(folder);
    before.setTheme('dark');
    before.setNamed('export.format', 'pdf');
    before.setFolder('export', '/briefings');
    const after = openPreferences(folder);
    expect(after.theme()).toBe('dark');
    expect(after.named()).toEqual({ 'export.format': 'pdf' });
    expect(after.folder('export')).toBe('/briefings');
  });

  it.each(['', '{', '[]', '{"theme":"pink","named":{},"folders":{}}'])('that are damaged count as none: %s', text => {
    writeFileSync(path.join(folder, 'preferences.json'), text);
    const preferences = openPreferences(folder);
    expect(preferences.theme()).toBe('system');
    preferences.setTheme('light');
    expect(openPreferences(folder).theme()).toBe('light');
  });

  it('from before the text size could be chosen are all kept, with the usual size', () => {
    const old = { theme: 'dark', named: { author: 'Ada' }, folders: {} };
    writeFileSync(path.join(folder, 'preferences.json'), JSON.stringify(old));
    const preferences = openPreferences(folder);
    expect([preferences.theme(), preferences.textSize(), preferences.named()['author']]).toEqual(['dark', 100, 'Ada']);
    preferences.setTextSize(150);
    expect(openPreferences(folder).textSize()).toBe(150);
  });

  it('of a newer Crux are read as far as they are known, and all stay in the file', () => {
    const file = path.join(folder, 'preferences.json');
    const newer = {
      theme: 'sepia',
      textSize: 150,
      language: 'tlh',
      named: { author: 'Ada', keys: 7 },
      folders: { export: '/briefings' },
      dials: [1, 2],
    };
    writeFileSync(file, JSON.stringify(newer));
    const preferences = openPreferences(folder);
    expect([preferences.theme(), preferences.textSize(), preferences.language()]).toEqual(['system', 150, 'system']);
    expect(preferences.named()).toEqual({ author: 'Ada' });
    expect(preferences.folder('export')).toBe('/briefings');
    preferences.setTextSize(110);
    preferences.setNamed('author', 'Lin');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      ...newer,
      textSize: 110,
      named: { author: 'Lin', keys: 7 },
    });
  });

  it('leave no half-written file behind', () => {
    openPreferences(folder).setTheme('dark');
    expect(readdirSync(folder)).toEqual(['preferences.json']);
  });

  it('hold until the app ends where they cannot be written', () => {
    writeFileSync(path.join(folder, 'file'), '');
    const preferences = openPreferences(path.join(folder, 'file'));
    preferences.setTheme('dark');
    expect(preferences.theme()).toBe('dark');
  });
});
