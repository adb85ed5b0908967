import { History, Library, ListChecks, PanelLeft, PanelRight, Quote, Redo2, Search, Share, Undo2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Button as AriaButton, Toolbar as AriaToolbar, Tooltip, TooltipTrigger } from 'react-aria-components';
import { looseEndsOf } from '../../model/checks/loose-ends';
import { message } from '../../model/messages/message';
import { addCoPremise, addObjection, addReason, addUndercut } from '../commands/argument-commands';
import type { Command } from '../commands/command';
import { addSourceToClaim, exportMap, showLibrary } from '../commands/file-commands';
import { find } from '../commands/find-commands';
import { redo, undo } from '../commands/history-commands';
import { runCommand } from '../commands/key-handling';
import { labelOf, shownKeys } from '../commands/menu';
import { obstacleOf } from '../commands/obstacle';
import type { Scene } from '../commands/scene';
import { useApp, useMap } from '../state/app-context';
import { useAfterPaint } from '../state/use-after-paint';
import { ArgumentSymbol } from './argument-symbol';
import { MapTitle } from './map-title';
import { focusMap } from './panes';
import { useScene } from './use-scene';
import { findCommand } from '../commands/registry';

interface ToolLook {
  readonly command: Command;
  /** Made once: a button is drawn again only when something about it changed. */
  readonly icon: ReactNode;
  /** Shown beside the icon; without it the button has its tooltip only. */
  readonly word?: string;
  /** What it is called where its word alone does not say it, or says more. */
  readonly name?: string;
  readonly isPressed?: boolean;
  /** Whether the map gets the focus back. */
  readonly isAboutMap?: boolean;
}

interface ToolButtonProps extends ToolLook {
  readonly label: string;
  readonly keys: string | undefined;
  /** Why it cannot be pressed now; null where it can. */
  readonly obstacle: string | null;
}

/** Stays within reach where it cannot be pressed, so that it can say why. */
const ToolButton = memo(function ToolButton(props: ToolButtonProps) {
  const { command, label, keys, obstacle, icon, word, name, isPressed, isAboutMap = true } = props;
  const app = useApp();
  return (
    <TooltipTrigger delay={600}>
      <AriaButton
        className={word === undefined ? 'button button-icon' : 'button button-quiet'}
        aria-label={name ?? word ?? label}
        aria-disabled={obstacle !== null}
        render={attributes => <button {...attributes} aria-description={obstacle ?? undefined} />}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        onPress={() => {
          if (obstacle !== null) return;
          if (isAboutMap) focusMap(app);
          runCommand(app, command.id);
        }}
      >
        {icon}
        {word === undefined ? null : <span className="button-word">{word}</span>}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label} {keys === undefined ? null : <kbd>{keys}</kbd>}
        {obstacle === null ? null : <span className="tooltip-obstacle">{obstacle}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
});

/** A command as a button, with its name and key as a tooltip. */
export function Tool({ scene, ...look }: ToolLook & { readonly scene: Scene }) {
  const { command } = look;
  const obstacle = obstacleOf(command, scene);
  return <ToolButton {...look} label={labelOf(command, scene)} keys={shownKeys(command, scene)} obstacle={obstacle} />;
}

interface PanelToolProps extends Pick<ToolLook, 'icon' | 'word' | 'name'> {
  readonly id: string;
  readonly scene: Scene;
  readonly isPressed: boolean;
}

/** Shows and hides what stands beside the map. */
function PanelTool({ id, ...look }: PanelToolProps) {
  const command = findCommand(id);
  return command === undefined ? null : <Tool command={command} {...look} isAboutMap={false} />;
}

/** How many loose ends there are, and the way to them. */
function LooseEndsTool({ scene }: { readonly scene: Scene }) {
  const map = useAfterPaint(useMap(state => state.map));
  const count = looseEndsOf(map).open.length;
  return (
    <PanelTool
      id="checks.show"
      scene={scene}
      icon={icons.looseEnds}
      {...(count === 0 ? {} : { word: message('checks.count', { count }), name: message('checks.tool', { count }) })}
      isPressed={scene.view.leftPanel === 'loose-ends'}
    />
  );
}

function AndSign() {
  // A sign and no word of the button's name, which stands beside it.
  return <i className="and-sign and-drawn" data-word={message('map.and')} aria-hidden />;
}

/** How the icons of tools are drawn. */
export const toolLook = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const icons = {
  library: <Library {...toolLook} />,
  undo: <Undo2 {...toolLook} />,
  redo: <Redo2 {...toolLook} />,
  reason: <ArgumentSymbol symbol="reason" />,
  objection: <ArgumentSymbol symbol="objection" />,
  premise: <AndSign />,
  undercut: <ArgumentSymbol symbol="undercut" />,
  source: <Quote {...toolLook} />,
  exporting: <Share {...toolLook} />,
  search: <Search {...toolLook} />,
  history: <History {...toolLook} />,
  outline: <PanelLeft {...toolLook} />,
  looseEnds: <ListChecks {...toolLook} />,
  inspector: <PanelRight {...toolLook} />,
} as const;

/** The way back to the library, and the title of the map that is open. */
export function MapPlace({ scene, children }: { readonly scene: Scene; readonly children: ReactNode }) {
  return (
    <>
      <Tool
        command={showLibrary}
        scene={scene}
        icon={icons.library}
        word={message('editor.library')}
        isAboutMap={false}
      />
      <span className="toolbar-slash" aria-hidden>
        /
      </span>
      {children}
    </>
  );
}

export function Toolbar() {
  const scene = useScene();
  const { leftPanel, isInspectorOpen } = scene.view;
  return (
    <header className="toolbar" data-pane="toolbar">
      <div className="toolbar-place">
        <PanelTool id="view.outline" scene={scene} icon={icons.outline} isPressed={leftPanel === 'outline'} />
        <MapPlace scene={scene}>
          <MapTitle />
        </MapPlace>
      </div>
      {/* One stop for Tab; arrows go from button to button. */}
      <AriaToolbar className="toolbar-group" aria-label={message('editor.toolbar')}>
        <div className="toolbar-verbs">
          <Tool command={undo} scene={scene} icon={icons.undo} />
          <Tool command={redo} scene={scene} icon={icons.redo} />
          <span className="toolbar-rule" />
          <Tool command={addReason} scene={scene} icon={icons.reason} word={message('editor.reason')} />
          <Tool command={addObjection} scene={scene} icon={icons.objection} word={message('editor.objection')} />
          <Tool command={addCoPremise} scene={scene} icon={icons.premise} word={message('editor.premise')} />
          <Tool command={addUndercut} scene={scene} icon={icons.undercut} word={message('editor.undercut')} />
          <span className="toolbar-rule" />
          <Tool
            command={addSourceToClaim}
            scene={scene}
            icon={icons.source}
            word={message('editor.source')}
            isAboutMap={false}
          />
        </div>
        <div className="toolbar-tools">
          <LooseEndsTool scene={scene} />
          <Tool
            command={find}
            scene={scene}
            icon={icons.search}
            isPressed={scene.view.findBar !== null}
            isAboutMap={false}
          />
          <Tool
            command={exportMap}
            scene={scene}
            icon={icons.exporting}
            word={message('editor.export')}
            isAboutMap={false}
          />
          <PanelTool id="history.show" scene={scene} icon={icons.history} isPressed={leftPanel === 'history'} />
          <PanelTool id="view.inspector" scene={scene} icon={icons.inspector} isPressed={isInspectorOpen} />
        </div>
      </AriaToolbar>
    </header>
  );
}
