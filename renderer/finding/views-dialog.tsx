import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { message } from '../../model/messages/message';
import { type ViewName, viewNameFrom, viewNameLength } from '../../model/named-views';
import { Button } from '../controls/button';
import { IconButton } from '../controls/icon-button';
import { Dialog } from '../controls/dialog';
import { EditableText } from '../controls/editable-text';
import { TextInput } from '../controls/text-input';
import { closeDialog } from '../editor/close-dialog';
import { useApp, useView } from '../state/app-context';
import { deleteView, keepView, obstacleTo, renameView, showView } from './named-view-actions';

const look = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface ViewRowProps {
  readonly view: ViewName;
  readonly onShow: () => void;
  readonly onDelete: () => void;
}

function ViewRow({ view, onShow, onDelete }: ViewRowProps) {
  const app = useApp();
  const [isRenaming, setIsRenaming] = useState(false);
  const { name } = view;
  if (isRenaming) {
    return (
      <li>
        <EditableText
          label={message('finding.named.newName')}
          isLabelHidden
          className="named-view-name"
          value={name}
          maxLength={viewNameLength}
          autoFocus
          isSelectedOnFocus
          onCommit={typed => void renameView(app, view, typed)}
          onClose={() => setIsRenaming(false)}
        />
      </li>
    );
  }
  return (
    <li>
      <Button kind="quiet" label={message('finding.named.go', { name })} onPress={onShow}>
        <span dir="auto">{name}</span>
      </Button>
      <IconButton
        icon={<Pencil {...look} />}
        label={message('finding.named.rename', { name })}
        onPress={() => setIsRenaming(true)}
      />
      <IconButton icon={<Trash2 {...look} />} label={message('finding.named.delete', { name })} onPress={onDelete} />
    </li>
  );
}

function NewView({ onKept }: { readonly onKept: () => void }) {
  const app = useApp();
  const [typed, setTyped] = useState('');
  const obstacle = obstacleTo(app, typed, null);
  const keep = (): void => {
    if (keepView(app, typed)) onKept();
  };
  return (
    <div
      className="named-view-new"
      onKeyDown={event => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing) keep();
      }}
    >
      <TextInput
        label={message('finding.named.name')}
        value={typed}
        onChange={setTyped}
        onKeep={() => undefined}
        onDiscard={() => false}
        maxLength={viewNameLength}
        autoFocus
      />
      <Button kind="primary" isDisabled={viewNameFrom(typed) === '' || obstacle !== null} onPress={keep}>
        {message('finding.named.keep')}
      </Button>
      <p className="named-view-obstacle" role="status">
        {obstacle}
      </p>
    </div>
  );
}

function OpenViewsDialog() {
  const app = useApp();
  const views = useView(view => view.namedViews);
  const list = useRef<HTMLUListElement>(null);
  const close = (run?: () => void): void => closeDialog(app, run, true);
  return (
    <Dialog title={message('finding.named.title')} className="dialog-small" onClose={close}>
      <p className="dialog-text">{message('finding.named.help')}</p>
      <NewView onKept={close} />
      <div className="named-views-kept">
        <h3 className="named-views-heading">{message('finding.named.list')}</h3>
        {views.length === 0 ? <p className="named-views-none">{message('finding.named.none')}</p> : null}
        <ul className="named-views" ref={list} tabIndex={-1} aria-label={message('finding.named.list')}>
          {views.map(view => (
            <ViewRow
              key={view.id}
              view={view}
              onShow={() => close(() => void showView(app, view))}
              onDelete={() => {
                list.current?.focus();
                void deleteView(app, view);
              }}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

export function ViewsDialog() {
  const isOpen = useView(view => view.dialog === 'views');
  return isOpen ? <OpenViewsDialog /> : null;
}
