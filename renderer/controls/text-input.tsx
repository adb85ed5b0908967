import { type FocusEvent, type KeyboardEvent, type Ref, useId } from 'react';
import { caps } from '../../model/parse/caps';

export interface TextInputProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Enter, or the field is left. */
  readonly onKeep: () => void;
  /** Esc. Answers whether there was something to take back; Esc goes on to others otherwise. */
  readonly onDiscard: () => boolean;
  readonly placeholder?: string;
  /** 'line': one line. 'wrapped': grows, Enter keeps. 'lines': grows, Enter makes a line, Ctrl+Enter keeps. */
  readonly shape?: 'line' | 'wrapped' | 'lines';
  readonly className?: string;
  readonly inputType?: 'text' | 'url';
  /** UTF-16 units. By default as much as the library takes: one text beyond that would keep all others from being saved. */
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  /** The whole text is selected when the field gets the focus, to be typed over. */
  readonly isSelectedOnFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A text field with its label; the text lives with whoever uses it. */
export function TextInput(props: TextInputProps) {
  const { label, isLabelHidden = false, value, onChange, onKeep, onDiscard, placeholder, shape = 'line' } = props;
  const { className = '', inputType = 'text', autoFocus = false, isSelectedOnFocus = false, inputRef } = props;
  const { maxLength = caps.textLength } = props;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (shape !== 'lines' || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onKeep();
    }
    if (event.key === 'Escape' && onDiscard()) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const common = {
    id,
    className: 'field-input',
    value,
    placeholder,
    autoFocus,
    maxLength,
    dir: 'auto',
    'aria-label': isLabelHidden ? label : undefined,
    onBlur: onKeep,
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (isSelectedOnFocus) event.currentTarget.select();
    },
    onKeyDown,
  };
  return (
    <div className={`field ${className}`}>
      {isLabelHidden ? null : (
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
      )}
      {shape === 'line' ? (
        <input {...common} ref={inputRef} type={inputType} onChange={event => onChange(event.target.value)} />
      ) : (
        <div className="growing-text">
          <textarea {...common} rows={1} onChange={event => onChange(event.target.value)} />
          {/* The same text in the same place gives the field its height; the space keeps a last empty line open. */}
          <div
            className="field-input growing-text-mirror"
            dir="auto"
            aria-hidden
          >{`${value === '' ? (placeholder ?? '') : value} `}</div>
        </div>
      )}
    </div>
  );
}
