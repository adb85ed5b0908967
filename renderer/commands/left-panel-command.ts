import { focusCanvas, focusPart, isFocusInPane } from '../editor/panes';
import type { App } from '../state/app';
import type { LeftPanelId } from '../state/view-store';
import { type Command, withTypedText } from './command';

interface LeftPanelCommandOptions extends Pick<Command, 'id' | 'labelKey' | 'keys'> {
  readonly panel: LeftPanelId;
  /** Selector of what gets the focus when the panel opens. */
  readonly first: string;
  readonly onClose?: (app: App) => void;
}

/** Opens a panel with the focus in it, in place of the one that was there; run again, also from a field in it, it closes it. */
export function leftPanelCommand({ panel, first, onClose, ...naming }: LeftPanelCommandOptions): Command {
  return {
    ...naming,
    context: 'anywhere',
    isEnabled: ({ map, view }) => map !== null && view.reader === null,
    isChecked: ({ view }) => view.leftPanel === panel,
    run: scene => {
      const { app, view } = withTypedText(scene);
      if (view.leftPanel !== panel) {
        app.view.setState({ leftPanel: panel });
        focusPart(panel, first);
        return;
      }
      const isInside = isFocusInPane(panel);
      app.view.setState({ leftPanel: null });
      onClose?.(app);
      if (isInside) focusCanvas();
    },
  };
}
