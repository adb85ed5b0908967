import { fieldsOf, type Json } from '../../model/json';
import { keptPackingOf, readPacking } from '../../model/layout/kept-packing';
import type { Packing } from '../../model/layout/packing';
import type { Viewport } from '../canvas/viewport';
import type { LayoutSource } from './layout-source';
import { inspectorWidths, leftPanelIds, leftPanelWidths, type PanelWidths, type ViewState } from './view-store';

/** What is kept per map from one opening to the next. */
const keptKeys = [
  'viewport',
  'isInspectorOpen',
  'inspectorWidth',
  'leftPanel',
  'leftPanelWidth',
  'focused',
] as const satisfies readonly (keyof ViewState)[];

interface KeptView extends Pick<ViewState, (typeof keptKeys)[number]> {
  /** What the layout chose: without it, a map that has grown would be arranged anew. */
  readonly packing: Packing | null;
}

/** Whether nothing of it changed. */
export function isSameKeptView(now: ViewState, before: ViewState): boolean {
  return keptKeys.every(key => now[key] === before[key]);
}

/** At the next opening the layout begins at (0, 0) again. */
export function keptViewOf(view: ViewState, layouts: LayoutSource): Json {
  const { viewport } = view;
  const [origin, packing] = [layouts.origin(), layouts.packing()];
  return {
    viewport:
      viewport === null
        ? null
        : { x: viewport.x + origin.x * viewport.zoom, y: viewport.y + origin.y * viewport.zoom, zoom: viewport.zoom },
    isInspectorOpen: view.isInspectorOpen,
    inspectorWidth: view.inspectorWidth,
    leftPanel: view.leftPanel,
    leftPanelWidth: view.leftPanelWidth,
    focused: view.focused,
    packing: packing === null ? null : keptPackingOf(packing),
  };
}

function viewportOf(value: Json | undefined): Viewport | null {
  const { x, y, zoom } = fieldsOf(value) ?? {};
  const isUsable = [x, y, zoom].every(part => typeof part === 'number' && Number.isFinite(part));
  return isUsable && (zoom as number) > 0 ? { x: x as number, y: y as number, zoom: zoom as number } : null;
}

function widthOf(value: Json | undefined, { smallest, usual, largest }: PanelWidths): number {
  return Math.min(Math.max(typeof value === 'number' ? value : usual, smallest), largest);
}

/** Null for a map that was never shown; whatever is not as expected falls back to the first view. */
export function readKeptView(stored: Json): KeptView | null {
  const fields = fieldsOf(stored);
  if (fields === null) return null;
  const { viewport, isInspectorOpen, inspectorWidth, leftPanel, leftPanelWidth, focused, packing } = fields;
  return {
    viewport: viewportOf(viewport),
    isInspectorOpen: isInspectorOpen !== false,
    inspectorWidth: widthOf(inspectorWidth, inspectorWidths),
    leftPanel: leftPanelIds.find(id => id === leftPanel) ?? null,
    leftPanelWidth: widthOf(leftPanelWidth, leftPanelWidths),
    focused: typeof focused === 'string' ? focused : null,
    packing: readPacking(packing),
  };
}
