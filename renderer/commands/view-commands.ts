import type { Theme } from '../../model/borders/shell-api';
import type { ClaimId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import { placeOfFocus } from '../canvas/place-of-focus';
import { cyclePane, focusMap, isFocusInPane } from '../editor/panes';
import { type Command, isEditable } from './command';
import { showOutline } from './outline-commands';
import type { Scene } from './scene';

const hasMap = ({ map }: Scene): boolean => map !== null;

function hasBranch({ map }: Scene, id: ClaimId): boolean {
  return map !== null && (indexOf(map).inferencesAt.get(id)?.length ?? 0) > 0;
}

const zoomStep = 1.25;

const zoomIn: Command = {
  id: 'view.zoomIn',
  labelKey: 'command.zoomIn',
  keys: ['Ctrl+=', 'Ctrl++'],
  repeats: true,
  context: 'map',
  isEnabled: hasMap,
  run: ({ app }) => app.camera.zoomBy(zoomStep),
};

const zoomOut: Command = {
  id: 'view.zoomOut',
  labelKey: 'command.zoomOut',
  keys: ['Ctrl+-'],
  repeats: true,
  context: 'map',
  isEnabled: hasMap,
  run: ({ app }) => app.camera.zoomBy(1 / zoomStep),
};

const zoomFull: Command = {
  id: 'view.zoomFull',
  labelKey: 'command.zoomFull',
  keys: ['Ctrl+0'],
  context: 'map',
  isEnabled: hasMap,
  run: ({ app }) => app.camera.zoomTo(1),
};

const fit: Command = {
  id: 'view.fit',
  labelKey: 'command.fit',
  keys: ['Shift+1'],
  context: 'canvas',
  isEnabled: hasMap,
  run: ({ app }) => app.camera.fit(),
};

const fitSelection: Command = {
  id: 'view.fitSelection',
  labelKey: 'command.fitSelection',
  keys: ['Shift+2'],
  context: 'canvas',
  isEnabled: ({ view }) => view.selection.length > 0,
  run: ({ app, view }) => app.camera.fitTo(view.selection),
};

const fold: Command = {
  id: 'view.fold',
  labelKey: 'command.fold',
  keys: ['F'],
  context: 'canvas',
  isEnabled: scene => scene.target?.kind === 'claim' && hasBranch(scene, scene.target.id),
  isChecked: ({ view, target }) => target?.kind === 'claim' && view.folded.has(target.id),
  run: scene => {
    const { app, view, target, open, map } = scene;
    if (target?.kind !== 'claim') return;
    const folded = new Set(view.folded);
    const isFolding = !folded.delete(target.id);
    if (isFolding) folded.add(target.id);
    // With several selected all go the way of the one selected last.
    const others = view.selection.filter(
      id => map?.claims.has(id as ClaimId) === true && hasBranch(scene, id as ClaimId),
    );
    for (const id of others as ClaimId[]) {
      if (isFolding) folded.add(id);
      else folded.delete(id);
    }
    app.view.setState({ folded });
    const card = open?.layouts.current().cards.find(({ key }) => key === target.id);
    app.announce(message(isFolding ? 'editor.folded' : 'editor.unfolded', { count: card?.hiddenCount ?? 0 }));
  },
};

const foldAll: Command = {
  id: 'view.foldAll',
  labelKey: 'command.foldAll',
  keys: ['Shift+F'],
  context: 'canvas',
  isEnabled: hasMap,
  run: scene => {
    const { app, view, map } = scene;
    if (map === null) return;
    const contention = map.map.mainClaimId;
    const foldable = indexOf(map).claims.filter(({ id }) => id !== contention && hasBranch(scene, id));
    app.view.setState({ folded: view.folded.size > 0 ? new Set() : new Set(foldable.map(({ id }) => id)) });
  },
};

const toggleInspector: Command = {
  id: 'view.inspector',
  labelKey: 'command.inspector',
  keys: ['Ctrl+I'],
  context: 'map',
  isEnabled: ({ map, view }) => map !== null && view.reader === null,
  isChecked: ({ view }) => view.isInspectorOpen,
  run: ({ app, view }) => {
    const isInside = isFocusInPane('inspector');
    app.view.setState({ isInspectorOpen: !view.isInspectorOpen });
    if (isInside) focusMap(app);
  },
};

/** Nothing is selected then, and the inspector is about the map. */
const showMapDetails: Command = {
  id: 'view.mapDetails',
  labelKey: 'command.mapDetails',
  keys: [],
  context: 'map',
  isEnabled: isEditable,
  run: ({ app }) => {
    app.view.setState({ isInspectorOpen: true, inspectorRequest: 'map', selection: [], focused: null });
  },
};

const nextPane: Command = {
  id: 'view.nextPane',
  labelKey: 'command.nextPane',
  keys: ['F6'],
  context: 'anywhere',
  isEnabled: () => true,
  run: () => cyclePane(1),
};

const previousPane: Command = {
  id: 'view.previousPane',
  labelKey: 'command.previousPane',
  keys: ['Shift+F6'],
  context: 'anywhere',
  isEnabled: () => true,
  run: () => cyclePane(-1),
};

const contextMenu: Command = {
  id: 'view.contextMenu',
  labelKey: 'command.contextMenu',
  keys: ['Shift+F10', 'ContextMenu'],
  context: 'canvas',
  isEnabled: hasMap,
  run: ({ app, view }) => app.view.setState({ contextMenu: placeOfFocus(view) }),
};

function themeCommand(theme: Theme): Command {
  return {
    id: `view.theme.${theme}`,
    labelKey: `command.theme.${theme}`,
    groupKey: 'menu.theme',
    keys: [],
    context: 'anywhere',
    isEnabled: () => true,
    isChecked: ({ view }) => view.theme === theme,
    run: ({ app }) => app.chooseTheme(theme),
  };
}

export const themeCommands: readonly Command[] = (['system', 'light', 'dark', 'contrast'] as const).map(themeCommand);

export const viewCommands: readonly Command[] = [
  zoomIn,
  zoomOut,
  zoomFull,
  fit,
  fitSelection,
  fold,
  foldAll,
  toggleInspector,
  showMapDetails,
  showOutline,
  nextPane,
  previousPane,
  contextMenu,
];
