import type { ArgumentMap } from '../../model/argument-map';
import { tagsOf } from '../../model/find';
import { type FindFilters, type GradeFilter, hasFilters, noFilters } from '../../model/find-query';
import type { SourceId } from '../../model/ids';
import { compareWords } from '../../model/messages/in-words';
import { message } from '../../model/messages/message';
import { Button } from '../controls/button';
import { Checkbox } from '../controls/checkbox';
import { Select, type SelectOption } from '../controls/select';

/** A select has no empty value: this one stands for it. No tag or id is made of a space. */
const any = ' ';

interface PickProps<Value extends string> {
  readonly label: string;
  readonly anyLabel: string;
  readonly value: Value | null;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value | null) => void;
}

function Pick<Value extends string>({ label, anyLabel, value, options, onChange }: PickProps<Value>) {
  // A filter may be kept in a view longer than its tag or source lives.
  const isKnown = options.some(option => option.value === value);
  return (
    <Select<string>
      label={label}
      isLabelHidden
      value={value !== null && isKnown ? value : any}
      options={[{ value: any, label: anyLabel }, ...options]}
      onChange={chosen => onChange(chosen === any ? null : (chosen as Value))}
    />
  );
}

const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const credibilities = ['1', '2', '3', '4', '5', '6'] as const;

function gradeOptions(): readonly SelectOption<GradeFilter>[] {
  return [
    ...reliabilities.map(value => ({
      value,
      label: message('finding.grade.named', { grade: value, meaning: message(`inspector.reliability.${value}`) }),
    })),
    ...credibilities.map(value => ({
      value,
      label: message('finding.grade.named', { grade: value, meaning: message(`inspector.credibility.${value}`) }),
    })),
    { value: 'none', label: message('finding.grade.none') },
  ];
}

function sourceOptions(map: ArgumentMap): readonly SelectOption<SourceId>[] {
  return [...map.sources.values()]
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, title }) => ({ value: id, label: title === '' ? message('finding.source.untitled') : title }))
    .sort((a, b) => compareWords(a.label, b.label));
}

interface FindFiltersRowProps {
  readonly filters: FindFilters;
  readonly map: ArgumentMap;
  readonly onChange: (filters: FindFilters) => void;
}

export function FindFiltersRow({ filters, map, onChange }: FindFiltersRowProps) {
  const set = (change: Partial<FindFilters>): void => onChange({ ...filters, ...change });
  const tags = tagsOf(map).map(tag => ({ value: tag, label: tag }));
  return (
    <div className="find-row find-filters" role="group" aria-label={message('finding.filters')}>
      <Pick
        label={message('finding.side')}
        anyLabel={message('finding.side.any')}
        value={filters.side}
        options={[
          { value: 'support', label: message('finding.side.support') },
          { value: 'oppose', label: message('finding.side.oppose') },
        ]}
        onChange={side => set({ side })}
      />
      {tags.length === 0 ? null : (
        <Pick
          label={message('finding.tag')}
          anyLabel={message('finding.tag.any')}
          value={filters.tag}
          options={tags}
          onChange={tag => set({ tag })}
        />
      )}
      {map.sources.size === 0 ? null : (
        <>
          <Pick
            label={message('finding.source')}
            anyLabel={message('finding.source.any')}
            value={filters.source}
            options={sourceOptions(map)}
            onChange={source => set({ source })}
          />
          <Pick
            label={message('finding.grade')}
            anyLabel={message('finding.grade.any')}
            value={filters.grade}
            options={gradeOptions()}
            onChange={grade => set({ grade })}
          />
        </>
      )}
      <Checkbox
        label={message('finding.isUnanswered')}
        isChecked={filters.isUnanswered}
        onChange={isUnanswered => set({ isUnanswered })}
      />
      <Checkbox
        label={message('finding.isUnsourced')}
        isChecked={filters.isUnsourced}
        onChange={isUnsourced => set({ isUnsourced })}
      />
      {hasFilters(filters) ? (
        <Button kind="link" onPress={() => onChange(noFilters)}>
          {message('command.clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}
