import { Copy, FolderOpen, PenLine, RotateCcw, SquareArrowOutUpRight, Trash2 } from 'lucide-react';
import type { RefObject } from 'react';
import type { MapSummary } from '../../model/borders/library-api';
import { message } from '../../model/messages/message';
import { HangingMenu, type MenuGroup } from '../controls/menu';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface MapVerbs {
  readonly open: () => void;
  readonly openWindow: () => void;
  readonly rename: () => void;
  readonly duplicate: () => void;
  readonly trash: () => void;
  readonly restore: () => void;
  readonly erase: () => void;
}

function keptMenu(verbs: MapVerbs): readonly MenuGroup[] {
  return [
    {
      actions: [
        {
          id: 'open',
          label: message('library.open'),
          keys: message('keyName.Enter'),
          icon: <FolderOpen {...icon} />,
          run: verbs.open,
        },
        {
          id: 'window',
          label: message('library.openWindow'),
          icon: <SquareArrowOutUpRight {...icon} />,
          run: verbs.openWindow,
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
          run: verbs.rename,
        },
        { id: 'duplicate', label: message('library.duplicate'), icon: <Copy {...icon} />, run: verbs.duplicate },
      ],
    },
    {
      actions: [
        {
          id: 'trash',
          label: message('library.toTrash'),
          keys: message('keyName.Delete'),
          icon: <Trash2 {...icon} />,
          run: verbs.trash,
        },
      ],
    },
  ];
}

function trashMenu(verbs: MapVerbs): readonly MenuGroup[] {
  return [
    {
      actions: [
        { id: 'restore', label: message('library.restore'), icon: <RotateCcw {...icon} />, run: verbs.restore },
      ],
    },
    {
      actions: [
        {
          id: 'erase',
          label: message('library.erase'),
          keys: message('keyName.Delete'),
          icon: <Trash2 {...icon} />,
          isDanger: true,
          run: verbs.erase,
        },
      ],
    },
  ];
}

export interface MapMenuProps {
  readonly map: MapSummary;
  readonly isOpen: boolean;
  readonly anchorRef: RefObject<Element | null>;
  readonly verbs: MapVerbs;
  readonly onClose: () => void;
}

/** What can be done with a map, in its place. */
export function MapMenu({ map, isOpen, anchorRef, verbs, onClose }: MapMenuProps) {
  return (
    <HangingMenu
      label={message('library.menuOf', { title: map.title })}
      anchorRef={anchorRef}
      isOpen={isOpen}
      onClose={onClose}
      groups={map.trashedAt === null ? keptMenu(verbs) : trashMenu(verbs)}
    />
  );
}
