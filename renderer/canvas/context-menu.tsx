import { useStoreApi } from '@xyflow/react';
import { type RefObject, useRef } from 'react';
import { message } from '../../model/messages/message';
import { addLoose } from '../commands/argument-commands';
import { directionCommands } from '../commands/arrange-commands';
import type { Command } from '../commands/command';
import { runCommand } from '../commands/key-handling';
import { menuGroup } from '../commands/menu';
import { findCommand } from '../commands/registry';
import type { Scene } from '../commands/scene';
import { HangingMenu, type MenuGroup } from '../controls/menu';
import { focusMap } from '../editor/panes';
import { useScene } from '../editor/use-scene';
import { useApp, useView } from '../state/app-context';
import { workplaceOf } from '../state/view-store';
import { addLooseAt } from './pointer';
import { menuGroups } from './selection-bar';

const canvasIds: readonly (readonly string[])[] = [
  ['argument.addLoose', 'box.addNote', 'box.addFrame', 'edit.pasteBranch', 'edit.undo', 'edit.redo'],
  ['walk.selectAll', 'arrange.tidyAll', 'view.fit', 'view.zoomFull', 'view.foldAll'],
  ['history.show', 'file.export'],
];

function canvasGroups(scene: Scene, run: (command: Command) => void): readonly MenuGroup[] {
  const lists = canvasIds.map(ids => ids.map(findCommand).filter(command => command !== undefined));
  return [
    ...lists.map(list => menuGroup(list, scene, run)),
    { ...menuGroup(directionCommands, scene, run), heading: message('menu.direction') },
  ].filter(({ actions }) => actions.length > 0);
}

/** As menus.css has them, in pixels: what a line, a heading and the gap between groups take. */
const heights = { action: 28, heading: 24, gap: 9, edges: 32 };

/** A menu that does not fit below the pointer goes up as far as it needs to, rather than showing half of itself. */
function topFor(groups: readonly MenuGroup[], wanted: number): number {
  const height = groups.reduce(
    (sum, { heading, actions }) =>
      sum + actions.length * heights.action + (heading === undefined ? 0 : heights.heading) + heights.gap,
    heights.edges,
  );
  return Math.max(0, Math.min(wanted, innerHeight - height));
}

/** What can be done with what is selected, or with the map, where the pointer or the focused card is. */
export function ContextMenu({ pane }: { readonly pane: RefObject<HTMLElement | null> }) {
  const app = useApp();
  const flow = useStoreApi();
  const scene = useScene();
  const at = useView(view => view.contextMenu);
  const anchor = useRef<HTMLDivElement>(null);
  if (at === null) return null;
  const run = (command: Command): void => {
    focusMap(app);
    const box = pane.current?.getBoundingClientRect();
    const isAtPointer = workplaceOf(app.view.getState()) === 'canvas';
    if (command === addLoose && box !== undefined && isAtPointer) {
      const [x, y, zoom] = flow.getState().transform;
      addLooseAt(app, { x, y, zoom }, { x: at.x - box.left, y: at.y - box.top });
    } else runCommand(app, command.id);
  };
  const groups = scene.target === null ? canvasGroups(scene, run) : menuGroups(scene, run);
  return (
    <>
      <div ref={anchor} style={{ position: 'fixed', left: at.x, top: topFor(groups, at.y) }} />
      <HangingMenu
        label={message('editor.more')}
        groups={groups}
        anchorRef={anchor}
        isOpen
        onClose={() => app.view.setState({ contextMenu: null })}
      />
    </>
  );
}
