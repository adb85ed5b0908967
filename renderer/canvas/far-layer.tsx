import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { LaidCard, Layout } from '../../model/layout/layout';
import type { Emphasis } from '../finding/emphasis';
import { drawFarMark } from '../history/far-marks';
import { useShownMap, useView } from '../state/app-context';
import { drawFarBoxes } from './far-boxes';
import { pathsWithin } from './path-boxes';
import { overlaps } from '../../model/layout/rectangles';

interface Colours {
  readonly support: string;
  readonly oppose: string;
  readonly open: string;
  readonly ink: string;
  readonly accent: string;
  readonly canvas: string;
  readonly hit: string;
}

/** Of what is not meant by a filter or the focus. */
const fadedShare = 0.38;

function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(`--${name}`);
  return {
    support: read('support'),
    oppose: read('oppose'),
    open: read('open'),
    ink: read('ink'),
    accent: read('accent'),
    canvas: read('canvas'),
    hit: read('mark-rule'),
  };
}

function colourOf(card: LaidCard, colours: Colours): string {
  if (card.kind === 'contention') return colours.ink;
  if (card.side === 'support') return colours.support;
  return card.side === 'oppose' ? colours.oppose : colours.open;
}

/** A large map from far away: boxes in the colours of their sides, objections with a slit, so that sides survive grey. */
export function FarLayer({ layout, emphasis }: { readonly layout: Layout; readonly emphasis: Emphasis }) {
  const flow = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const selection = useView(view => view.selection);
  const isDark = useView(view => view.isDark);
  const theme = useView(view => view.theme);
  const marks = useShownMap().past?.marks;
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null) return undefined;
    const colours = readColours();
    const selected = new Set<string>(selection);
    const { hits, found, near } = emphasis;
    const isFaded = (card: LaidCard): boolean =>
      !((found?.has(card.record) ?? true) && (near?.has(card.record) ?? true)) && !selected.has(card.record);
    let frame = 0;

    const draw = (): void => {
      frame = 0;
      const { transform, width, height } = flow.getState();
      const [x, y, zoom] = transform;
      const scale = devicePixelRatio;
      const [pixelWidth, pixelHeight] = [Math.round(width * scale), Math.round(height * scale)];
      if (element.width !== pixelWidth || element.height !== pixelHeight) {
        element.width = pixelWidth;
        element.height = pixelHeight;
      }
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, width, height);
      context.setTransform(scale * zoom, 0, 0, scale * zoom, scale * x, scale * y);
      const area = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      drawFarBoxes(context, layout.boxes, 'frame', selected);
      const paths = pathsWithin(layout, area);
      context.lineWidth = 0.8 / zoom;
      context.globalAlpha = found === null && near === null ? 1 : fadedShare;
      for (const style of ['support', 'oppose'] as const) {
        context.strokeStyle = colours[style];
        context.beginPath();
        for (const path of paths) {
          const isOpposed = path.style === 'oppose' || path.style === 'undercut';
          if (isOpposed !== (style === 'oppose') || path.style === 'and') continue;
          for (const command of path.commands) {
            if (command[0] === 'M') context.moveTo(command[1], command[2]);
            else if (command[0] === 'L') context.lineTo(command[1], command[2]);
            else if (command[0] === 'Q') context.quadraticCurveTo(command[1], command[2], command[3], command[4]);
          }
        }
        context.stroke();
      }
      for (const card of layout.cards) {
        if (!overlaps(card, area)) continue;
        const share = isFaded(card) ? fadedShare : 1;
        context.globalAlpha = (card.kind === 'contention' ? 1 : 0.72) * share;
        context.fillStyle = colourOf(card, colours);
        context.fillRect(card.x, card.y, card.width, card.height);
        context.globalAlpha = share;
        if (card.side === 'oppose') {
          context.fillStyle = colours.canvas;
          context.fillRect(card.x + card.width * 0.3, card.y + card.height / 2 - 4, card.width * 0.4, 8);
        }
        context.globalAlpha = 1;
        if (hits?.has(card.record) === true) {
          context.strokeStyle = colours.hit;
          context.lineWidth = 2 / zoom;
          context.strokeRect(card.x - 1 / zoom, card.y - 1 / zoom, card.width + 2 / zoom, card.height + 2 / zoom);
        }
        if (marks !== undefined) drawFarMark(context, card, marks, zoom);
        if (selected.has(card.record)) {
          context.strokeStyle = colours.accent;
          context.lineWidth = 2 / zoom;
          context.strokeRect(card.x - 2 / zoom, card.y - 2 / zoom, card.width + 4 / zoom, card.height + 4 / zoom);
        }
      }
      drawFarBoxes(context, layout.boxes, 'note', selected);
    };
    const plan = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    draw();
    const stop = flow.subscribe(plan);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [flow, layout, selection, isDark, theme, marks, emphasis]);
  return <canvas ref={canvas} className="far-layer" aria-hidden />;
}
