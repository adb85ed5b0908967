import { useEffect, useEffectEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { fieldValue } from '../../model/patch';
import type { MapItem } from '../../model/records';
import { TextInput, type TextInputProps } from '../controls/text-input';
import type { MapStore } from '../state/map-store';

type RecordTextProps = Omit<TextInputProps, 'value' | 'onChange' | 'onKeep' | 'onDiscard'> & {
  readonly store: MapStore;
  readonly item: MapItem;
  readonly field: string;
  /** What the step is called in the undo list. */
  readonly stepLabel: string;
};

/**
 * A text field of a record. What is typed is a draft of the map's store, so that the card grows with it and a crash does not lose it;
 * Enter, leaving the field and leaving the panel make one step of it.
 */
export function RecordText({ store, item, field, stepLabel, ...rest }: RecordTextProps) {
  const draft = useStore(store.store, state => state.editors.get(`${item.id}/${field}`)?.text ?? null);
  // The card on the canvas may have the same field open; only what was opened here is closed here.
  const isOpenHere = useRef(false);
  const close = (label: string | null): boolean => {
    if (!isOpenHere.current) return false;
    isOpenHere.current = false;
    store.closeEditor(item.id, field, label);
    return true;
  };
  const keepOnLeave = useEffectEvent(() => {
    close(stepLabel);
  });
  useEffect(() => () => keepOnLeave(), []);
  const stored = fieldValue(item, field);
  return (
    <TextInput
      {...rest}
      value={draft ?? (typeof stored === 'string' ? stored : '')}
      onChange={text => {
        isOpenHere.current = true;
        // Whatever makes all edits safe closes the editor under a field that still has the focus.
        store.openEditor(item.kind, item.id, field, 'panel');
        store.draft(item.id, field, text);
      }}
      onKeep={() => {
        close(stepLabel);
      }}
      onDiscard={() => close(null)}
    />
  );
}
