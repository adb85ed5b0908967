import { memo, useMemo } from 'react';
import { type FarKind, type FarPicture, readFarPicture } from '../../model/picture/read-far-picture';
import { useAfterPaint } from '../state/use-after-paint';

const kinds: readonly FarKind[] = ['support', 'oppose', 'neutral', 'main'];
/** A map of three cards does not fill its thumbnail with them. In map units. */
const smallest = { width: 960, height: 600 } as const;

type Boxes = readonly (readonly [string, number, number, number, number])[];

/** One path for all boxes of a kind: a screen of thumbnails stays light. */
function boxPath(boxes: Boxes, kind: string): string {
  return boxes
    .filter(([own]) => own === kind)
    .map(([, x, y, width, height]) => `M${x} ${y}h${width}v${height}h${-width}z`)
    .join('');
}

function Stands({ picture, kind }: { readonly picture: FarPicture; readonly kind: 'note' | 'frame' }) {
  const kinds = new Set(picture.stands.map(([own]) => own).filter(own => own.startsWith(kind)));
  return [...kinds].map(own => {
    const tint = own.slice(kind.length + 1);
    const style = { fill: `var(--tint-${tint})`, stroke: `var(--tint-${tint}-edge)` };
    return <path key={own} className="far-stand" style={style} d={boxPath(picture.stands, own)} />;
  });
}

function linePath(picture: FarPicture, kind: FarKind): string {
  return picture.lines
    .filter(([own]) => own === kind)
    .map(([, ...points]) => `M${points.join(' ')}`)
    .join('');
}

/** The map from far away, in the colours of the screen; an empty sheet until it is drawn. */
export const Thumbnail = memo(function Thumbnail({ thumbnail }: { readonly thumbnail: string | null }) {
  // The list is there first; thousands of boxes follow a moment later.
  const text = useAfterPaint(thumbnail, null);
  const picture = useMemo(() => readFarPicture(text), [text]);
  if (picture === null || picture.boxes.length === 0) return <svg className="thumbnail" aria-hidden />;
  const width = Math.max(picture.width, smallest.width);
  const height = Math.max(picture.height, smallest.height);
  const viewBox = `${(picture.width - width) / 2} ${(picture.height - height) / 2} ${width} ${height}`;
  return (
    <svg className="thumbnail" viewBox={viewBox} aria-hidden>
      <Stands picture={picture} kind="frame" />
      {kinds.map(kind => (
        <path key={`line ${kind}`} className={`far-line far-line-${kind}`} d={linePath(picture, kind)} />
      ))}
      {kinds.map(kind => (
        <path key={`box ${kind}`} className={`far-${kind}`} d={boxPath(picture.boxes, kind)} />
      ))}
      <Stands picture={picture} kind="note" />
    </svg>
  );
});
