import { ArrowLeft, ArrowRight, Bookmark, Focus, Minus, Plus } from 'lucide-react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { message } from '../../model/messages/message';
import { goBack, goForward } from '../commands/place-commands';
import { focusMode, focusNarrower, focusWider, namedViews } from '../commands/sight-commands';
import { Tool } from '../editor/toolbar';
import { useScene } from '../editor/use-scene';
import { Breadcrumb } from './breadcrumb';

const look = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const icons = {
  back: <ArrowLeft className="icon-way" {...look} />,
  forward: <ArrowRight className="icon-way" {...look} />,
  focus: <Focus {...look} />,
  less: <Minus {...look} />,
  more: <Plus {...look} />,
  views: <Bookmark {...look} />,
} as const;

/** The line above the map: where one is, where one was, and how much is seen. */
export function WayBar() {
  const scene = useScene();
  const steps = scene.view.focusSteps;
  return (
    <AriaToolbar className="way-bar" aria-label={message('finding.way')} data-pane="way">
      <div className="way-places">
        <Tool command={goBack} scene={scene} icon={icons.back} />
        <Tool command={goForward} scene={scene} icon={icons.forward} />
      </div>
      <Breadcrumb />
      <div className="way-sight">
        <Tool
          command={focusMode}
          scene={scene}
          icon={icons.focus}
          word={message('finding.focusVerb')}
          isPressed={steps !== null}
        />
        {steps === null ? null : (
          <span className="way-focus">
            <Tool command={focusNarrower} scene={scene} icon={icons.less} isAboutMap={false} />
            <span className="way-steps">
              {scene.view.selection.length === 0
                ? message('finding.focusEmpty')
                : message('finding.focusWord', { steps })}
            </span>
            <Tool command={focusWider} scene={scene} icon={icons.more} isAboutMap={false} />
          </span>
        )}
        <Tool
          command={namedViews}
          scene={scene}
          icon={icons.views}
          word={message('finding.views')}
          isAboutMap={false}
        />
      </div>
    </AriaToolbar>
  );
}
