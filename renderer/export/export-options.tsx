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

const includes = ['hasTitle', 'hasDate', 'hasLegend', 'hasMarking'] as const;

export function ExportOptions(props: ExportOptionsProps) {
  const { choices, onChoices, scopes, scope, onScope, hasMapMarking, outcome } = props;
  const set = (change: Partial<ExportChoices>) => onChoices({ ...choices, ...change });
  const { format } = choices;
  const isPicture = format === 'png' || format === 'svg' || format === 'pdf';
  return (
    <div className="export-options">
      <Row label={message('export.format')}>
        <Segmented
          label={message('export.format')}
          value={format}
          segments={formatChoices.map(value => ({ value, label: message(`export.format.${value}`) }))}
          onChange={value => {
            if (value !== null) set({ format: value });
          }}
        />
      </Row>
      {format === 'file' ? (
        <Row label={message('export.fileKind')}>
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
        </Row>
      ) : null}
      {isPicture ? (
        <>
          <Row label={message('export.what')}>
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
          </Row>
          <Row label={message('export.theme')}>
            <Select<PictureTheme>
              label={message('export.theme')}
              isLabelHidden
              value={choices.theme}
              onChange={theme => set({ theme })}
              options={themeChoices.map(value => ({ value, label: message(`export.theme.${value}`) }))}
            />
          </Row>
        </>
      ) : null}
      {format === 'png' ? (
        <Row label={message('export.size')}>
          <Segmented
            label={message('export.size')}
            value={choices.scale}
            segments={scaleChoices.map(value => ({ value, label: message('export.scale', { scale: value }) }))}
            onChange={value => {
              if (value !== null) set({ scale: value });
            }}
          />
        </Row>
      ) : null}
      {format === 'pdf' ? (
        <Row label={message('export.paper')}>
          <Select<Paper>
            label={message('export.paper')}
            isLabelHidden
            value={choices.paper}
            onChange={paper => set({ paper })}
            options={paperChoices.map(value => ({ value, label: message(`export.paper.${value}`) }))}
          />
        </Row>
      ) : null}
      <div className="export-outcome" aria-live="polite">
        {outcome}
      </div>
      {isPicture ? (
        <fieldset className="export-include">
          <legend>{message('export.include')}</legend>
          {includes.map(name => {
            const isIdle = name === 'hasMarking' && !hasMapMarking;
            return (
              <Checkbox
                key={name}
                label={message(isIdle ? 'export.hasMarkingNone' : `export.${name}`)}
                isDisabled={isIdle}
                isChecked={choices[name] && !isIdle}
                onChange={isOn => set({ [name]: isOn })}
              />
            );
          })}
          {format === 'pdf' ? null : (
            <Checkbox
              label={message('export.isTransparent')}
              isChecked={choices.isTransparent}
              onChange={isTransparent => set({ isTransparent })}
            />
          )}
        </fieldset>
      ) : null}
    </div>
  );
}
