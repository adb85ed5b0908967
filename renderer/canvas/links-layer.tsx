import { memo, useMemo } from 'react';
import type { LaidMark, LaidPath, Layout, LineStyle, Rectangle } from '../../model/layout/layout';
import type { RecordId } from '../../model/ids';
import { markItem } from '../../model/picture/layout-items';
import type { Emphasis } from '../finding/emphasis';
import { dataOf, linksSide, pathData, pathsWithin } from './path-boxes';

const styles: readonly LineStyle[] = ['question', 'support', 'backing', 'oppose', 'undercut', 'and'];

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

function isWithin(zone: Rectangle | null, x: number, y: number): boolean {
  return zone === null || (x >= zone.x && x <= zone.x + zone.width && y >= zone.y && y <= zone.y + zone.height);
}

/** All links of the map in one picture: one path for each kind of line, so that a large map costs no more than a small one. */
export const LinksLayer = memo(function LinksLayer({ layout, zone, strong, emphasis }: LinksLayerProps) {
  const paths = useMemo(() => (zone === null ? layout.paths : pathsWithin(layout, zone)), [layout, zone]);
  const byStyle = useMemo(() => {
    const data = new Map<LineStyle, string[]>();
    for (const path of paths) {
      const own = data.get(path.style);
      if (own === undefined) data.set(path.style, [dataOf(path)]);
      else own.push(dataOf(path));
    }
    return data;
  }, [paths]);
  const marks = useMemo(() => layout.marks.filter(({ x, y }) => isWithin(zone, x, y)), [layout, zone]);
  const words = useMemo(() => layout.words.filter(({ x, y }) => isWithin(zone, x, y)), [layout, zone]);
  const isStrong = (path: LaidPath): boolean => path.style !== 'and' && path.records.some(id => strong.has(id));
  const { found, near } = emphasis;
  const isFaded = found !== null || near !== null;
  const isNear = (path: LaidPath): boolean =>
    found === null && path.style !== 'and' && path.records.some(id => near?.has(id) === true);
  return (
    <svg className="links" width={linksSide} height={linksSide} aria-hidden>
      <g className={isFaded ? 'is-faded' : undefined}>
        {styles.map(style => {
          const data = byStyle.get(style);
          return data === undefined ? null : <path key={style} className={`line line-${style}`} d={data.join('')} />;
        })}
      </g>
      {isFaded && near !== null
        ? paths
            .filter(isNear)
            .map((path, place) => <path key={place} className={`line line-${path.style}`} d={dataOf(path)} />)
        : null}
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
