import { History, RotateCcw } from 'lucide-react';
import { message } from '../../model/messages/message';
import { Button } from '../controls/button';
import { formatMoment } from '../controls/format';
import { Segmented } from '../controls/segmented';
import { focusMap } from '../editor/panes';
import { useApp, useShownMap } from '../state/app-context';
import { backToNow, compareWithNow, restoreMoment } from './time-travel';

/** Says that the map below is not the one of now, and offers the ways on. */
export function PastBanner() {
  const app = useApp();
  const { past } = useShownMap();
  if (past === null) return null;
  const when = formatMoment(past.at);
  const isVersion = 'version' in past.cut;
  return (
    <section className="past-banner" aria-label={message('history.past')} data-pane="past">
      <History size={16} strokeWidth={1.75} aria-hidden />
      <strong className="past-when" dir="auto">
        {isVersion ? message('history.asVersion', { name: past.title, when }) : message('history.asItWas', { when })}
      </strong>
      <Segmented
        label={message('history.view')}
        value={past.isComparing ? 'compare' : 'then'}
        segments={[
          { value: 'then', label: message('history.then') },
          { value: 'compare', label: message('history.compare') },
        ]}
        onChange={value => compareWithNow(app, value === 'compare')}
      />
      <span className="past-verbs">
        <Button
          icon={<RotateCcw size={16} strokeWidth={1.75} aria-hidden />}
          onPress={() => {
            focusMap(app);
            restoreMoment(app);
          }}
        >
          {message('history.restore')}
        </Button>
        <Button
          kind="primary"
          onPress={() => {
            focusMap(app);
            backToNow(app);
          }}
        >
          {message('history.back')}
        </Button>
      </span>
    </section>
  );
}
