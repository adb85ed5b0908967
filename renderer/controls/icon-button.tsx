import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';

interface IconButtonProps {
  readonly icon: ReactNode;
  /** The name that a screen reader says and the tooltip shows; with the key, when there is one. */
  readonly label: string;
  readonly keys?: string | undefined;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

export function IconButton({ icon, label, keys, onPress, isDisabled = false, className = '' }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <AriaButton
        className={`button button-icon ${className}`}
        aria-label={label}
        isDisabled={isDisabled}
        {...(onPress === undefined ? {} : { onPress })}
      >
        {icon}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys === undefined ? null : <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
