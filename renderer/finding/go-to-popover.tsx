import { useMemo } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { message } from '../../model/messages/message';
import { hasMap, type MapScene } from '../commands/command';
import { sceneOf } from '../commands/scene';
import { ClaimPicker } from '../editor/claim-picker';
import { focusMap } from '../editor/panes';
import { useApp, useView } from '../state/app-context';
import { visitRecord } from '../state/show-record';

function GoTo({ scene }: { readonly scene: MapScene }) {
  const anchor = useMemo(() => ({ current: document.querySelector('.crumbs') }), []);
  const close = (): void => {
    scene.app.view.setState({ dialog: null });
    focusMap(scene.app);
  };
  return (
    <Popover
      className="popover go-to"
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      offset={6}
      onOpenChange={open => {
        if (!open) close();
      }}
    >
      <Dialog className="same-as-dialog" aria-label={message('finding.goTo.title')}>
        <ClaimPicker
          scene={scene}
          except={null}
          title={message('finding.goTo.title')}
          hint={message('finding.goTo.hint')}
          fieldLabel={message('finding.goTo.field')}
          noneText={message('finding.goTo.none')}
          onChoose={id => {
            close();
            visitRecord(scene.app, id);
          }}
        />
      </Dialog>
    </Popover>
  );
}

/** G: which claim do you want to see? */
export function GoToPopover() {
  const app = useApp();
  const isOpen = useView(view => view.dialog === 'go-to');
  if (!isOpen) return null;
  const scene = sceneOf(app);
  return hasMap(scene) ? <GoTo scene={scene} /> : null;
}
