import { message } from '../../model/messages/message';
import { hasMap } from '../commands/command';
import { sceneOf } from '../commands/scene';
import { ClaimPopover } from '../editor/claim-popover';
import { useApp, useView } from '../state/app-context';
import { visitRecord } from '../state/show-record';

/** G: which claim do you want to see? */
export function GoToPopover() {
  const app = useApp();
  const isOpen = useView(view => view.dialog === 'go-to');
  if (!isOpen) return null;
  const scene = sceneOf(app);
  if (!hasMap(scene)) return null;
  return (
    <ClaimPopover
      className="go-to"
      findAnchor={() => document.querySelector('.crumbs')}
      scene={scene}
      except={null}
      title={message('finding.goTo.title')}
      hint={message('finding.goTo.hint')}
      fieldLabel={message('finding.goTo.field')}
      noneText={message('finding.goTo.none')}
      onChoose={id => visitRecord(app, id)}
    />
  );
}
