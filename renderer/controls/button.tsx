import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger' | 'link';

interface ButtonProps {
  readonly kind?: ButtonKind;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  /** Its work is under way: it keeps the focus, which a disabled button would drop, and cannot be pressed again. */
  readonly isBusy?: boolean;
  readonly autoFocus?: boolean;
  readonly label?: string;
}

export function Button(props: ButtonProps) {
  const {
    kind = 'plain',
    icon,
    children,
    onPress,
    isDisabled = false,
    isBusy = false,
    autoFocus = false,
    label,
  } = props;
  return (
    <AriaButton
      className={`button button-${kind}${isBusy ? ' button-busy' : ''}`}
      onPress={() => {
        if (!isBusy) onPress();
      }}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {icon}
      <span className="button-word">{children}</span>
    </AriaButton>
  );
}

interface IconButtonProps {
  readonly icon: ReactNode;
  /** The name that a screen reader says and the tooltip shows; with the key, when there is one. */
  readonly label: string;
  readonly keys?: string;
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
