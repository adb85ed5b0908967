import type { ReactNode } from 'react';
import { message } from '../../model/messages/message';
import type { Paper, PictureTheme } from '../../model/picture/picture-options';
import { Checkbox } from '../controls/checkbox';
import { Segmented } from '../controls/segmented';
import { Select } from '../controls/select';
import {
  type ExportChoices,
  type FileKind,
  formatChoices,
  paperChoices,
  scaleChoices,
  themeChoices,
} from './export-choices';
import type { ScopeChoice } from './export-scopes';
import { IncludeOptions, OptionRow } from './option-row';

interface ExportOptionsProps {
  readonly choices: ExportChoices;
  readonly onChoices: (choices: ExportChoices) => void;
  readonly scopes: readonly ScopeChoice[];
  readonly scope: ScopeChoice;
  readonly onScope: (scope: ScopeChoice) => void;
  readonly hasMapMarking: boolean;
  /** What will come out: pixels, print size. */
  readonly outcome: ReactNode;
}

export function ExportOptions(props: ExportOptionsProps) {
  const { choices, onChoices, scopes, scope, onScope, hasMapMarking, outcome } = props;
  const set = (change: Partial<ExportChoices>) => onChoices({ ...choices, ...change });
  const { format } = choices;
  const isPicture = format === 'png' || format === 'svg' || format === 'pdf';
  return (
    <div className="export-options">
      <OptionRow label={message('export.format')}>
        <Segmented
          label={message('export.format')}
          value={format}
          segments={formatChoices.map(value => ({ value, label: message(`export.format.${value}`) }))}
          onChange={value => {
            if (value !== null) set({ format: value });
          }}
        />
      </OptionRow>
      {format === 'file' ? (
        <OptionRow label={message('export.fileKind')}>
          <Select<FileKind>
            label={message('export.fileKind')}
            isLabelHidden
            value={choices.fileKind}
            onChange={fileKind => set({ fileKind })}
            options={[
              { value: 'argmap', label: message('export.fileKind.argmap') },
              { value: 'argmap.json', label: message('export.fileKind.json') },
            ]}
          />
        </OptionRow>
      ) : null}
      {isPicture ? (
        <>
          <OptionRow label={message('export.what')}>
            <Select
              label={message('export.what')}
              isLabelHidden
              value={scope.key}
              onChange={key => {
                const chosen = scopes.find(each => each.key === key);
                if (chosen !== undefined) onScope(chosen);
              }}
              options={scopes.map(({ key, label }) => ({ value: key, label }))}
            />
          </OptionRow>
          <OptionRow label={message('export.theme')}>
            <Select<PictureTheme>
              label={message('export.theme')}
              isLabelHidden
              value={choices.theme}
              onChange={theme => set({ theme })}
              options={themeChoices.map(value => ({ value, label: message(`export.theme.${value}`) }))}
            />
          </OptionRow>
        </>
      ) : null}
      {format === 'png' ? (
        <OptionRow label={message('export.size')}>
          <Segmented
            label={message('export.size')}
            value={choices.scale}
            segments={scaleChoices.map(value => ({ value, label: message('export.scale', { scale: value }) }))}
            onChange={value => {
              if (value !== null) set({ scale: value });
            }}
          />
        </OptionRow>
      ) : null}
      {format === 'pdf' ? (
        <OptionRow label={message('export.paper')}>
          <Select<Paper>
            label={message('export.paper')}
            isLabelHidden
            value={choices.paper}
            onChange={paper => set({ paper })}
            options={paperChoices.map(value => ({ value, label: message(`export.paper.${value}`) }))}
          />
        </OptionRow>
      ) : null}
      <div className="export-outcome" aria-live="polite">
        {outcome}
      </div>
      {isPicture ? (
        <IncludeOptions choices={choices} hasMapMarking={hasMapMarking} onChange={set}>
          {format === 'pdf' ? null : (
            <Checkbox
              label={message('export.isTransparent')}
              isChecked={choices.isTransparent}
              onChange={isTransparent => set({ isTransparent })}
            />
          )}
        </IncludeOptions>
      ) : null}
    </div>
  );
}
