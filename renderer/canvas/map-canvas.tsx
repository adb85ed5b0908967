import { ReactFlow, ReactFlowProvider, ViewportPortal } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMemo, useRef, useState } from 'react';
import type { RecordId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { focusCanvas } from '../editor/panes';
import { findElement } from '../commands/walk';
import { largestUnfolded } from '../state/first-folded';
import { useApp, useLayout, useMap, useShownMap, useView } from '../state/app-context';
import { BoxView } from './box-view';
import { CardView, elementId } from './card-view';
import { ChipView } from './chip-view';
import { ContextMenu } from './context-menu';
import { CrossLinks } from './cross-links';
import { EmptyMap } from './empty-map';
import { useEmphasis } from '../finding/use-shade';
import { ShowMap } from '../finding/show-map';
import { FarCard } from './far-card';
import { FarLayer } from './far-layer';
import { LinksLayer } from './links-layer';
import { Minimap } from './minimap';
import { type CanvasNode, NodeCache } from './nodes';
import { SelectionBar } from './selection-bar';
import { overlaps } from '../../model/layout/rectangles';
import { linksAt, strongLinks } from './strong-links';
import { useHitSize } from './use-hit-size';
import { useHovered } from './use-hovered';
import { useMotion } from './use-motion';
import { usePointer } from './use-pointer';
import { useStage } from './use-stage';
import { useZone, type Zone } from './use-zone';
import { zoomLimits } from './viewport';
import { ZoomControls } from './zoom-controls';
import type { LaidBox, LaidCard, LaidChip, Layout } from '../../model/layout/layout';

const nodeTypes = { card: CardView, chip: ChipView, box: BoxView };
const noEdges: never[] = [];
const proOptions = { hideAttribution: true };

/** Cards near what is seen, and always the focused one, so that the keyboard never walks into nothing. */
function shownNodes(layout: Layout, cache: NodeCache, zone: Zone | null, focusedKey: string | undefined): CanvasNode[] {
  if (zone === null) return [...cache.nodesOf(layout).values()];
  const isShown = (element: LaidCard | LaidChip | LaidBox): boolean =>
    element.key === focusedKey || (!zone.isFar && overlaps(element, zone.area));
  return [...cache.nodesOf(layout, isShown).values()];
}

function Flow() {
  const app = useApp();
  const layout = useLayout();
  const { past } = useShownMap();
  const pane = useRef<HTMLDivElement>(null);
  const [cache] = useState(() => new NodeCache());
  const isLarge = layout.cards.length > largestUnfolded;
  const zone = useZone(isLarge);
  const focused = useView(view => view.focused);
  const selection = useView(view => view.selection);
  const map = useMap(state => state.map);
  const isReader = useView(view => view.reader !== null);
  const focusedElement = findElement(layout, focused);
  const focusedKey = focusedElement?.key;
  const nodes = useMemo(() => shownNodes(layout, cache, zone, focusedKey), [layout, cache, zone, focusedKey]);
  const hovered = findElement(layout, useHovered(pane));
  const hoveredRecord = hovered?.record ?? null;
  const strong = useMemo<ReadonlySet<RecordId>>(
    () => new Set([...strongLinks(map, selection), ...linksAt(map, hoveredRecord)]),
    [map, selection, hoveredRecord],
  );
  const selected = selection.length === 1 ? (selection[0] ?? null) : null;
  const emphasis = useEmphasis();
  const isMoving = useMotion(layout, nodes.length);
  useStage(pane);
  usePointer(pane);
  useHitSize(pane);
  return (
    <div
      ref={pane}
      className={`canvas${isMoving ? ' is-moving' : ''}${past === null ? '' : ' is-past'}`}
      data-pane="canvas"
      onFocus={() => app.view.setState({ workplace: 'canvas' })}
    >
      {zone?.isFar === true ? <FarLayer layout={layout} emphasis={emphasis} /> : null}
      <ReactFlow<CanvasNode>
        nodes={nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        onMoveEnd={(_event, viewport) => app.view.setState({ viewport })}
        minZoom={zoomLimits.smallest}
        maxZoom={zoomLimits.largest}
        panOnScroll
        panOnScrollSpeed={1}
        panOnDrag
        zoomOnScroll={false}
        zoomOnPinch
        zoomOnDoubleClick={false}
        preventScrolling
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        proOptions={proOptions}
        tabIndex={0}
        data-canvas-focus
        aria-label={message('editor.canvas')}
        aria-activedescendant={focusedKey === undefined ? undefined : elementId(focusedKey)}
        onFocus={event => {
          if (event.target !== event.currentTarget || focusedKey !== undefined) return;
          const [first] = layout.cards;
          if (first !== undefined) app.view.setState({ focused: first.key, selection: [first.record] });
        }}
      >
        <ViewportPortal>
          {zone?.isFar === true ? null : (
            <LinksLayer layout={layout} zone={zone?.area ?? null} strong={strong} emphasis={emphasis} />
          )}
          <CrossLinks layout={layout} selected={selected} hovered={hoveredRecord} />
        </ViewportPortal>
        {past === null && !isReader ? <SelectionBar layout={layout} /> : null}
        {past === null && !isReader ? <EmptyMap layout={layout} /> : null}
      </ReactFlow>
      {zone?.isFar === true ? <FarCard layout={layout} pane={pane} /> : null}
      <ShowMap layout={layout} />
      <ContextMenu pane={pane} />
      {/* A click, unlike a key, gives the map its focus back. */}
      <div className="canvas-corner" onClickCapture={event => event.detail > 0 && focusCanvas()}>
        <Minimap layout={layout} />
        <ZoomControls />
      </div>
    </div>
  );
}

export function MapCanvas() {
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}
