import { ChevronsUpDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { message } from '../../model/messages/message';
import { HangingButton } from '../controls/hanging-button';
import { usePartWhen } from '../controls/part';
import { libraryTools } from '../parts';
import type { SortOrder } from './library-list';

interface SortSelectProps {
  readonly sort: SortOrder;
  readonly onSort: (sort: SortOrder) => void;
}

/** The order of the maps; the list of orders is loaded when it is first opened. */
export function SortSelect({ sort, onSort }: SortSelectProps) {
  const [buttonId, valueId] = [useId(), useId()];
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const tools = usePartWhen(libraryTools, isOpen);
  return (
    <div className="select select-quiet">
      <HangingButton
        className="select-button"
        kind="listbox"
        id={buttonId}
        label={message('library.sort')}
        labelledBy={`${valueId} ${buttonId}`}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        buttonRef={button}
      >
        <span className="select-value" id={valueId}>
          {message(`library.sort.${sort}`)}
        </span>
        <ChevronsUpDown size={16} strokeWidth={1.75} aria-hidden />
      </HangingButton>
      {tools === null ? null : (
        <tools.SortList
          anchorRef={button}
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
          sort={sort}
          onSort={onSort}
        />
      )}
    </div>
  );
}
