import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { homeInference, kindOf } from '../../model/facts';
import type { ClaimId } from '../../model/ids';
import { message } from '../../model/messages/message';
import type { Claim } from '../../model/records';
import type { MapScene } from '../commands/command';
import { findClaims } from './find-claims';

const shownClaims = 50;

interface ClaimPickerProps {
  readonly scene: MapScene;
  /** The claim that is not among those to choose from; null: all are. */
  readonly except: ClaimId | null;
  readonly title: string;
  readonly hint: string;
  readonly fieldLabel: string;
  readonly noneText: string;
  readonly onChoose: (id: ClaimId) => void;
}

function placeOf({ map }: MapScene, claim: Claim): string {
  const home = homeInference(map, claim.id);
  return message(home === undefined ? 'typing.sameAs.root' : `editor.kind.${kindOf(map, home)}`);
}

/** A claim chosen by typing some of its words. */
export function ClaimPicker({ scene, except, title, hint, fieldLabel, noneText, onChoose }: ClaimPickerProps) {
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const list = useId();
  const found = useMemo(() => findClaims(scene.map, except, typed, shownClaims), [scene.map, except, typed]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      const next = (place + step + found.length) % found.length;
      setPlace(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = found[place];
      if (chosen !== undefined) onChoose(chosen.id);
    }
  };
  return (
    <>
      <p className="same-as-hint">{hint}</p>
      <input
        className="field-input"
        role="combobox"
        aria-label={fieldLabel}
        placeholder={fieldLabel}
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found.length === 0 ? undefined : `${list}-${place}`}
        autoFocus
        dir="auto"
        value={typed}
        onChange={event => {
          setTyped(event.currentTarget.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul className="same-as-list" role="listbox" id={list} aria-label={title}>
        {found.map((claim, position) => (
          <li
            key={claim.id}
            id={`${list}-${position}`}
            role="option"
            aria-selected={position === place}
            onPointerMove={() => setPlace(position)}
            onClick={() => onChoose(claim.id)}
          >
            <span className="same-as-text" dir="auto">
              {claim.text}
            </span>
            <span className="same-as-place">{placeOf(scene, claim)}</span>
          </li>
        ))}
      </ul>
      <p className="same-as-count" role="status">
        {found.length === 0 ? noneText : message('typing.sameAs.count', { count: found.length })}
      </p>
    </>
  );
}
