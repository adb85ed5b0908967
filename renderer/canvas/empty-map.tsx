import { ViewportPortal } from '@xyflow/react';
import type { Layout } from '../../model/layout/layout';
import { message } from '../../model/messages/message';
import { runCommand } from '../commands/key-handling';
import { ArgumentSymbol } from '../editor/argument-symbol';
import { focusCanvas } from '../editor/panes';
import { firstKeys } from '../keys/key-table';
import { useApp, useMap, useShownMap, useView } from '../state/app-context';

const ghosts = [
  {
    side: 'reason',
    word: 'map.because',
    title: 'editor.ghostReason',
    foot: 'editor.ghostReasonFoot',
    command: 'argument.addReason',
  },
  {
    side: 'objection',
    word: 'map.but',
    title: 'editor.ghostObjection',
    foot: 'editor.ghostObjectionFoot',
    command: 'argument.addObjection',
  },
] as const;

const links = [
  ['file.sample', 'command.sample'],
  ['file.import', 'editor.importFile'],
] as const;

function GhostKeys({ command }: { readonly command: string }) {
  const platform = useView(view => view.platform);
  const preferences = useView(view => view.preferences);
  const keys = firstKeys(command, { platform, preferences });
  return keys === undefined ? null : <kbd>{keys}</kbd>;
}

/** Below a contention that stands alone: the two questions that an argument map answers. */
export function EmptyMap({ layout }: { readonly layout: Layout }) {
  const app = useApp();
  const { mapStore } = useShownMap();
  const [contention] = layout.cards;
  const isAlone = layout.cards.length === 1 && contention?.kind === 'contention' && contention.hiddenCount === 0;
  const hasWords = useMap(state => [...state.map.claims.values()].some(({ text }) => text !== ''));
  if (!isAlone) return null;
  const add = (command: string): void => {
    mapStore.closeEditors();
    focusCanvas();
    app.view.setState({ selection: [contention.record], focused: contention.key });
    runCommand(app, command);
  };
  return (
    <ViewportPortal>
      <div
        className="empty-map canvas-control nopan"
        style={{
          transform: `translate(${contention.x + contention.width / 2 - 300}px, ${contention.y + contention.height}px)`,
        }}
      >
        <svg className="links" width={600} height={70} aria-hidden>
          <path className="line line-support" d="M284 8V40Q284 48 276 48H142Q134 48 134 56V66" />
          <path className="mark mark-arrow line-support" d="M284 4l4.5 7h-9z" />
          <path className="line line-oppose" d="M316 6V40Q316 48 324 48H458Q466 48 466 56V66" />
          <path className="mark mark-bar line-oppose" d="M311 4h10v2.5h-10z" />
        </svg>
        <div className="ghosts">
          {ghosts.map(ghost => (
            <div key={ghost.side} className="ghost-column">
              <span className={`chip chip-${ghost.side}`}>
                <ArgumentSymbol symbol={ghost.side} /> <span className="chip-word">{message(ghost.word)}</span>
              </span>
              <button
                type="button"
                className="ghost-card"
                onPointerDown={event => event.preventDefault()}
                onClick={() => add(ghost.command)}
              >
                <span>
                  {message(ghost.title)}
                  <small>{message(ghost.foot)}</small>
                </span>
                <GhostKeys command={ghost.command} />
              </button>
            </div>
          ))}
        </div>
        {hasWords ? null : (
          <>
            <p className="empty-help">{message('editor.emptyHelp')}</p>
            <p className="empty-links">
              {links.map(([command, label]) => (
                <button key={command} type="button" onClick={() => runCommand(app, command)}>
                  {message(label)}
                </button>
              ))}
            </p>
          </>
        )}
      </div>
    </ViewportPortal>
  );
}
