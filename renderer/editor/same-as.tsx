import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { homeInference, kindOf } from '../../model/facts';
import type { ClaimId } from '../../model/ids';
import { message } from '../../model/messages/message';
import type { Claim } from '../../model/records';
import { nameOf } from '../commands/argument-commands';
import { isEditable, type MapScene } from '../commands/command';
import { mergeInto } from '../commands/rewording-commands';
import { sceneOf } from '../commands/scene';
import { useApp, useView } from '../state/app-context';
import { findClaims } from './find-claims';
import { elementOfFocus } from '../canvas/place-of-focus';
import { focusMap } from './panes';

const shownClaims = 50;

interface ClaimListProps {
  readonly scene: MapScene;
  readonly claim: ClaimId;
  readonly onClose: () => void;
}

function placeOf({ map }: MapScene, claim: Claim): string {
  const home = homeInference(map, claim.id);
  return message(home === undefined ? 'typing.sameAs.root' : `editor.kind.${kindOf(map, home)}`);
}

function ClaimList({ scene, claim, onClose }: ClaimListProps) {
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const list = useId();
  const found = useMemo(() => findClaims(scene.map, claim, typed, shownClaims), [scene.map, claim, typed]);
  const choose = (id: ClaimId | undefined): void => {
    if (id === undefined) return;
    onClose();
    mergeInto(scene, id, [claim]);
  };
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
      choose(found[place]?.id);
    }
  };
  return (
    <>
      <p className="same-as-hint">
        {message('typing.sameAs.hint', { name: nameOf(scene, { kind: 'claim', id: claim }) })}
      </p>
      <input
        className="field-input"
        role="combobox"
        aria-label={message('typing.sameAs.field')}
        placeholder={message('typing.sameAs.field')}
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
      <ul className="same-as-list" role="listbox" id={list} aria-label={message('typing.sameAs.title')}>
        {found.map((other, position) => (
          <li
            key={other.id}
            id={`${list}-${position}`}
            role="option"
            aria-selected={position === place}
            onPointerMove={() => setPlace(position)}
            onClick={() => choose(other.id)}
          >
            <span className="same-as-text" dir="auto">
              {other.text}
            </span>
            <span className="same-as-place">{placeOf(scene, other)}</span>
          </li>
        ))}
      </ul>
      <p className="same-as-count" role="status">
        {found.length === 0 ? message('typing.sameAs.none') : message('typing.sameAs.count', { count: found.length })}
      </p>
    </>
  );
}

/** Beside the card: which claim says the same? The chosen one is used in this one's place. */
function SameAsCard({ scene, claim }: { readonly scene: MapScene; readonly claim: ClaimId }) {
  const anchor = useMemo(() => ({ current: elementOfFocus(scene.view) }), [scene.view]);
  const close = (): void => {
    scene.app.view.setState({ dialog: null });
    focusMap(scene.app);
  };
  return (
    <Popover
      className="popover same-as"
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      offset={6}
      onOpenChange={open => {
        if (!open) close();
      }}
    >
      <Dialog className="same-as-dialog" aria-label={message('typing.sameAs.title')}>
        <ClaimList scene={scene} claim={claim} onClose={close} />
      </Dialog>
    </Popover>
  );
}

export function SameAsPopover() {
  const app = useApp();
  const isOpen = useView(view => view.dialog === 'same-as');
  if (!isOpen) return null;
  const scene = sceneOf(app);
  if (!isEditable(scene) || scene.target?.kind !== 'claim') return null;
  return <SameAsCard scene={scene} claim={scene.target.id} />;
}
