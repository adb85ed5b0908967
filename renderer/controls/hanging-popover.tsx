import type { ReactNode, RefObject } from 'react';
import { Popover } from 'react-aria-components';
import { FocusReturn } from './focus-return';

export interface HangingPopoverProps {
  /** What it hangs on: one popover serves many buttons, where one each would be slow. */
  readonly anchorRef: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What opens below whichever element `anchorRef` points to. */
export function HangingPopover(props: HangingPopoverProps & { readonly children: ReactNode }) {
  const { anchorRef, isOpen, onClose, children } = props;
  return (
    <Popover
      className="popover"
      offset={4}
      placement="bottom start"
      triggerRef={anchorRef}
      isOpen={isOpen}
      onOpenChange={isStillOpen => {
        if (!isStillOpen) onClose();
      }}
    >
      <FocusReturn />
      {children}
    </Popover>
  );
}
