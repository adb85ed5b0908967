import { hasFilters, isAsking, noFilters } from '../../model/find-query';
import { focusFindField } from '../editor/panes';
import { replaceEverywhere, replaceHere, visitHit } from '../finding/visit-hits';
import { focusLibrarySearch } from '../library/focus-search';
import { hasMap, isEditable, type Command, withTypedText } from './command';
import type { Scene } from './scene';

const isFinding = ({ map, view }: Scene): boolean => map !== null && isAsking(view.findQuery);
const isReplacing = (scene: Scene): boolean =>
  isEditable(scene) && scene.view.findBar === 'replace' && scene.view.findQuery.text !== '';

/** Finds in the map, or in the library where that is shown. Heard in text fields too: one searches while one writes. */
export const find: Command = {
  id: 'find.open',
  labelKey: 'command.find',
  keys: ['Ctrl+F'],
  context: 'anywhere',
  isEnabled: ({ view }) => view.screen !== 'loading',
  run: ({ app, map, view }) => {
    if (map === null) focusLibrarySearch();
    else {
      if (view.findBar === null) app.view.setState({ findBar: 'find' });
      focusFindField('find');
    }
  },
};

const replace: Command = {
  id: 'find.replace',
  labelKey: 'command.replace',
  keys: ['Ctrl+H'],
  context: 'anywhere',
  isEnabled: isEditable,
  run: ({ app, view }) => {
    app.view.setState({ findBar: 'replace' });
    focusFindField(view.findQuery.text === '' ? 'find' : 'replace');
  },
};

function stepping(id: string, labelKey: Command['labelKey'], keys: readonly string[], by: -1 | 1): Command {
  return {
    id,
    labelKey,
    keys,
    repeats: true,
    context: 'anywhere',
    isEnabled: isFinding,
    run: scene => {
      if (hasMap(scene)) visitHit(scene, by);
    },
  };
}

export const findNext = stepping('find.next', 'command.findNext', ['F3', 'Ctrl+G'], 1);
export const findPrevious = stepping('find.previous', 'command.findPrevious', ['Shift+F3', 'Ctrl+Shift+G'], -1);

export const replaceThis: Command = {
  id: 'find.replaceThis',
  labelKey: 'command.replaceThis',
  keys: [],
  context: 'map',
  isEnabled: isReplacing,
  run: before => {
    const scene = withTypedText(before);
    if (hasMap(scene)) replaceHere(scene);
  },
};

export const replaceAll: Command = {
  id: 'find.replaceAll',
  labelKey: 'command.replaceAll',
  keys: [],
  context: 'map',
  isEnabled: isReplacing,
  run: before => {
    const scene = withTypedText(before);
    if (hasMap(scene)) replaceEverywhere(scene);
  },
};

const clearFilters: Command = {
  id: 'find.clearFilters',
  labelKey: 'command.clearFilters',
  keys: [],
  context: 'map',
  isEnabled: ({ map, view }) => map !== null && view.findBar !== null && hasFilters(view.findQuery.filters),
  run: ({ app, view }) => app.view.setState({ findQuery: { ...view.findQuery, filters: noFilters } }),
};

export const findCommands: readonly Command[] = [
  find,
  findNext,
  findPrevious,
  replace,
  replaceThis,
  replaceAll,
  clearFilters,
];
