import { message } from '../../model/messages/message';
import { elementOfFocus } from '../canvas/place-of-focus';
import { nameOf } from '../commands/argument-commands';
import { isEditable } from '../commands/command';
import { mergeInto } from '../commands/rewording-commands';
import { sceneOf } from '../commands/scene';
import { useApp, useView } from '../state/app-context';
import { ClaimPopover } from './claim-popover';

/** Beside the card: which claim says the same? The chosen one is used in this one's place. */
export function SameAsPopover() {
  const app = useApp();
  const isOpen = useView(view => view.dialog === 'same-as');
  if (!isOpen) return null;
  const scene = sceneOf(app);
  if (!isEditable(scene) || scene.target?.kind !== 'claim') return null;
  const claim = scene.target.id;
  return (
    <ClaimPopover
      className="same-as"
      findAnchor={() => elementOfFocus(scene.view)}
      scene={scene}
      except={claim}
      title={message('typing.sameAs.title')}
      hint={message('typing.sameAs.hint', { name: nameOf(scene, { kind: 'claim', id: claim }) })}
      fieldLabel={message('typing.sameAs.field')}
      noneText={message('typing.sameAs.none')}
      onChoose={id => mergeInto(scene, id, [claim])}
    />
  );
}
