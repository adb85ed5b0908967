import { History, Library, PanelRight, Quote, Redo2, Share, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Toolbar as AriaToolbar, Tooltip, TooltipTrigger } from 'react-aria-components';
import { message } from '../../model/messages/message';
import { addCoPremise, addObjection, addReason, addUndercut } from '../commands/argument-commands';
import type { Command } from '../commands/command';
import { addSourceToClaim, exportMap, showLibrary } from '../commands/file-commands';
import { redo, undo } from '../commands/history-commands';
import { runCommand } from '../commands/key-handling';
import { labelOf, shownKeys } from '../commands/menu';
import type { Scene } from '../commands/scene';
import { useApp } from '../state/app-context';
import { ArgumentSymbol } from './argument-symbol';
import { MapTitle } from './map-title';
import { focusCanvas } from './panes';
import { useScene } from './use-scene';
import { findCommand } from '../commands/registry';

interface ToolProps {
  readonly command: Command;
  readonly scene: Scene;
  readonly icon: ReactNode;
  /** Shown beside the icon; without it the button has its tooltip only. */
  readonly word?: string;
  readonly isPressed?: boolean;
  /** Whether the map gets the focus back. */
  readonly isAboutMap?: boolean;
}

/** A command as a button, with its name and key as a tooltip. */
export function Tool({ command, scene, icon, word, isPressed, isAboutMap = true }: ToolProps) {
  const app = useApp();
  const label = labelOf(command, scene);
  const keys = shownKeys(command, scene);
  return (
    <TooltipTrigger delay={600}>
      <AriaButton
        className={word === undefined ? 'button button-icon' : 'button button-quiet'}
        aria-label={word ?? label}
        isDisabled={!command.isEnabled(scene)}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        onPress={() => {
          if (isAboutMap) focusCanvas();
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
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

export function Toolbar() {
  const scene = useScene();
  const history = findCommand('history.show');
  const inspector = findCommand('view.inspector');
  return (
    <header className="toolbar" data-pane="toolbar">
      <div className="toolbar-place">
        <Tool
          command={showLibrary}
          scene={scene}
          icon={<Library {...icon} />}
          word={message('editor.library')}
          isAboutMap={false}
        />
        <span className="toolbar-slash" aria-hidden>
          /
        </span>
        <MapTitle />
      </div>
      {/* One stop for Tab; arrows go from button to button. */}
      <AriaToolbar className="toolbar-group" aria-label={message('editor.toolbar')}>
        <div className="toolbar-verbs">
          <Tool command={undo} scene={scene} icon={<Undo2 {...icon} />} />
          <Tool command={redo} scene={scene} icon={<Redo2 {...icon} />} />
          <span className="toolbar-rule" />
          <Tool
            command={addReason}
            scene={scene}
            icon={<ArgumentSymbol symbol="reason" />}
            word={message('editor.reason')}
          />
          <Tool
            command={addObjection}
            scene={scene}
            icon={<ArgumentSymbol symbol="objection" />}
            word={message('editor.objection')}
          />
          <Tool
            command={addCoPremise}
            scene={scene}
            icon={<i className="and-sign">{message('map.and')}</i>}
            word={message('editor.premise')}
          />
          <Tool
            command={addUndercut}
            scene={scene}
            icon={<ArgumentSymbol symbol="undercut" />}
            word={message('editor.undercut')}
          />
          <span className="toolbar-rule" />
          <Tool
            command={addSourceToClaim}
            scene={scene}
            icon={<Quote {...icon} />}
            word={message('editor.source')}
            isAboutMap={false}
          />
        </div>
        <div className="toolbar-tools">
          <Tool
            command={exportMap}
            scene={scene}
            icon={<Share {...icon} />}
            word={message('editor.export')}
            isAboutMap={false}
          />
          {history === undefined ? null : (
            <Tool
              command={history}
              scene={scene}
              icon={<History {...icon} />}
              isPressed={scene.view.isHistoryOpen}
              isAboutMap={false}
            />
          )}
          {inspector === undefined ? null : (
            <Tool
              command={inspector}
              scene={scene}
              icon={<PanelRight {...icon} />}
              isPressed={scene.view.isInspectorOpen}
              isAboutMap={false}
            />
          )}
        </div>
      </AriaToolbar>
    </header>
  );
}
