import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ArgumentMap } from '../../model/argument-map';
import type { ClaimId, RecordId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { outlineKeyOf, outlineOf, type OutlineRow } from '../../model/outline';
import { useApp, useMap, useShownMap, useView } from '../state/app-context';
import type { Editor, MapState, MapStore } from '../state/map-store';
import { OutlineItem, rowId } from './outline-item';
import { useTreeDrag } from './use-tree-drag';
import { useTreeKeys } from './use-tree-keys';
import { useTreePointer } from './use-tree-pointer';
import { isRowSelected } from './walk-outline';
import '../styles/outline.css';

/** CSS pixels, as in outline.css. */
const heights = { row: 24, shared: 42, contention: 66 } as const;

function heightOf(row: OutlineRow | undefined): number {
  if (row?.kind === 'contention') return heights.contention;
  return row?.isShared === true ? heights.shared : heights.row;
}

/**
 * Rows come and go by the dozen: most frames of a scroll then change nothing on the page, whose canvas would have to be
 * looked through with each row.
 */
const blockRows = 12;

function inBlocks(range: Range): Range {
  const startIndex = range.startIndex - (range.startIndex % blockRows);
  const endIndex = range.endIndex - (range.endIndex % blockRows) + blockRows - 1;
  return { ...range, startIndex, endIndex };
}

/** The words that are open here: of a frame its title. */
function editorIn({ editors }: MapState): Editor | null {
  for (const editor of editors.values()) if (editor.place === 'outline') return editor;
  return null;
}

/** A step is shown by the row of its first premise. */
function currentOf(
  places: ReadonlyMap<string, number>,
  map: ArgumentMap,
  focused: string | null,
  selected: RecordId | undefined,
): number {
  const keys = [focused, ...(selected === undefined ? [] : [outlineKeyOf(map, selected)])];
  if (focused !== null) keys.splice(1, 0, outlineKeyOf(map, focused as RecordId));
  for (const key of keys) {
    const place = key === null ? undefined : places.get(key);
    if (place !== undefined) return place;
  }
  return -1;
}

/** Nothing shows a text that is open in the outline once the outline is gone. */
function closeOutlineEditor(mapStore: MapStore): void {
  const editor = editorIn(mapStore.store.getState());
  if (editor === null) return;
  mapStore.closeEditor(editor.record, editor.field, message('step.edit', { field: editor.field }));
}

const noClaims: readonly ClaimId[] = [];

/** The same map as an indented list in which everything can be done that can be done on the canvas. */
export function OutlinePanel() {
  const app = useApp();
  const { mapStore, past } = useShownMap();
  const tree = useRef<HTMLDivElement>(null);
  const map = useMap(state => state.map);
  const drafts = useMap(state => state.drafts);
  const editor = useMap(editorIn);
  const edited = editor?.record ?? null;
  const folded = useView(view => view.folded);
  const focused = useView(view => view.focused);
  const selection = useView(view => view.selection);
  const carried = useView(view => view.carried?.claimIds ?? noClaims);
  const isRingShown = useView(view => view.isFocusVisible);
  const rows = useMemo(() => outlineOf(map, folded), [map, folded]);
  const places = useMemo(() => new Map(rows.map(({ key }, place) => [key, place])), [rows]);
  const selected = useMemo(() => new Set(selection), [selection]);
  const current = currentOf(places, map, focused, selection.at(-1));
  const editedPlace = edited === null ? -1 : (places.get(edited) ?? -1);

  // New functions only for new rows: with each of them every place is reckoned anew.
  const estimateSize = useCallback((place: number) => heightOf(rows[place]), [rows]);
  const getItemKey = useCallback(
    (place: number) => `${rows[place]?.key ?? place}${place === editedPlace ? ' edited' : ''}`,
    [rows, editedPlace],
  );
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(inBlocks(range));
      const kept = [current, editedPlace].filter(place => place >= 0 && place < range.count && !shown.includes(place));
      return kept.length === 0 ? shown : [...new Set([...shown, ...kept])].sort((a, b) => a - b);
    },
    [current, editedPlace],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current,
    estimateSize,
    getItemKey,
    rangeExtractor,
    overscan: 4,
    paddingStart: 4,
    paddingEnd: 24,
    scrollPaddingStart: 24,
    scrollPaddingEnd: 24,
  });

  const isReached = current >= 0;
  useEffect(() => {
    if (isReached) virtualizer.scrollToIndex(current, { align: 'auto' });
  }, [virtualizer, current, isReached, edited]);
  useEffect(() => () => closeOutlineEditor(mapStore), [mapStore]);

  const onKeyDown = useTreeKeys({ map, rows, current, rowHeight: heights.row });
  const pointer = useTreePointer(rows, current);
  useTreeDrag(tree, rows);
  const currentKey = rows[current]?.key;
  return (
    <div
      ref={tree}
      className={isRingShown ? 'outline shows-ring' : 'outline'}
      role="tree"
      tabIndex={0}
      data-first-focus
      aria-label={message('outline.tree')}
      aria-multiselectable
      aria-activedescendant={currentKey === undefined ? undefined : rowId(currentKey)}
      onFocus={event => {
        app.view.setState({ workplace: 'outline' });
        const [first] = rows;
        if (event.target !== event.currentTarget || isReached || first === undefined) return;
        app.view.setState({ focused: first.key, selection: [first.record] });
      }}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      <div className="outline-rows" role="none" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const isEditing = index === editedPlace;
          const isMeasured = isEditing || row.kind === 'contention';
          return (
            <OutlineItem
              key={key}
              row={row}
              map={map}
              place={index}
              start={start}
              measure={isMeasured ? virtualizer.measureElement : undefined}
              isCurrent={index === current}
              isSelected={isRowSelected(row, selected, focused)}
              isStepSelected={row.sign !== 'and' && row.inference !== null && selected.has(row.inference)}
              isCarried={carried.some(id => id === row.record) && row.kind !== 'reference'}
              draft={index === editedPlace ? editor?.text : drafts.get(row.record)}
              isEditing={isEditing}
              mark={past?.marks.get(row.record) ?? null}
            />
          );
        })}
      </div>
      {rows.length === 0 ? <p className="outline-empty">{message('outline.empty')}</p> : null}
    </div>
  );
}
