import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { message } from '../../model/messages/message';
import { Button } from './button';
import { FocusReturn } from './focus-return';
import { IconButton } from './icon-button';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The line of verbs at the foot. */
  readonly foot?: ReactNode;
  readonly onClose: () => void;
  readonly className?: string;
  readonly role?: 'dialog' | 'alertdialog';
}

export function Dialog({ title, children, foot, onClose, className = '', role = 'dialog' }: DialogProps) {
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={isOpen => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`dialog-frame ${className}`}>
        <AriaDialog className="dialog" role={role}>
          <FocusReturn />
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <IconButton
              icon={<X size={16} strokeWidth={1.75} aria-hidden />}
              label={message('library.close')}
              keys="Esc"
              onPress={onClose}
            />
          </header>
          <div className="dialog-body">{children}</div>
          {foot === undefined ? null : <footer className="dialog-foot">{foot}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  /** What the button does, as a verb. */
  readonly verb: string;
  readonly isDanger?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ConfirmDialog({ title, text, verb, isDanger = false, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      role="alertdialog"
      className="dialog-small"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose} autoFocus>
            {message('library.cancel')}
          </Button>
          <Button
            kind={isDanger ? 'danger' : 'primary'}
            onPress={() => {
              onConfirm();
              onClose();
            }}
          >
            {verb}
          </Button>
        </>
      }
    >
      <p className="dialog-text">{text}</p>
    </Dialog>
  );
}
