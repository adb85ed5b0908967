import { useStore as useFlowStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { message } from '../../model/messages/message';
import { Button as AriaButton, Toolbar as AriaToolbar } from 'react-aria-components';
import { runCommand } from '../commands/key-handling';
import { IconButton } from '../controls/icon-button';
import { useApp } from '../state/app-context';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

export function ZoomControls() {
  const app = useApp();
  const zoom = useFlowStore(state => state.transform[2]);
  return (
    <AriaToolbar className="zoom-controls canvas-control" aria-label={message('editor.zoom')}>
      <IconButton
        icon={<Minus {...icon} />}
        label={message('command.zoomOut')}
        keys="Ctrl+-"
        onPress={() => runCommand(app, 'view.zoomOut')}
      />
      <AriaButton
        className="zoom-percent"
        aria-label={message('editor.zoomLabel', { percent: Math.round(zoom * 100) })}
        onPress={() => runCommand(app, 'view.zoomFull')}
      >
        {message('editor.zoomReset', { percent: Math.round(zoom * 100) })}
      </AriaButton>
      <IconButton
        icon={<Plus {...icon} />}
        label={message('command.zoomIn')}
        keys="Ctrl+="
        onPress={() => runCommand(app, 'view.zoomIn')}
      />
      <IconButton
        icon={<Maximize {...icon} />}
        label={message('command.fit')}
        keys="Shift+1"
        onPress={() => app.camera.fit()}
      />
    </AriaToolbar>
  );
}
