import type { KeyboardEvent, ReactNode, RefObject } from 'react';

interface HangingButtonProps {
  /** What hangs on it. */
  readonly kind: 'menu' | 'listbox';
  readonly children: ReactNode;
  readonly className: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  readonly id?: string;
  readonly label?: string;
  /** The ids of what names it, where its own words do not. */
  readonly labelledBy?: string;
}

/** The button of a menu or a list that is loaded when it is first wanted. */
export function HangingButton(props: HangingButtonProps) {
  const { kind, children, className, isOpen, onOpenChange, buttonRef, id, label, labelledBy } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const isOpening = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (isOpening || event.key === 'Enter' || event.key === ' ') event.stopPropagation();
    if (!isOpening) return;
    event.preventDefault();
    onOpenChange(true);
  };
  return (
    <button
      type="button"
      ref={buttonRef}
      className={className}
      aria-haspopup={kind}
      aria-expanded={isOpen}
      onKeyDown={onKeyDown}
      onClick={() => onOpenChange(!isOpen)}
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
    >
      {children}
    </button>
  );
}
