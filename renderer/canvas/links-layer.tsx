import { memo, useMemo } from 'react';
import type { LaidMark, LaidPath, Layout, LineStyle, Rectangle } from '../../model/layout/layout';
import { isOver } from '../../model/layout/rectangles';
import type { RecordId } from '../../model/ids';
import { markItem } from '../../model/picture/layout-items';
import type { Emphasis } from '../finding/emphasis';
import { onceForEach } from '../../model/once-for-each';
import { dataOf, linksSide, pathData, pathsWithin } from './path-boxes';

/** Painted in this order. */
const styles: readonly LineStyle[] = ['question', 'support', 'backing', 'oppose', 'undercut', 'and'];

/**
 * Each line by itself: of many lines in one path every tile of the screen would have to dash them all. The element is made once, so
 * that lines coming into view leave the others alone.
 */
const lineOf = onceForEach((path: LaidPath) => {
  const data = dataOf(path);
  return <path key={`${path.style} ${data}`} className={`line line-${path.style}`} d={data} />;
});

function Mark({ mark }: { readonly mark: LaidMark }) {
  return <path className={`mark mark-${mark.type} line-${mark.style}`} d={pathData(markItem(mark).commands)} />;
}

interface LinksLayerProps {
  readonly layout: Layout;
  /** Only what is within it is drawn; null: everything. */
  readonly zone: Rectangle | null;
  /** Lines of these inferences are drawn stronger. */
  readonly strong: ReadonlySet<RecordId>;
  /** While something stands out, lines fade but those between what is near the selection. */
  readonly emphasis: Emphasis;
}

/** All links of the map that are near what is seen, in one picture. */
export const LinksLayer = memo(function LinksLayer({ layout, zone, strong, emphasis }: LinksLayerProps) {
  const paths = useMemo(() => (zone === null ? layout.paths : pathsWithin(layout, zone)), [layout, zone]);
  const lines = useMemo(() => styles.flatMap(style => paths.filter(path => path.style === style).map(lineOf)), [paths]);
  const marks = useMemo(() => layout.marks.filter(mark => zone === null || isOver(zone, mark)), [layout, zone]);
  const words = useMemo(() => layout.words.filter(word => zone === null || isOver(zone, word)), [layout, zone]);
  const isStrong = (path: LaidPath): boolean => path.style !== 'and' && path.records.some(id => strong.has(id));
  const { found, near } = emphasis;
  const isFaded = found !== null || near !== null;
  const isNear = (path: LaidPath): boolean =>
    found === null && path.style !== 'and' && path.records.some(id => near?.has(id) === true);
  return (
    <svg className="links" width={linksSide} height={linksSide} aria-hidden>
      <g className={isFaded ? 'is-faded' : undefined}>{lines}</g>
      {isFaded && near !== null ? paths.filter(isNear).map(lineOf) : null}
      {strong.size === 0
        ? null
        : paths
            .filter(isStrong)
            .map((path, place) => (
              <path key={place} className={`line line-strong line-${path.style}`} d={dataOf(path)} />
            ))}
      <g className={isFaded ? 'is-faded' : undefined}>
        {marks.map(mark => (
          <Mark key={`${mark.type} ${mark.x} ${mark.y}`} mark={mark} />
        ))}
        {words.map(({ x, y, text }) => (
          <text key={`${x} ${y}`} className="and-word" x={x} y={y}>
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
});
