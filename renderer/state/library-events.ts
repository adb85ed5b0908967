import type { LibraryEvent } from '../../model/borders/library-api';
import { message } from '../../model/messages/message';
import { showProblem } from '../status-bar/notice-store';
import type { App, OpenMap } from './app';

/** What the library tells about the map that is open here. `letGo` has nothing of it written any more. */
export function receiveEvent(app: App, event: LibraryEvent, { mapStore }: OpenMap, letGo: () => void): void {
  const { id } = mapStore;
  switch (event.type) {
    case 'maps-changed':
      return;
    case 'step-made':
      if (event.mapId === id) mapStore.receive(event.step);
      return;
    case 'map-trashed':
      if (event.mapId !== id) return;
      showProblem(message('editor.inTrash'), {
        label: message('editor.takeOut'),
        run: () => void app.library.api.restoreMap(id),
      });
      return;
    case 'maps-erased': {
      if (!event.mapIds.includes(id)) return;
      const { title } = mapStore.store.getState().map.map;
      letGo();
      void app.showLibrary().then(() => showProblem(message('editor.erased', { title })));
      return;
    }
    case 'library-replaced':
      app.reopenMap();
  }
}
