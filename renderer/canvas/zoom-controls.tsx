import { useStore as useFlowStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { message } from '../../model/messages/message';
import { runCommand } from '../commands/key-handling';
import { IconButton } from '../controls/button';
import { useApp } from '../state/app-context';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

export function ZoomControls() {
  const app = useApp();
  const zoom = useFlowStore(state => state.transform[2]);
  return (
    <div className="zoom-controls canvas-control" role="group" aria-label={message('editor.zoom')}>
      <IconButton
        icon={<Minus {...icon} />}
        label={message('command.zoomOut')}
        keys="Ctrl+-"
        onPress={() => runCommand(app, 'view.zoomOut')}
      />
      <button
        type="button"
        className="zoom-percent"
        title={message('command.zoomFull')}
        onClick={() => runCommand(app, 'view.zoomFull')}
      >
        {message('editor.zoomReset', { percent: Math.round(zoom * 100) })}
      </button>
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
    </div>
  );
}
