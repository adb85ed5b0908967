import type { LaidPath, Rectangle } from '../../../model/layout/layout';
import { cardElement, chipElement } from './card-markup';
import { layOutScene, markReady, placeStage, readScene } from './stage';

/** As in the app: screen pixels drawn beyond the edges of the canvas. */
const marginPx = 160;
/** The app pans as far as the wheel turns. */
const panSpeed = 1;
const svg = 'http://www.w3.org/2000/svg';

interface Piece {
  readonly box: Rectangle;
  readonly element: HTMLElement;
}

function touches(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isInside(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function dataOf({ commands }: LaidPath): string {
  return commands.map(([letter, ...numbers]) => `${letter}${numbers.join(' ')}`).join('');
}

function boxOf({ commands }: LaidPath): Rectangle {
  const numbers = commands.map(([, ...rest]) => rest as number[]);
  const xs = numbers.flatMap(rest => rest.filter((_number, place) => place % 2 === 0));
  const ys = numbers.flatMap(rest => rest.filter((_number, place) => place % 2 === 1));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Plain elements for what the app would show, two paths for its links, one transform: the least that panning can cost. */
function begin(): void {
  const scene = readScene();
  const stage = placeStage(scene);
  const layout = layOutScene(scene);
  const place = (box: Rectangle, element: HTMLElement): Piece => {
    const outer = document.createElement('div');
    Object.assign(outer.style, {
      position: 'absolute',
      transform: `translate(${box.x}px, ${box.y}px)`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    });
    outer.append(element);
    return { box, element: outer };
  };
  const pieces = [
    ...layout.cards.map(card => place(card, cardElement(card))),
    ...layout.chips.map(chip => place(chip, chipElement(chip))),
  ];
  const paths = layout.paths.map(path => ({ path, box: boxOf(path) }));

  const plane = document.createElement('div');
  Object.assign(plane.style, { position: 'absolute', transformOrigin: '0 0' });
  const links = document.createElementNS(svg, 'svg');
  links.setAttribute('class', 'links');
  const drawn = (['support', 'oppose'] as const).map(style => {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('class', `line line-${style}`);
    links.append(path);
    return { style, path };
  });
  plane.append(links);
  stage.append(plane);

  let { x, y } = scene.viewport;
  const { zoom } = scene.viewport;
  let zone: Rectangle | null = null;
  const shown = new Set<Piece>();

  const fill = (seen: Rectangle): void => {
    const margin = marginPx / zoom;
    const area = {
      x: seen.x - margin,
      y: seen.y - margin,
      width: seen.width + 2 * margin,
      height: seen.height + 2 * margin,
    };
    zone = area;
    for (const piece of pieces) {
      const isWanted = touches(piece.box, area);
      if (isWanted === shown.has(piece)) continue;
      if (isWanted) {
        shown.add(piece);
        plane.append(piece.element);
      } else {
        shown.delete(piece);
        piece.element.remove();
      }
    }
    for (const { style, path } of drawn) {
      const isOpposed = style === 'oppose';
      const wanted = paths.filter(
        ({ path: { style: own }, box }) =>
          own !== 'and' && (own === 'oppose' || own === 'undercut') === isOpposed && touches(box, area),
      );
      path.setAttribute('d', wanted.map(entry => dataOf(entry.path)).join(''));
    }
  };
  const move = (): void => {
    const seen = {
      x: -x / zoom,
      y: -y / zoom,
      width: scene.canvas.width / zoom,
      height: scene.canvas.height / zoom,
    };
    if (zone === null || !isInside(seen, zone)) fill(seen);
    plane.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
  };
  stage.addEventListener(
    'wheel',
    event => {
      event.preventDefault();
      x -= event.deltaX * panSpeed;
      y -= event.deltaY * panSpeed;
      move();
    },
    { passive: false },
  );
  move();
  markReady();
}

begin();
