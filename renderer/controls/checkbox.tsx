interface CheckboxProps {
  readonly label: string;
  readonly help?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
}

export function Checkbox({ label, help, isChecked, onChange, isDisabled = false }: CheckboxProps) {
  return (
    <label className="checkbox">
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        onChange={event => onChange(event.target.checked)}
      />
      <span>
        {label}
        {help === undefined ? null : <small>{help}</small>}
      </span>
    </label>
  );
}
