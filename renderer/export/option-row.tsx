import type { ReactNode } from 'react';
import { message } from '../../model/messages/message';
import { Checkbox } from '../controls/checkbox';
import { type Includes, includes } from '../controls/remembered-choices';

export function OptionRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="export-row">
      <span className="export-row-label" aria-hidden>
        {label}
      </span>
      <div className="export-row-control">{children}</div>
    </div>
  );
}

interface IncludeOptionsProps {
  readonly choices: Includes;
  readonly hasMapMarking: boolean;
  readonly onChange: (change: Partial<Includes>) => void;
  /** More that can be chosen. */
  readonly children?: ReactNode;
}

/** What stands on the picture beside the map. A marking that the map does not have cannot be chosen. */
export function IncludeOptions({ choices, hasMapMarking, onChange, children }: IncludeOptionsProps) {
  return (
    <fieldset className="export-include">
      <legend>{message('export.include')}</legend>
      {includes.map(name => {
        const isIdle = name === 'hasMarking' && !hasMapMarking;
        return (
          <Checkbox
            key={name}
            label={message(isIdle ? 'export.hasMarkingNone' : `export.${name}`)}
            isChecked={choices[name] && !isIdle}
            isDisabled={isIdle}
            onChange={isOn => onChange({ [name]: isOn })}
          />
        );
      })}
      {children}
    </fieldset>
  );
}
