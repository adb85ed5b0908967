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
  readonly isEnabled: boolean;
}

const ToolButton = memo(function ToolButton(props: ToolButtonProps) {
  const { command, label, keys, isEnabled, icon, word, name, isPressed, isAboutMap = true } = props;
  const app = useApp();
  return (
    <TooltipTrigger delay={600}>
      <AriaButton
        className={word === undefined ? 'button button-icon' : 'button button-quiet'}
        aria-label={name ?? word ?? label}
        isDisabled={!isEnabled}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        onPress={() => {
          if (isAboutMap) focusMap(app);
          runCommand(app, command.id);
        }}
      >
        {icon}
        {word === undefined ? null : <span className="button-word">{word}</span>}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label} {keys === undefined ? null : <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
});

/** A command as a button, with its name and key as a tooltip. */
export function Tool({ scene, ...look }: ToolLook & { readonly scene: Scene }) {
  const { command } = look;
  const isEnabled = command.isEnabled(scene);
  return (
    <ToolButton {...look} label={labelOf(command, scene)} keys={shownKeys(command, scene)} isEnabled={isEnabled} />
  );
}

/** How many loose ends there are, and the way to them. */
function LooseEndsTool({ scene }: { readonly scene: Scene }) {
  const map = useAfterPaint(useMap(state => state.map));
  const command = findCommand('checks.show');
  if (command === undefined) return null;
  const count = looseEndsOf(map).open.length;
  const isOpen = scene.view.leftPanel === 'loose-ends';
  return (
    <Tool
      command={command}
      scene={scene}
      icon={icons.looseEnds}
      {...(count === 0 ? {} : { word: message('checks.count', { count }), name: message('checks.tool', { count }) })}
      isPressed={isOpen}
      isAboutMap={false}
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
  const history = findCommand('history.show');
  const inspector = findCommand('view.inspector');
  const outline = findCommand('view.outline');
  return (
    <header className="toolbar" data-pane="toolbar">
      <div className="toolbar-place">
        {outline === undefined ? null : (
          <Tool
            command={outline}
            scene={scene}
            icon={icons.outline}
            isPressed={scene.view.leftPanel === 'outline'}
            isAboutMap={false}
          />
        )}
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
          {history === undefined ? null : (
            <Tool
              command={history}
              scene={scene}
              icon={icons.history}
              isPressed={scene.view.leftPanel === 'history'}
              isAboutMap={false}
            />
          )}
          {inspector === undefined ? null : (
            <Tool
              command={inspector}
              scene={scene}
              icon={icons.inspector}
              isPressed={scene.view.isInspectorOpen}
              isAboutMap={false}
            />
          )}
        </div>
      </AriaToolbar>
    </header>
  );
}
