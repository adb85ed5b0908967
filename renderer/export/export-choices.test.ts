import { expect, test } from 'vitest';
import { exportFormatOf, fileNameOf, firstChoices, readChoices, withWarnings } from './export-choices';

test('what was chosen at the last export comes back', () => {
  const chosen = { ...firstChoices, format: 'pdf', paper: 'a3', theme: 'mono', hasLegend: false } as const;
  expect(readChoices(JSON.stringify(chosen))).toEqual(chosen);
});

test('a damaged or unknown choice is as at the first time', () => {
  expect(readChoices(undefined)).toEqual(firstChoices);
  expect(readChoices('{')).toEqual(firstChoices);
  expect(readChoices('null')).toEqual(firstChoices);
  expect(readChoices('{"format":"docx","scale":9,"hasTitle":"yes","paper":"a3"}')).toEqual({
    ...firstChoices,
    paper: 'a3',
  });
});

test('a map file is written in the kind that was chosen', () => {
  expect(exportFormatOf({ ...firstChoices, format: 'file', fileKind: 'argmap.json' })).toBe('argmap.json');
  expect(exportFormatOf({ ...firstChoices, format: 'svg' })).toBe('svg');
});

test('a file name keeps the words of the title and nothing that a file system refuses', () => {
  expect(fileNameOf('Rail or road: 2035?', 'map')).toBe('Rail or road 2035');
  expect(fileNameOf('../../etc/passwd', 'map')).toBe('etc passwd');
  expect(fileNameOf(' ...\u0000 ', 'map')).toBe('map');
  expect(fileNameOf('Häfen und 港', 'map')).toBe('Häfen und 港');
  expect(fileNameOf('x'.repeat(300), 'map')).toHaveLength(80);
});

test('what a written file lacks is said with its name', () => {
  expect(withWarnings('Written: map.png, 12 kB', [])).toBe('Written: map.png, 12 kB');
  const text = withWarnings('Written: map.png, 12 kB', ['One letter has no font.', 'So has another.']);
  expect(text).toBe('Written: map.png, 12 kB (Note: One letter has no font. So has another.)');
});
