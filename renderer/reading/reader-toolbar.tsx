import { BookOpenText, Presentation as Screen, X } from 'lucide-react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { message } from '../../model/messages/message';
import { readArgument, readerMode, startPresentation } from '../commands/reading-commands';
import { MapPlace, Tool, toolLook } from '../editor/toolbar';
import { useScene } from '../editor/use-scene';
import { useMap } from '../state/app-context';

const tools = [
  { command: readArgument, icon: <BookOpenText {...toolLook} />, wordKey: 'reading.asText' },
  { command: startPresentation, icon: <Screen {...toolLook} />, wordKey: 'reading.present' },
  { command: readerMode, icon: <X {...toolLook} />, wordKey: 'reading.leave' },
] as const;

/** What a reader needs in place of the tools: the way out, the text and the presentation. */
export function ReaderToolbar() {
  const scene = useScene();
  const title = useMap(state => state.map.map.title);
  return (
    <header className="toolbar reader-toolbar" data-pane="toolbar">
      <div className="toolbar-place">
        <MapPlace scene={scene}>
          <h1 className="map-title reader-title" dir="auto">
            {title}
          </h1>
        </MapPlace>
      </div>
      <AriaToolbar className="toolbar-tools" aria-label={message('reading.group')}>
        {tools.map(({ command, icon, wordKey }) => (
          <Tool
            key={command.id}
            command={command}
            scene={scene}
            icon={icon}
            word={message(wordKey)}
            isAboutMap={false}
          />
        ))}
      </AriaToolbar>
    </header>
  );
}
