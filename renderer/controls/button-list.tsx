import type { ReactNode } from 'react';
import { leaveByTab, walkButtons } from './one-stop';

interface ButtonListProps {
  readonly className?: string;
  /** Where no heading names them. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Buttons as one stop for Tab: the arrows, Home and End go from one to the other. */
export function ButtonList({ className = 'button-list', label, children }: ButtonListProps) {
  return (
    <div
      className={className}
      onKeyDown={event => {
        leaveByTab(event);
        walkButtons(event);
      }}
      {...(label === undefined ? {} : { role: 'group', 'aria-label': label })}
    >
      {children}
    </div>
  );
}
