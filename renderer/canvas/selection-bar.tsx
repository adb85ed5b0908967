import { useStore as useFlowStore, ViewportPortal } from '@xyflow/react';
import { Ellipsis, Quote, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Layout } from '../../model/layout/layout';
import { message } from '../../model/messages/message';
import { tints } from '../../model/records';
import { addCoPremise, addObjection, addReason, addUndercut, flip } from '../commands/argument-commands';
import type { Command } from '../commands/command';
import { deleteRecord } from '../commands/deletion-commands';
import { addSourceToClaim } from '../commands/file-commands';
import { addFrameBox, addNoteBox, colourCommands } from '../commands/free-box-commands';
import { runCommand } from '../commands/key-handling';
import { labelOf, menuGroup, shownKeys } from '../commands/menu';
import { obstacleOf } from '../commands/obstacle';
import { argumentCommands, editCommands } from '../commands/registry';
import { arrangeCommands } from '../commands/arrange-commands';
import { lockCommands } from '../commands/lock-commands';
import { alignCommands, pinCommands } from '../commands/pin-commands';
import { selectionCommands, standingCommands } from '../commands/several-commands';
import { viewCommands } from '../commands/view-commands';
import { walkCommands } from '../commands/walk-commands';
import type { Scene } from '../commands/scene';
import { findElement } from '../commands/walk';
import { MenuButton, type MenuGroup } from '../controls/menu';
import { ArgumentSymbol } from '../editor/argument-symbol';
import { focusCanvas } from '../editor/panes';
import { useScene } from '../editor/use-scene';
import { useApp, useMap, useView } from '../state/app-context';
import { placeBar } from './bar-place';

/** Screen pixels. */
const bar = { width: 236, chipWidth: 214, height: 36, gap: 8 };

interface BarButtonProps {
  readonly command: Command;
  readonly scene: Scene;
  /** What is read on the button, where that is not its name: it is part of what it is called by, as speech is heard. */
  readonly word?: string;
  /** As the word stands between premises. */
  readonly isSerif?: boolean;
  readonly children?: ReactNode;
}

function BarButton({ command, scene, word, isSerif = false, children }: BarButtonProps) {
  const app = useApp();
  const label = labelOf(command, scene);
  const keys = shownKeys(command, scene);
  const named = keys === undefined ? label : message('command.withKey', { label, keys });
  const obstacle = obstacleOf(command, scene);
  return (
    <button
      type="button"
      className="bar-button"
      tabIndex={-1}
      aria-label={word === undefined ? label : message('editor.barVerb', { word, label })}
      title={obstacle === null ? named : message('command.withObstacle', { name: named, obstacle })}
      aria-disabled={obstacle !== null}
      onPointerDown={event => event.preventDefault()}
      onClick={() => {
        focusCanvas();
        if (obstacle !== null) return;
        runCommand(app, command.id);
      }}
    >
      {children} {isSerif ? <i className="and-sign">{word}</i> : word}
    </button>
  );
}

export function menuGroups(scene: Scene, run: (command: Command) => void): readonly MenuGroup[] {
  const goTo = walkCommands.filter(({ id }) => id === 'walk.goToPlace' || id === 'walk.otherPlace');
  const folding = viewCommands.filter(({ id }) => id === 'view.fold');
  const edits = editCommands.filter(({ id }) => id !== 'edit.undo' && id !== 'edit.redo');
  const adding = [...argumentCommands, ...standingCommands].filter(({ id }) => id !== 'argument.addLoose');
  return [
    [...goTo, ...adding],
    [...folding, ...selectionCommands, ...arrangeCommands, ...pinCommands, ...lockCommands, addNoteBox, addFrameBox],
    edits,
  ]
    .map(list => menuGroup(list, scene, run))
    .concat({ ...menuGroup(alignCommands, scene, run), heading: message('arranging.align') })
    .concat({ ...menuGroup(colourCommands, scene, run), heading: message('arranging.colour') })
    .filter(({ actions }) => actions.length > 0);
}

