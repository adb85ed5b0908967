import { type ComponentProps, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { ClaimId } from '../../model/ids';
import { ClaimPicker } from './claim-picker';
import { closeDialog } from './close-dialog';

interface ClaimPopoverProps extends ComponentProps<typeof ClaimPicker> {
  readonly className: string;
  /** Found when it opens: what it stands beside. */
  readonly findAnchor: () => Element | null;
}

/** Asks for a claim of the map. The map has the focus again before the chosen one is used. */
export function ClaimPopover({ className, findAnchor, onChoose, ...picker }: ClaimPopoverProps) {
  const { app } = picker.scene;
  const [anchor] = useState(() => ({ current: findAnchor() }));
  return (
    <Popover
      className={`popover ${className}`}
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      offset={6}
      onOpenChange={open => {
        if (!open) closeDialog(app, undefined, true);
      }}
    >
      <Dialog className="same-as-dialog" aria-label={picker.title}>
        <ClaimPicker {...picker} onChoose={(id: ClaimId) => closeDialog(app, () => onChoose(id), true)} />
      </Dialog>
    </Popover>
  );
}
