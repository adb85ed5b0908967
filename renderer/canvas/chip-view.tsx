import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { ArgumentSymbol } from '../editor/argument-symbol';
import { useShade } from '../finding/use-shade';
import { MarkSign } from '../history/mark-sign';
import { useMark } from '../history/use-mark';
import { message } from '../../model/messages/message';
import { useMap, useView } from '../state/app-context';
import { nameOfChip } from './accessible-name';
import { elementId } from './card-view';
import type { ChipNode } from './nodes';

/** The handle of an inference: a click selects it, a drop on it adds a premise. */
export const ChipView = memo(function ChipView({ data }: NodeProps<ChipNode>) {
  const { chip } = data;
  const isSelected = useView(view => view.selection.includes(chip.record) && chip.kind !== 'question');
  const isFocused = useView(view => view.isFocusVisible && (view.focused === chip.key || view.focused === chip.record));
  const name = useMap(state => nameOfChip(state.map, chip));
  const mark = useMark(chip.record);
  const isDim = useShade(chip.record) === 'dim';
  const isRing = isFocused && chip.kind !== 'question';
  return (
    <div
      id={elementId(chip.key)}
      className={`chip nopan chip-${chip.kind}${isSelected ? ' is-selected' : ''}${isRing ? ' is-focused' : ''}${isDim ? ' is-dim' : ''}`}
      data-testid={chip.kind === 'question' ? 'question-chip' : 'inference-chip'}
      data-key={chip.key}
      data-record={chip.record}
      role="group"
      aria-label={mark === null ? name : `${name} ${message(`history.mark.${mark}`)}`}
      data-mark={mark ?? undefined}
      aria-current={isSelected ? 'true' : undefined}
    >
      <ArgumentSymbol symbol={chip.kind} />
      <span className="chip-word">{chip.word}</span>
      {mark === null ? null : <MarkSign mark={mark} />}
    </div>
  );
});
