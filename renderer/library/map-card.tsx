import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { MapSummary } from '../../model/borders/library-api';
import { message } from '../../model/messages/message';
import { EditableText } from '../controls/editable-text';
import { formatMoment, formatWhen } from '../controls/format';
import { MenuButton, type MenuGroup } from '../controls/menu';
import { Thumbnail } from './thumbnail';

interface MapCardProps {
  readonly map: MapSummary;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly isRenaming: boolean;
  readonly menu: readonly MenuGroup[];
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onRename: (title: string) => void;
  readonly onRenamed: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly cardRef: (element: HTMLButtonElement | null) => void;
}

export function MapCard(props: MapCardProps) {
  const { map, now, isSelected, isTabStop, isRenaming, menu } = props;
  const { onSelect, onOpen, onRename, onRenamed, onKeyDown, cardRef } = props;
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const when = formatWhen(map.updatedAt, now, navigator.language);
  const question = map.question === '' ? message('library.noQuestion') : map.question;
  return (
    <li
      className="map-card"
      data-selected={isSelected || undefined}
      data-testid="map-card"
      onContextMenu={event => {
        event.preventDefault();
        onSelect();
        setIsMenuOpen(true);
      }}
    >
      <button
        type="button"
        ref={cardRef}
        className="map-card-open"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={message('library.card', { title: map.title, question, claims: map.claims, when })}
        onFocus={onSelect}
        // A click that no pointer made (Enter, a screen reader) opens; a pointer selects first and opens with the second click.
        onClick={event => (event.detail === 0 ? onOpen() : onSelect())}
        onDoubleClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <Thumbnail thumbnail={map.thumbnail} />
      </button>
      <div className="map-card-head">
        {isRenaming ? (
          <EditableText
            label={message('library.renameLabel')}
            isLabelHidden
            autoFocus
            isSelectedOnFocus
            value={map.title}
            onCommit={onRename}
            onClose={onRenamed}
            className="map-card-rename"
          />
        ) : (
          <h2 className="map-card-title" title={map.title} onDoubleClick={onOpen} onClick={onSelect}>
            {map.title}
          </h2>
        )}
        <MenuButton
          label={message('library.menuOf', { title: map.title })}
          className="button button-icon button-icon-small map-card-menu"
          groups={menu}
          isOpen={isMenuOpen}
          onOpenChange={setIsMenuOpen}
          isTabStop={isTabStop}
        >
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
        </MenuButton>
      </div>
      <p className="map-card-question" data-is-empty={map.question === '' || undefined} title={map.question}>
        {question}
      </p>
      <p className="map-card-foot">
        <span>{message('library.claims', { claims: map.claims })}</span>
        <time dateTime={new Date(map.updatedAt).toISOString()} title={formatMoment(map.updatedAt, navigator.language)}>
          {when}
        </time>
      </p>
    </li>
  );
}
