import { useEffect, useRef, useState } from 'react';
import { cleanText } from '../../model/clean-text';
import { message } from '../../model/messages/message';
import { setField } from '../../model/patch';
import { useApp, useMap, useShownMap } from '../state/app-context';
import { focusMap } from './panes';

/** The map's title: a click makes it a field, Enter keeps, Escape leaves it. */
export function MapTitle() {
  const app = useApp();
  const { mapStore } = useShownMap();
  const record = useMap(state => state.map.map);
  const [isEditing, setIsEditing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isEditing) field.current?.select();
  }, [isEditing]);

  const keep = (text: string): void => {
    setIsEditing(false);
    const title = cleanText(text).trim();
    if (title !== '') mapStore.commit(message('step.edit', { field: 'title' }), setField(record, 'title', title));
  };
  if (!isEditing) {
    return (
      <h1 className="map-title">
        <button type="button" dir="auto" title={message('editor.rename')} onClick={() => setIsEditing(true)}>
          {record.title}
        </button>
      </h1>
    );
  }
  return (
    <input
      ref={field}
      className="map-title-field"
      dir="auto"
      aria-label={message('editor.mapTitle')}
      defaultValue={record.title}
      maxLength={300}
      autoFocus
      onBlur={event => keep(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        // A field that loses the focus keeps its words.
        if (event.key === 'Escape') event.currentTarget.value = record.title;
        event.currentTarget.blur();
        focusMap(app);
      }}
    />
  );
}
