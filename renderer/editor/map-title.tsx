import { useEffect, useRef, useState } from 'react';
import { message } from '../../model/messages/message';
import { useApp, useMap, useShownMap } from '../state/app-context';
import { focusMap } from './panes';

const longestTitle = 300;

/**
 * The map's title: a click makes it a field, Enter keeps, Escape leaves it. What is typed is a draft like any other text of the
 * map.
 */
export function MapTitle() {
  const app = useApp();
  const { mapStore, past } = useShownMap();
  const { id, title } = useMap(state => state.map.map);
  const typed = useMap(state => state.editors.get(`${id}/title`)?.text ?? null);
  const [isEditing, setIsEditing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isEditing) field.current?.select();
  }, [isEditing]);

  const leave = (isKept: boolean): void => {
    mapStore.closeEditor(id, 'title', isKept ? message('step.edit', { field: 'title' }) : null);
    setIsEditing(false);
  };
  if (past !== null) {
    return (
      <h1 className="map-title reader-title" dir="auto">
        {title}
      </h1>
    );
  }
  if (!isEditing) {
    return (
      <h1 className="map-title">
        <button type="button" dir="auto" title={message('editor.rename')} onClick={() => setIsEditing(true)}>
          {title}
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
      value={typed ?? title}
      maxLength={longestTitle}
      autoFocus
      onChange={event => {
        mapStore.openEditor('map', id, 'title', 'panel');
        mapStore.draft(id, 'title', event.currentTarget.value);
      }}
      onBlur={() => leave(true)}
      onKeyDown={event => {
        if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return;
        event.preventDefault();
        leave(event.key === 'Enter');
        focusMap(app);
      }}
    />
  );
}
