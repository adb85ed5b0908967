import { useMemo } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { ClaimId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { nameOf } from '../commands/argument-commands';
import { isEditable, type MapScene } from '../commands/command';
import { mergeInto } from '../commands/rewording-commands';
import { sceneOf } from '../commands/scene';
import { useApp, useView } from '../state/app-context';
import { ClaimPicker } from './claim-picker';
import { elementOfFocus } from '../canvas/place-of-focus';
import { focusMap } from './panes';

/** Beside the card: which claim says the same? The chosen one is used in this one's place. */
function SameAsCard({ scene, claim }: { readonly scene: MapScene; readonly claim: ClaimId }) {
  const anchor = useMemo(() => ({ current: elementOfFocus(scene.view) }), [scene.view]);
  const close = (): void => {
    scene.app.view.setState({ dialog: null });
    focusMap(scene.app);
  };
  return (
    <Popover
      className="popover same-as"
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      offset={6}
      onOpenChange={open => {
        if (!open) close();
      }}
    >
      <Dialog className="same-as-dialog" aria-label={message('typing.sameAs.title')}>
        <ClaimPicker
          scene={scene}
          except={claim}
          title={message('typing.sameAs.title')}
          hint={message('typing.sameAs.hint', { name: nameOf(scene, { kind: 'claim', id: claim }) })}
          fieldLabel={message('typing.sameAs.field')}
          noneText={message('typing.sameAs.none')}
          onChoose={id => {
            close();
            mergeInto(scene, id, [claim]);
          }}
        />
      </Dialog>
    </Popover>
  );
}

export function SameAsPopover() {
  const app = useApp();
  const isOpen = useView(view => view.dialog === 'same-as');
  if (!isOpen) return null;
  const scene = sceneOf(app);
  if (!isEditable(scene) || scene.target?.kind !== 'claim') return null;
  return <SameAsCard scene={scene} claim={scene.target.id} />;
}
