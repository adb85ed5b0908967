import { ListBox, ListBoxItem } from 'react-aria-components';
import { message } from '../../model/messages/message';
import { HangingPopover, type HangingPopoverProps } from '../controls/hanging-popover';
import { type SortOrder, sortOrders } from './library-list';

export interface SortListProps extends HangingPopoverProps {
  readonly sort: SortOrder;
  readonly onSort: (sort: SortOrder) => void;
}

export function SortList({ sort, onSort, ...popover }: SortListProps) {
  return (
    <HangingPopover {...popover}>
      <ListBox
        className="menu"
        aria-label={message('library.sort')}
        autoFocus
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[sort]}
        onSelectionChange={keys => {
          const chosen = sortOrders.find(order => keys === 'all' || keys.has(order));
          popover.onClose();
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
    </HangingPopover>
  );
}
