import { useStore as useFlowStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { message, type MessageKey } from '../../model/messages/message';
import { Button as AriaButton, Toolbar as AriaToolbar } from 'react-aria-components';
import { runCommand } from '../commands/key-handling';
import { IconButton } from '../controls/icon-button';
import { firstKeys } from '../keys/key-table';
import { useApp, useView } from '../state/app-context';

const look = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface ZoomButtonProps {
  readonly id: string;
  readonly labelKey: MessageKey;
  readonly icon: ReactNode;
}

function ZoomButton({ id, labelKey, icon }: ZoomButtonProps) {
  const app = useApp();
  const platform = useView(view => view.platform);
  const preferences = useView(view => view.preferences);
  const keys = firstKeys(id, { platform, preferences });
  return <IconButton icon={icon} label={message(labelKey)} keys={keys} onPress={() => runCommand(app, id)} />;
}

export function ZoomControls() {
  const app = useApp();
  const zoom = useFlowStore(state => state.transform[2]);
  return (
    <AriaToolbar className="zoom-controls canvas-control" aria-label={message('editor.zoom')}>
      <ZoomButton id="view.zoomOut" labelKey="command.zoomOut" icon={<Minus {...look} />} />
      <AriaButton
        className="zoom-percent"
        aria-label={message('editor.zoomLabel', { percent: Math.round(zoom * 100) })}
        onPress={() => runCommand(app, 'view.zoomFull')}
      >
        {message('editor.zoomReset', { percent: Math.round(zoom * 100) })}
      </AriaButton>
      <ZoomButton id="view.zoomIn" labelKey="command.zoomIn" icon={<Plus {...look} />} />
      <ZoomButton id="view.fit" labelKey="command.fit" icon={<Maximize {...look} />} />
    </AriaToolbar>
  );
}