/** Colours, and the way to the waste basket. */
function BoxVerbs({ scene }: { readonly scene: Scene }) {
  return (
    <>
      {colourCommands.map((command, place) => (
        <BarButton key={command.id} command={command} scene={scene}>
          <span
            className={`swatch${command.isChecked?.(scene) === true ? ' is-chosen' : ''}`}
            style={{ background: `var(--tint-${tints[place]})`, borderColor: `var(--tint-${tints[place]}-edge)` }}
          />
        </BarButton>
      ))}
      <BarButton command={deleteRecord} scene={scene}>
        <Trash2 size={14} strokeWidth={1.75} aria-hidden />
      </BarButton>
    </>
  );
}

function BarVerbs({ scene }: { readonly scene: Scene }) {
  if (scene.target?.kind === 'question') return null;
  if (scene.target?.kind === 'note' || scene.target?.kind === 'frame') return <BoxVerbs scene={scene} />;
  const isStep = scene.target?.kind === 'inference';
  return (
    <>
      {isStep ? (
        <BarButton command={addUndercut} scene={scene} word={message('map.but')}>
          <ArgumentSymbol symbol="undercut" />
        </BarButton>
      ) : (
        <>
          <BarButton command={addReason} scene={scene} word={message('map.because')}>
            <ArgumentSymbol symbol="reason" />
          </BarButton>
          <BarButton command={addObjection} scene={scene} word={message('map.but')}>
            <ArgumentSymbol symbol="objection" />
          </BarButton>
        </>
      )}
      <BarButton command={addCoPremise} scene={scene} word={message('map.and')} isSerif />
      {isStep ? (
        <BarButton command={flip} scene={scene}>
          {message('editor.flip')}
        </BarButton>
      ) : (
        <BarButton command={addSourceToClaim} scene={scene}>
          <Quote size={14} strokeWidth={1.75} aria-hidden />
        </BarButton>
      )}
    </>
  );
}

/** What can be done with the selected card or step, beside it. Keeps its size on the screen at any zoom. */
export function SelectionBar({ layout }: { readonly layout: Layout }) {
  const app = useApp();
  const scene = useScene();
  const focused = useView(view => view.focused);
  const isEditing = useMap(state => state.drafts.size > 0);
  // Placed anew for each zoom and size of the canvas, and wherever the camera comes to rest: while the map is panned the bar goes
  // along with its card.
  const zoom = useFlowStore(state => state.transform[2]);
  useFlowStore(({ width }) => width);
  useFlowStore(({ height }) => height);
  useView(view => view.viewport);
  const { target, view } = scene;
  if (target === null || isEditing || view.placing !== null || view.selection.length !== 1 || view.carried !== null)
    return null;
  const byKey = findElement(layout, focused);
  const element = byKey?.record === target.id ? byKey : findElement(layout, target.id);
  if (element === undefined) return null;
  const width = target.kind === 'inference' ? bar.chipWidth : target.kind === 'question' ? 44 : bar.width;
  const seen = app.camera.seen();
  if (seen === null) return null;
  const size = { width: width / zoom, height: bar.height / zoom, gap: bar.gap / zoom };
  const premises = layout.cards.filter(({ inference }) => inference === target.id);
  const place = placeBar(layout, element, premises, seen, size);
  return (
    <ViewportPortal>
      <div
        className="selection-bar canvas-control nopan"
        role="toolbar"
        aria-label={message('editor.selectionBar')}
        style={{ transform: `translate(${place.x}px, ${place.y}px) scale(${1 / zoom})`, width, height: bar.height }}
      >
        <BarVerbs scene={scene} />
        <MenuButton
          label={message('editor.more')}
          className="bar-button"
          groups={menuGroups(scene, command => runCommand(app, command.id))}
          onReturn={focusCanvas}
          isTabStop={false}
        >
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
        </MenuButton>
      </div>
    </ViewportPortal>
  );
}
