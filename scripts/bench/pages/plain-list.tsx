import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { generateMap } from '../../../model/testing/generate-map';
import { markReady, placeStage, readScene } from './stage';

const scene = readScene();
const texts = [...generateMap({ claims: scene.claims }).claims.values()].map(({ text }) => text);
const rowHeight = 24;

/** The library's own example: rows of one height with a line of text each. */
function List() {
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: texts.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  useEffect(markReady, []);
  return (
    <div ref={box} data-bench-list style={{ height: '100%', overflow: 'hidden auto', font: 'var(--t-small)' }}>
      <div style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start, size }) => (
          <div
            key={key}
            style={{
              position: 'absolute',
              insetBlockStart: 0,
              insetInline: 0,
              height: size,
              overflow: 'hidden',
              padding: '3px 12px',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
              transform: `translateY(${start}px)`,
            }}
          >
            {texts[index]}
          </div>
        ))}
      </div>
    </div>
  );
}

createRoot(placeStage({ ...scene, canvas: scene.list })).render(<List />);
