import type { ReactNode } from 'react';
import { message } from '../../model/messages/message';
import { type Orientation, orientations, printPapers } from '../../model/picture/poster';
import { Segmented } from '../controls/segmented';
import { Select } from '../controls/select';
import { IncludeOptions, OptionRow } from '../export/option-row';
import { acrossChoices, type Ink, inks, type PrintChoices } from './print-choices';

interface PrintOptionsProps {
  readonly choices: PrintChoices;
  readonly onChoices: (choices: PrintChoices) => void;
  readonly hasMapMarking: boolean;
  /** How many sheets it takes, and how large the words are. */
  readonly outcome: ReactNode;
}

export function PrintOptions({ choices, onChoices, hasMapMarking, outcome }: PrintOptionsProps) {
  const set = (change: Partial<PrintChoices>) => onChoices({ ...choices, ...change });
  return (
    <div className="export-options print-options">
      <OptionRow label={message('print.layout')}>
        <Segmented
          label={message('print.layout')}
          value={choices.isPoster ? 'poster' : 'page'}
          segments={(['page', 'poster'] as const).map(value => ({ value, label: message(`print.layout.${value}`) }))}
          onChange={value => set({ isPoster: value === 'poster' })}
        />
      </OptionRow>
      {choices.isPoster ? (
        <OptionRow label={message('print.across')}>
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
        </OptionRow>
      ) : null}
      <OptionRow label={message('print.paper')}>
        <Segmented
          label={message('print.paper')}
          value={choices.paper}
          segments={printPapers.map(value => ({ value, label: message(`export.paper.${value}`) }))}
          onChange={value => value !== null && set({ paper: value })}
        />
      </OptionRow>
      <OptionRow label={message('print.orientation')}>
        <Segmented<Orientation>
          label={message('print.orientation')}
          value={choices.orientation}
          segments={orientations.map(value => ({ value, label: message(`print.orientation.${value}`) }))}
          onChange={value => value !== null && set({ orientation: value })}
        />
      </OptionRow>
      <OptionRow label={message('print.colour')}>
        <Segmented<Ink>
          label={message('print.colour')}
          value={choices.ink}
          segments={inks.map(value => ({ value, label: message(`print.colour.${value}`) }))}
          onChange={value => value !== null && set({ ink: value })}
        />
      </OptionRow>
      <div className="export-outcome" aria-live="polite">
        {outcome}
      </div>
      <IncludeOptions choices={choices} hasMapMarking={hasMapMarking} onChange={set} />
    </div>
  );
}
