import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';

type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger' | 'link';

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

const stop = (event: SyntheticEvent): void => {
  event.stopPropagation();
};
const stopPressKeys = (event: KeyboardEvent): void => {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
};

/** What presses it is not heard around it: neither the canvas under it nor a key of the app acts as well. */
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
    <button
      type="button"
      className={`button button-${kind}${isBusy ? ' button-busy' : ''}`}
      onPointerDown={stop}
      onMouseDown={stop}
      onKeyDown={stopPressKeys}
      onClick={event => {
        event.stopPropagation();
        if (!isBusy) onPress();
      }}
      disabled={isDisabled}
      autoFocus={autoFocus}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {icon}
      <span className="button-word">{children}</span>
    </button>
  );
}
