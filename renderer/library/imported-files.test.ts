import { expect, test } from 'vitest';
import { keepImported, onImported } from './imported-files';

const file = (name: string) => ({
  name,
  mapId: null,
  title: '',
  isCopy: false,
  problem: 'It is no map.',
  warnings: [],
});

test('files that were imported before anybody listened are told of once, to the first who listens', () => {
  keepImported([file('early.argmap')]);
  const told: string[] = [];
  const stop = onImported(files => told.push(...files.map(({ name }) => name)));
  keepImported([file('late.argmap')]);
  stop();
  onImported(files => told.push(...files.map(({ name }) => `again ${name}`)))();
  expect(told).toEqual(['early.argmap', 'late.argmap']);
});
