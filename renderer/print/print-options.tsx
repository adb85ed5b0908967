import type { ReactNode } from 'react';
import { message } from '../../model/messages/message';
import { type Orientation, orientations, printPapers } from '../../model/picture/poster';
import { Checkbox } from '../controls/checkbox';
import { Segmented } from '../controls/segmented';
import { Select } from '../controls/select';
import { acrossChoices, type Ink, inks, type PrintChoices } from './print-choices';

interface PrintOptionsProps {
  readonly choices: PrintChoices;
  readonly onChoices: (choices: PrintChoices) => void;
  readonly hasMapMarking: boolean;
  /** How many sheets it takes, and how large the words are. */
  readonly outcome: ReactNode;
}

const includes = ['hasTitle', 'hasDate', 'hasLegend', 'hasMarking'] as const;

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="export-row">
      <span className="export-row-label" aria-hidden>
        {label}
      </span>
      <div className="export-row-control">{children}</div>
    </div>
  );
}

export function PrintOptions({ choices, onChoices, hasMapMarking, outcome }: PrintOptionsProps) {
  const set = (change: Partial<PrintChoices>) => onChoices({ ...choices, ...change });
  return (
    <div className="export-options print-options">
      <Row label={message('print.layout')}>
        <Segmented
          label={message('print.layout')}
          value={choices.isPoster ? 'poster' : 'page'}
          segments={(['page', 'poster'] as const).map(value => ({ value, label: message(`print.layout.${value}`) }))}
          onChange={value => set({ isPoster: value === 'poster' })}
        />
      </Row>
      {choices.isPoster ? (
        <Row label={message('print.across')}>
          <Select
            label={message('print.across')}
            isLabelHidden
            value={String(choices.across)}
            options={acrossChoices.map(count => ({
              value: String(count),
              label: String(count),
            }))}
            onChange={value => set({ across: Number(value) })}
          />
        </Row>
      ) : null}
      <Row label={message('print.paper')}>
        <Segmented
          label={message('print.paper')}
          value={choices.paper}
          segments={printPapers.map(value => ({ value, label: message(`export.paper.${value}`) }))}
          onChange={value => value !== null && set({ paper: value })}
        />
      </Row>
      <Row label={message('print.orientation')}>
        <Segmented<Orientation>
          label={message('print.orientation')}
          value={choices.orientation}
          segments={orientations.map(value => ({ value, label: message(`print.orientation.${value}`) }))}
          onChange={value => value !== null && set({ orientation: value })}
        />
      </Row>
      <Row label={message('print.colour')}>
        <Segmented<Ink>
          label={message('print.colour')}
          value={choices.ink}
          segments={inks.map(value => ({ value, label: message(`print.colour.${value}`) }))}
          onChange={value => value !== null && set({ ink: value })}
        />
      </Row>
      <div className="export-outcome" aria-live="polite">
        {outcome}
      </div>
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
              onChange={isChecked => set({ [name]: isChecked })}
            />
          );
        })}
      </fieldset>
    </div>
  );
}
