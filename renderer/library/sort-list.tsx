import type { RefObject } from 'react';
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { message } from '../../model/messages/message';
import { type SortOrder, sortOrders } from './library-list';

export interface SortListProps {
  readonly anchorRef: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly sort: SortOrder;
  readonly onSort: (sort: SortOrder) => void;
}

export function SortList({ anchorRef, isOpen, onClose, sort, onSort }: SortListProps) {
  return (
    <Popover
      className="popover"
      offset={4}
      placement="bottom start"
      triggerRef={anchorRef}
      isOpen={isOpen}
      onOpenChange={isStillOpen => {
        if (!isStillOpen) onClose();
      }}
    >
      <ListBox
        className="menu"
        aria-label={message('library.sort')}
        autoFocus
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[sort]}
        onSelectionChange={keys => {
          const chosen = sortOrders.find(order => keys === 'all' || keys.has(order));
          onClose();
          if (chosen !== undefined && chosen !== sort) onSort(chosen);
        }}
      >
        {sortOrders.map(order => {
          const label = message(`library.sort.${order}`);
          return (
            <ListBoxItem key={order} id={order} textValue={label} className="menu-item">
              {label}
            </ListBoxItem>
          );
        })}
      </ListBox>
    </Popover>
  );
}
