import { describe, expect, it } from 'vitest';
import { defaultDataDir } from './data-dir';

describe('where the library lives', () => {
  it('is the local, not the roaming profile on Windows', () => {
    const environment = { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local', APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' };
    expect(defaultDataDir('win32', environment, 'C:\\Users\\ada')).toBe('C:\\Users\\ada\\AppData\\Local\\Crux');
    expect(defaultDataDir('win32', {}, 'C:\\Users\\ada')).toBe('C:\\Users\\ada\\AppData\\Local\\Crux');
  });

  it('is Application Support on macOS', () => {
    expect(defaultDataDir('darwin', {}, '/Users/ada')).toBe('/Users/ada/Library/Application Support/Crux');
  });

  it('follows XDG_DATA_HOME on Linux when that is an absolute path', () => {
    expect(defaultDataDir('linux', {}, '/home/ada')).toBe('/home/ada/.local/share/crux');
    expect(defaultDataDir('linux', { XDG_DATA_HOME: '/data/ada' }, '/home/ada')).toBe('/data/ada/crux');
    expect(defaultDataDir('linux', { XDG_DATA_HOME: 'data' }, '/home/ada')).toBe('/home/ada/.local/share/crux');
  });
});
