import type { ReactNode } from 'react';
import { message } from '../../model/messages/message';
import { useApp, useView } from '../state/app-context';
import { inspectorWidths } from '../state/view-store';
import { ResizeHandle } from './resize-handle';

/** The panel beside the map, as wide as the user made it. */
export function InspectorFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const app = useApp();
  const width = useView(view => view.inspectorWidth);
  return (
    <aside className="inspector" data-pane="inspector" aria-label={label} style={{ width }}>
      <ResizeHandle
        side="end"
        label={message('inspector.resize')}
        width={width}
        widths={inspectorWidths}
        onWidth={inspectorWidth => app.view.setState({ inspectorWidth })}
      />
      {children}
    </aside>
  );
}
