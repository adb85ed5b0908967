import type { ImportedFile } from '../../model/borders/shell-api';
import type { Reply } from '../../model/borders/reply';
import { message } from '../../model/messages/message';
import { newMapDirection } from '../preferences/new-map-direction';
import { showNotice, showProblem } from '../status-bar/notice-store';
import { type Command, isEditable } from './command';
import type { Scene } from './scene';

const hasMap = ({ map }: Scene): boolean => map !== null;

/** Opens what was added and says what could not be read. */
export async function tellImported({ app }: Pick<Scene, 'app'>, files: readonly ImportedFile[]): Promise<void> {
  const problems = files.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  const added = files.flatMap(({ mapId, title }) => (mapId === null ? [] : [{ mapId, title }]));
  const [first] = added;
  // Before anything is said: a map that opens leaves nothing standing of what was said about the one before it.
  if (first !== undefined && added.length === 1) await app.showMap(first.mapId);
  const notes = files.flatMap(({ warnings }) => warnings).join(' ');
  const withNotes = (text: string): string => (notes === '' ? text : message('editor.importedNotes', { text, notes }));
  if (problems.length > 0) showProblem(withNotes(problems.join(' ')));
  else if (added.length > 1) showNotice(withNotes(message('editor.importedMany', { count: added.length })));
  else if (first !== undefined) showNotice(withNotes(message('editor.importedOne', { title: first.title })));
}

function tellFailure(reply: Reply<unknown>): void {
  if (!reply.ok && reply.code !== 'cancelled') showProblem(reply.message);
}

export const newMap: Command = {
  id: 'file.newMap',
  labelKey: 'command.newMap',
  keys: ['Ctrl+N'],
  context: 'anywhere',
  isEnabled: () => true,
  run: async ({ app, view }) => {
    const made = await app.library.api.createMap(message('map.untitled'), '', '', newMapDirection(view));
    if (made.ok) await app.showMap(made.value);
    else tellFailure(made);
  },
};

export const importFiles: Command = {
  id: 'file.import',
  labelKey: 'command.import',
  keys: ['Ctrl+O'],
  context: 'anywhere',
  isEnabled: () => true,
  run: async scene => {
    const read = await scene.app.shell.api.importFiles();
    if (read.ok) await tellImported(scene, read.value);
    else tellFailure(read);
  },
};

export const openSample: Command = {
  id: 'file.sample',
  labelKey: 'command.sample',
  keys: [],
  context: 'anywhere',
  isEnabled: () => true,
  run: async scene => {
    const added = await scene.app.shell.api.addSample();
    if (added.ok) await tellImported(scene, [added.value]);
    else tellFailure(added);
  },
};

export const showLibrary: Command = {
  id: 'file.library',
  labelKey: 'command.library',
  keys: ['Ctrl+L'],
  context: 'map',
  isEnabled: ({ view }) => view.screen === 'map',
  run: ({ app }) => app.showLibrary(),
};

export const exportMap: Command = {
  id: 'file.export',
  labelKey: 'command.export',
  keys: ['Ctrl+E'],
  context: 'map',
  isEnabled: hasMap,
  run: ({ app, open }) => {
    open?.mapStore.closeEditors();
    app.view.setState({ dialog: 'export' });
  },
};

export const printMap: Command = {
  id: 'file.print',
  labelKey: 'command.print',
  keys: ['Ctrl+P'],
  context: 'map',
  isEnabled: scene => hasMap(scene) && scene.view.presenting === null,
  run: ({ app, open }) => {
    open?.mapStore.closeEditors();
    app.view.setState({ dialog: 'print' });
  },
};

export const backups: Command = {
  id: 'file.backups',
  labelKey: 'command.backups',
  keys: [],
  context: 'anywhere',
  isEnabled: () => true,
  run: ({ app }) => app.view.setState({ dialog: 'backups' }),
};

export const addSourceToClaim: Command = {
  id: 'argument.addSource',
  labelKey: 'command.addSource',
  keys: ['V'],
  context: 'canvas',
  // The panel of several has no sources: the request would wait for whatever is selected next.
  isEnabled: scene => scene.target?.kind === 'claim' && scene.view.selection.length === 1 && isEditable(scene),
  run: ({ app }) => app.view.setState({ isInspectorOpen: true, inspectorRequest: 'source' }),
};
