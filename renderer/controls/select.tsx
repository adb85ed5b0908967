import { ChevronsUpDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
  /** Without border, for a line of small controls. */
  readonly isQuiet?: boolean;
}

/** One choice out of several that open on demand. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, isLabelHidden = false, options, value, onChange, isDisabled = false, isQuiet = false } = props;
  return (
    <AriaSelect
      className={isQuiet ? 'select select-quiet' : 'select'}
      value={value}
      isDisabled={isDisabled}
      onChange={key => {
        const chosen = options.find(option => option.value === key);
        if (chosen !== undefined && chosen.value !== value) onChange(chosen.value);
      }}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {isLabelHidden ? null : <Label className="field-label">{label}</Label>}
      <Button className="select-button">
        <SelectValue className="select-value" />
        <ChevronsUpDown size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu">
          {options.map(option => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="menu-item">
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
