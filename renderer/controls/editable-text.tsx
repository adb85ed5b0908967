import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { TextInput, type TextInputProps } from './text-input';

type EditableTextProps = Omit<TextInputProps, 'onChange' | 'onKeep' | 'onDiscard'> & {
  readonly onCommit: (text: string) => void;
  /** After Enter, Esc or leaving, whether or not the text changed. */
  readonly onClose?: () => void;
};

/** Text that is committed by Enter or by leaving the field and put back by Esc; leaving the screen commits too. */
export function EditableText({ value, onCommit, onClose, ...rest }: EditableTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  // Read before the next render: Enter and the blur that follows it must not commit twice.
  const typedNow = useRef<string | null>(null);
  const change = (text: string | null) => {
    typedNow.current = text;
    setTyped(text);
  };
  const keep = () => {
    const text = typedNow.current;
    change(null);
    if (text !== null && text !== value) onCommit(text);
  };
  const keepOnLeave = useEffectEvent(() => {
    const text = typedNow.current;
    if (text !== null && text !== value) onCommit(text);
  });
  useEffect(() => () => keepOnLeave(), []);
  return (
    <TextInput
      {...rest}
      value={typed ?? value}
      onChange={change}
      onKeep={() => {
        keep();
        onClose?.();
      }}
      onDiscard={() => {
        const hadText = typedNow.current !== null;
        change(null);
        onClose?.();
        return hadText || onClose !== undefined;
      }}
    />
  );
}
