import { Copy, FolderOpen, PenLine, RotateCcw, SquareArrowOutUpRight, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { MapSummary } from '../../model/borders/library-api';
import type { MapId } from '../../model/ids';
import { message } from '../../model/messages/message';
import type { MenuGroup } from '../controls/menu';
import type { LibraryActions } from './library-actions';
import { neighbourInGrid, type Place } from './library-list';
import { MapCard } from './map-card';

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

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** How many cards stand beside the first one. */
function columnsOf(list: HTMLElement | null): number {
  const cards = list === null ? [] : [...list.children].map(card => (card as HTMLElement).offsetTop);
  const next = cards.findIndex(top => top !== cards[0]);
  return next < 0 ? Math.max(1, cards.length) : next;
}

/** Cards in rows. One tab stop; arrow keys walk, Enter opens, F2 renames, Delete moves to the trash. */
export function MapGrid({ maps, now, place, actions, onOpen, onOpenWindow, onErase }: MapGridProps) {
  const list = useRef<HTMLUListElement>(null);
  const cards = useRef(new Map<MapId, HTMLButtonElement>());
  const [selected, setSelected] = useState<MapId | null>(null);
  const [renaming, setRenaming] = useState<MapId | null>(null);
  const tabStop = maps.some(({ id }) => id === selected) ? selected : (maps[0]?.id ?? null);
  const focusAt = (position: number) => {
    const id = maps[position]?.id;
    if (id !== undefined) cards.current.get(id)?.focus();
  };
  /** What is beside a card that goes away takes the focus, so that it never falls to the page. */
  const leave = (position: number) => {
    if (maps.length > 1) focusAt(position === maps.length - 1 ? position - 1 : position + 1);
  };

  const menuOf = (map: MapSummary, position: number): readonly MenuGroup[] => {
    if (place === 'trash') {
      return [
        {
          actions: [
            {
              id: 'restore',
              label: message('library.restore'),
              icon: <RotateCcw {...icon} />,
              run: () => void actions.restore(map),
            },
          ],
        },
        {
          actions: [
            {
              id: 'erase',
              label: message('library.erase'),
              keys: 'Del',
              icon: <Trash2 {...icon} />,
              isDanger: true,
              run: () => onErase(map),
            },
          ],
        },
      ];
    }
    return [
      {
        actions: [
          {
            id: 'open',
            label: message('library.open'),
            keys: 'Enter',
            icon: <FolderOpen {...icon} />,
            run: () => onOpen(map.id),
          },
          {
            id: 'window',
            label: message('library.openWindow'),
            icon: <SquareArrowOutUpRight {...icon} />,
            run: () => onOpenWindow(map.id),
          },
        ],
      },
      {
        actions: [
          {
            id: 'rename',
            label: message('library.rename'),
            keys: 'F2',
            icon: <PenLine {...icon} />,
            run: () => setRenaming(map.id),
          },
          {
            id: 'duplicate',
            label: message('library.duplicate'),
            icon: <Copy {...icon} />,
            run: () => void actions.duplicate(map),
          },
        ],
      },
      {
        actions: [
          {
            id: 'trash',
            label: message('library.toTrash'),
            keys: 'Del',
            icon: <Trash2 {...icon} />,
            run: () => {
              leave(position);
              void actions.trash(map);
            },
          },
        ],
      },
    ];
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, map: MapSummary, position: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = neighbourInGrid(event.key, position, maps.length, columnsOf(list.current));
    if (next !== position) {
      event.preventDefault();
      focusAt(next);
    } else if (event.key === 'F2' && place === 'maps') {
      event.preventDefault();
      setRenaming(map.id);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      if (place === 'trash') onErase(map);
      else {
        leave(position);
        void actions.trash(map);
      }
    }
  };

  return (
    <ul className="map-grid" ref={list}>
      {maps.map((map, position) => (
        <MapCard
          key={map.id}
          map={map}
          now={now}
          isSelected={map.id === selected}
          isTabStop={map.id === tabStop}
          isRenaming={map.id === renaming}
          menu={menuOf(map, position)}
          onSelect={() => setSelected(map.id)}
          onOpen={() => {
            if (place === 'maps') onOpen(map.id);
          }}
          onRename={title => void actions.rename(map, title)}
          onRenamed={() => {
            setRenaming(null);
            // After Enter or Esc; a click elsewhere keeps the focus that it took.
            if (document.activeElement instanceof HTMLInputElement) cards.current.get(map.id)?.focus();
          }}
          onKeyDown={event => onKeyDown(event, map, position)}
          cardRef={element => {
            if (element === null) cards.current.delete(map.id);
            else cards.current.set(map.id, element);
          }}
        />
      ))}
    </ul>
  );
}
