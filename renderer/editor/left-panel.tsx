import type { ComponentType } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { X } from 'lucide-react';
import type { MessageKey } from '../../model/messages/message';
import { message } from '../../model/messages/message';
import { LooseEndsPanel } from '../checks/loose-ends-panel';
import { runCommand } from '../commands/key-handling';
import { HistoryPanel } from '../history/history-panel';
import { ResizeHandle } from '../inspector/resize-handle';
import { OutlinePanel } from '../outline/outline-panel';
import { useApp, useView } from '../state/app-context';
import { type LeftPanelId, leftPanelWidths } from '../state/view-store';

interface LeftPanelLook {
  readonly titleKey: MessageKey;
  readonly Content: ComponentType;
  /** The command that opens and closes it. */
  readonly commandId: string;
}

const panels: Readonly<Record<LeftPanelId, LeftPanelLook>> = {
  outline: { titleKey: 'outline.title', Content: OutlinePanel, commandId: 'view.outline' },
  history: { titleKey: 'history.title', Content: HistoryPanel, commandId: 'history.show' },
  'loose-ends': { titleKey: 'checks.title', Content: LooseEndsPanel, commandId: 'checks.show' },
};

/** The side of the map that reads first: one panel at a time, each opened and closed by its command. */
export function LeftPanel() {
  const app = useApp();
  const id = useView(view => view.leftPanel);
  const width = useView(view => view.leftPanelWidth);
  if (id === null) return null;
  const { titleKey, Content, commandId } = panels[id];
  const title = message(titleKey);
  return (
    <aside className="left-panel" data-pane={id} aria-label={title} style={{ width }}>
      <header className="left-panel-head">
        <h2>{title}</h2>
        <AriaButton
          className="button button-icon"
          aria-label={message('editor.closePanel', { title })}
          onPress={() => runCommand(app, commandId)}
        >
          <X size={16} strokeWidth={1.75} aria-hidden />
        </AriaButton>
      </header>
      <Content />
      <ResizeHandle
        side="start"
        label={message('editor.resizePanel', { title })}
        width={width}
        widths={leftPanelWidths}
        onWidth={leftPanelWidth => app.view.setState({ leftPanelWidth })}
      />
    </aside>
  );
}
