import { describe, expect, it } from 'vitest';
import { readLaunchOptions } from './launch-options';

describe('what the app is started with', () => {
  it('takes the data folder and the map, with a space or an equals sign', () => {
    const spaced = readLaunchOptions(['.', '--data-dir', 'here', '--map', 'Ports'], '/home/ada');
    expect(spaced).toMatchObject({ dataDir: '/home/ada/here', map: 'Ports', files: [] });
    const joined = readLaunchOptions(['--data-dir=/there', '--map=Ports and spies'], '/home/ada');
    expect(joined).toMatchObject({ dataDir: '/there', map: 'Ports and spies' });
  });

  it('takes map files by their ending only, as absolute paths', () => {
    const { files } = readLaunchOptions(['a.argmap', 'b.argmap.json', 'c.json', '/etc/passwd', '.'], '/home/ada');
    expect(files).toEqual(['/home/ada/a.argmap', '/home/ada/b.argmap.json']);
  });

  it('a map named like a file is a map, not a file', () => {
    expect(readLaunchOptions(['--map', 'draft.argmap'], '/home/ada').files).toEqual([]);
  });

  it('switches of the browser and values that are missing change nothing', () => {
    const options = readLaunchOptions(['--remote-debugging-port=1', '--inspect', '--data-dir', '--map'], '/home/ada');
    expect(options).toEqual({
      dataDir: null,
      map: null,
      files: [],
      captureDir: null,
      isSelfTest: false,
      language: null,
    });
  });

  it.each([
    [['--lang', 'it'], 'it'],
    [['--lang=en-US'], 'en'],
    [['--lang=xx'], null],
    [['--lang'], null],
  ])('%j speaks %s', (parameters, language) => {
    expect(readLaunchOptions(parameters, '/').language).toBe(language);
  });
});
