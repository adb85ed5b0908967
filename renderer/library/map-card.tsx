import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import type { MapSummary } from '../../model/borders/library-api';
import { message } from '../../model/messages/message';
import { EditableText } from '../controls/editable-text';
import { formatMoment, formatWhen } from '../controls/format';
import { Thumbnail } from './thumbnail';

/** The same object for all cards and from one drawing to the next, so that only the cards that changed are drawn again. */
export interface CardEvents {
  readonly select: (map: MapSummary) => void;
  readonly open: (map: MapSummary) => void;
  readonly openMenu: (map: MapSummary, anchor: Element) => void;
  readonly rename: (map: MapSummary, title: string) => void;
  readonly endRename: (map: MapSummary) => void;
}

interface MapCardProps {
  readonly map: MapSummary;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly isRenaming: boolean;
  readonly events: CardEvents;
}

export const MapCard = memo(function MapCard(props: MapCardProps) {
  const { map, now, isSelected, isTabStop, isRenaming, events } = props;
  const when = formatWhen(map.updatedAt, now);
  const question = map.question === '' ? message('library.noQuestion') : map.question;
  return (
    <li
      className="map-card"
      data-map={map.id}
      data-selected={isSelected || undefined}
      data-testid="map-card"
      onContextMenu={event => {
        event.preventDefault();
        events.select(map);
        events.openMenu(map, event.currentTarget.querySelector('.map-card-menu') ?? event.currentTarget);
      }}
    >
      <button
        type="button"
        className="map-card-open"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={message('library.card', { title: map.title, question, claims: map.claims, when })}
        onFocus={() => events.select(map)}
        // A click that no pointer made (Enter, a screen reader) opens; a pointer selects first and opens with the second click.
        onClick={event => {
          if (event.detail === 0) events.open(map);
        }}
        onDoubleClick={() => events.open(map)}
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
            onCommit={title => events.rename(map, title)}
            onClose={() => events.endRename(map)}
            className="map-card-rename"
          />
        ) : (
          <h2
            className="map-card-title"
            dir="auto"
            title={map.title}
            onClick={() => events.select(map)}
            onDoubleClick={() => events.open(map)}
          >
            {map.title}
          </h2>
        )}
        <button
          type="button"
          className="button button-icon button-icon-small map-card-menu"
          aria-label={message('library.menuOf', { title: map.title })}
          aria-haspopup="menu"
          tabIndex={isTabStop ? 0 : -1}
          onClick={event => events.openMenu(map, event.currentTarget)}
        >
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
        </button>
      </div>
      <p className="map-card-question" dir="auto" data-is-empty={map.question === '' || undefined} title={map.question}>
        {question}
      </p>
      <p className="map-card-foot">
        <span>{message('library.claims', { claims: map.claims })}</span>
        <time dateTime={new Date(map.updatedAt).toISOString()} title={formatMoment(map.updatedAt)}>
          {when}
        </time>
      </p>
    </li>
  );
});
