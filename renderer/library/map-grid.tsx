import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { MapSummary } from '../../model/borders/library-api';
import type { MapId } from '../../model/ids';
import { usePartWhen } from '../controls/part';
import { libraryTools } from '../parts';
import type { LibraryActions } from './library-actions';
import { inReadingOrder, neighbourInGrid, type Place } from './library-list';
import { type CardEvents, MapCard } from './map-card';

interface MapGridProps {
  readonly maps: readonly MapSummary[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly place: Place;
  readonly actions: LibraryActions;
  readonly onOpen: (id: MapId) => void;
  readonly onOpenWindow: (id: MapId) => void;
  readonly onErase: (map: MapSummary) => void;
}

/** How many cards stand beside the first one. */
function columnsOf(list: HTMLElement): number {
  const cards = [...list.children].map(card => (card as HTMLElement).offsetTop);
  const next = cards.findIndex(top => top !== cards[0]);
  return next < 0 ? Math.max(1, cards.length) : next;
}

/** Cards in rows. One tab stop; arrow keys walk, Enter opens, F2 renames, Delete moves to the trash. */
export function MapGrid({ maps, now, place, actions, onOpen, onOpenWindow, onErase }: MapGridProps) {
  const list = useRef<HTMLUListElement>(null);
  const menuAnchor = useRef<Element>(null);
  const [selected, setSelected] = useState<MapId | null>(null);
  const [renaming, setRenaming] = useState<MapId | null>(null);
  const [menuOf, setMenuOf] = useState<MapId | null>(null);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const tools = usePartWhen(libraryTools, menuOf !== null);
  const tabStop = maps.some(({ id }) => id === selected) ? selected : (maps[0]?.id ?? null);
  const withMenu = maps.find(({ id }) => id === menuOf);

  const focusCard = (id: MapId | undefined) => {
    list.current?.querySelector<HTMLElement>(`[data-map="${id ?? ''}"] .map-card-open`)?.focus();
  };
  const trash = (map: MapSummary) => {
    // What is beside a card that goes away takes the focus, so that it never falls to the page.
    const position = maps.indexOf(map);
    focusCard((maps[position + 1] ?? maps[position - 1])?.id);
    void actions.trash(map);
  };

  const events = useMemo<CardEvents>(
    () => ({
      select: map => setSelected(map.id),
      open: map => {
        if (place === 'maps') onOpen(map.id);
      },
      openMenu: (map, anchor) => {
        menuAnchor.current = anchor;
        setMenuOf(map.id);
        setIsMenuOpen(true);
      },
      rename: (map, title) => void actions.rename(map, title),
      endRename: map => {
        setRenaming(null);
        // After Enter or Esc; a click elsewhere keeps the focus that it took.
        const field = document.activeElement;
        if (field instanceof HTMLInputElement) {
          field.closest('li')?.querySelector<HTMLElement>('.map-card-open')?.focus();
        }
        setSelected(map.id);
      },
    }),
    [place, onOpen, actions],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const card = (event.target as Element).closest('.map-card-open')?.closest('[data-map]');
    const position = maps.findIndex(({ id }) => id === card?.getAttribute('data-map'));
    const map = maps[position];
    if (map === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = neighbourInGrid(inReadingOrder(event.key), position, maps.length, columnsOf(event.currentTarget));
    if (next !== position) focusCard(maps[next]?.id);
    else if (event.key === 'F2' && place === 'maps') setRenaming(map.id);
    // The focus goes on to the next map: a key that is held down would take them all.
    else if (event.key === 'Delete' && event.repeat) event.preventDefault();
    else if (event.key === 'Delete' && place === 'trash') onErase(map);
    else if (event.key === 'Delete') trash(map);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <ul className="map-grid" ref={list} onKeyDown={onKeyDown}>
        {maps.map(map => (
          <MapCard
            key={map.id}
            map={map}
            now={now}
            isSelected={map.id === selected}
            isTabStop={map.id === tabStop}
            isRenaming={map.id === renaming}
            events={events}
          />
        ))}
      </ul>
      {tools === null || withMenu === undefined ? null : (
        <tools.MapMenu
          map={withMenu}
          anchorRef={menuAnchor}
          isOpen={isMenuOpen}
          onClose={() => setIsMenuOpen(false)}
          verbs={{
            open: () => onOpen(withMenu.id),
            openWindow: () => onOpenWindow(withMenu.id),
            rename: () => setRenaming(withMenu.id),
            duplicate: () => void actions.duplicate(withMenu),
            trash: () => trash(withMenu),
            restore: () => void actions.restore(withMenu),
            erase: () => onErase(withMenu),
          }}
        />
      )}
    </>
  );
}
