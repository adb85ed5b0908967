import { BookOpenText, Library, Presentation as Screen, X } from 'lucide-react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { message } from '../../model/messages/message';
import { showLibrary } from '../commands/file-commands';
import { readArgument, readerMode, startPresentation } from '../commands/reading-commands';
import { Tool } from '../editor/toolbar';
import { useScene } from '../editor/use-scene';
import { useMap } from '../state/app-context';

const look = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const icons = {
  library: <Library {...look} />,
  text: <BookOpenText {...look} />,
  present: <Screen {...look} />,
  leave: <X {...look} />,
} as const;

/** What a reader needs in place of the tools: the way out, the text and the presentation. */
export function ReaderToolbar() {
  const scene = useScene();
  const title = useMap(state => state.map.map.title);
  return (
    <header className="toolbar reader-toolbar" data-pane="toolbar">
      <div className="toolbar-place">
        <Tool
          command={showLibrary}
          scene={scene}
          icon={icons.library}
          word={message('editor.library')}
          isAboutMap={false}
        />
        <span className="toolbar-slash" aria-hidden>
          /
        </span>
        <h1 className="map-title reader-title" dir="auto">
          {title}
        </h1>
      </div>
      <AriaToolbar className="toolbar-tools" aria-label={message('reading.group')}>
        <Tool
          command={readArgument}
          scene={scene}
          icon={icons.text}
          word={message('reading.asText')}
          isAboutMap={false}
        />
        <Tool
          command={startPresentation}
          scene={scene}
          icon={icons.present}
          word={message('reading.present')}
          isAboutMap={false}
        />
        <Tool
          command={readerMode}
          scene={scene}
          icon={icons.leave}
          word={message('reading.leave')}
          isAboutMap={false}
        />
      </AriaToolbar>
    </header>
  );
}
