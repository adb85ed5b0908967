import { useStoreApi } from '@xyflow/react';
import { Maximize } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Layout } from '../../model/layout/layout';
import { message } from '../../model/messages/message';
import { overlaps } from '../../model/layout/rectangles';
import { runCommand } from '../commands/key-handling';
import { Button } from '../controls/button';
import { focusCanvas } from '../editor/panes';
import { useApp } from '../state/app-context';

/** Looking over a large map for each frame of a pan would cost more than it tells. */
const restMs = 200;

/** The way back once nothing of the map is in view. */
export function ShowMap({ layout }: { readonly layout: Layout }) {
  const app = useApp();
  const flow = useStoreApi();
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      timer = null;
      const { transform, width, height } = flow.getState();
      const [x, y, zoom] = transform;
      const seen = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      setIsLost(width > 0 && layout.cards.length > 0 && !layout.cards.some(card => overlaps(card, seen)));
    };
    const plan = (): void => {
      timer ??= setTimeout(look, restMs);
    };
    plan();
    const stop = flow.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) plan();
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [flow, layout]);
  if (!isLost) return null;
  return (
    <div className="show-map canvas-control nopan">
      <Button
        kind="primary"
        icon={<Maximize size={16} strokeWidth={1.75} aria-hidden />}
        onPress={() => {
          // The button goes away, and the focus with it.
          focusCanvas();
          runCommand(app, 'view.fit');
        }}
      >
        {message('finding.showMap')}
      </Button>
    </div>
  );
}
