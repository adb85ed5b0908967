import { type ArgumentMap, contentsOf, emptyMap, mapFromContents } from '../../model/argument-map';
import type { Draft, LibraryApi, LibraryEvent, OpenedMap } from '../../model/borders/library-api';
import { libraryMethods } from '../../model/borders/library-api';
import type { Port } from '../../model/borders/port';
import { CruxError } from '../../model/borders/reply';
import { type Handlers, type Parsers, serveClient } from '../../model/borders/rpc';
import { type ClaimId, type MapId, newId, type StepId } from '../../model/ids';
import type { Json } from '../../model/json';
import { patchSchema } from '../../model/parse/field-change-schema';
import { apply } from '../../model/patch';
import { emptyUndoList, type Step, type UndoList, withStep } from '../../model/steps';

/** Two ends of a connection inside one process; messages are copied and arrive later, as between processes. */
export function portPair(): readonly [Port, Port, () => void] {
  let isClosed = false;
  const closers: (() => void)[] = [];
  const end = (): {
    port: Port;
    deliver: (message: unknown) => void;
    peer: { deliver?: (message: unknown) => void };
  } => {
    let listener: ((message: unknown) => void) | null = null;
    const early: unknown[] = [];
    const peer: { deliver?: (message: unknown) => void } = {};
    return {
      peer,
      deliver: message => (listener === null ? void early.push(message) : listener(message)),
      port: {
        post: message => {
          const copy = structuredClone(message);
          queueMicrotask(() => !isClosed && peer.deliver?.(copy));
        },
        onMessage: next => {
          listener = next;
          for (const message of early.splice(0)) next(message);
        },
        onClose: next => void closers.push(next),
        close: () => cut(),
      },
    };
  };
  const cut = (): void => {
    isClosed = true;
    for (const closer of closers) closer();
  };
  const a = end();
  const b = end();
  a.peer.deliver = b.deliver;
  b.peer.deliver = a.deliver;
  return [a.port, b.port, cut];
}

/** How many entries of the undo list come with an opened map. */
const newestCount = 200;

/** A library without a disk, for tests of the screens' stores: it keeps steps, once each, and can be cut off or filled up. */
export class MemoryLibrary {
  readonly mapId: MapId = newId('map');
  readonly steps: Step[] = [];
  readonly saves: (readonly Step[])[] = [];
  readonly drafts = new Map<string, Draft>();
  view: Json = null;
  folded: readonly ClaimId[] | null = null;
  lineage = '';
  /** Refuses to save with this reason while not null. */
  refusal: string | null = null;
  /** Steps with this label are refused for good. */
  refusedLabel: string | null = null;
  /** Loses the answers: what is sent is stored, but the sender never hears of it. */
  isMute = false;
  first: ArgumentMap = emptyMap(this.mapId, 'Ports', 1);
  #listener: ((port: Port | null) => void) | null = null;
  #cut: (() => void) | null = null;
  readonly #late: (() => void)[] = [];
  #tell: ((event: unknown) => void) | null = null;

  onPort = (listener: (port: Port | null) => void): void => {
    this.#listener = listener;
    this.connect();
  };

  connect(): void {
    const [near, far, cut] = portPair();
    this.#cut = cut;
    const handlers: Partial<Handlers<LibraryApi>> = {
      openMap: () => this.open(),
      saveSteps: (_id, steps, lineage) => this.#save(steps, lineage),
      saveDraft: (_id, record, field, text) => {
        if (text === null) this.drafts.delete(`${record}/${field}`);
        else this.drafts.set(`${record}/${field}`, { record, field, text });
        return null;
      },
      saveView: (_id, view) => {
        this.view = view;
        return null;
      },
      saveFolded: (_id, folded) => {
        if (this.refusal !== null) throw new CruxError('disk-full', this.refusal);
        this.folded = folded;
        return null;
      },
      olderSteps: (_id, before, limit) => {
        const { undo } = this.#undoList();
        const end = undo.findIndex(({ id }) => id === before);
        return undo.slice(Math.max(0, end - limit), end);
      },
      mapAsOf: (_id, cut) => contentsOf(this.mapAfter('step' in cut ? cut.step : null)),
    };
    const parsers = Object.fromEntries(libraryMethods.map(method => [method, (args: unknown) => args]));
    this.#tell = serveClient(far, handlers as Handlers<LibraryApi>, parsers as unknown as Parsers<LibraryApi>);
    this.#listener?.(near);
  }

  cut(): void {
    this.#listener?.(null);
    this.#cut?.();
  }

  answerLate(): void {
    this.isMute = false;
    for (const answer of this.#late.splice(0)) answer();
  }

  /** As when a backup was restored: these steps are all that there is. */
  replace(steps: readonly Step[], isTold = true): void {
    this.steps.splice(0, this.steps.length, ...steps);
    this.drafts.clear();
    this.lineage = newId('step');
    if (isTold) this.#tell?.({ type: 'library-replaced' });
  }

  /** As when the library screen of another window did this with the map. */
  tell(event: LibraryEvent): void {
    this.#tell?.(event);
  }

  /** As when the library screen of another window renamed the map. */
  rename(title: string): void {
    const { map } = this.mapAfter(null);
    const change = { kind: 'map', record: map.id, field: 'title', before: map.title, after: title } as const;
    const step: Step = { id: newId('step'), kind: 'edit', label: 'Rename map', at: 1, of: null, patch: [change] };
    this.steps.push(step);
    this.#tell?.({ type: 'step-made', mapId: this.mapId, step });
  }

  #save(
    steps: readonly Step[],
    lineage = this.lineage,
  ): Promise<{ acknowledged: Step['id'][] }> | { acknowledged: Step['id'][] } {
    this.saves.push(steps);
    if (lineage !== this.lineage) throw new CruxError('replaced', 'A backup was restored.');
    if (this.refusal !== null) throw new CruxError('disk-full', this.refusal);
    if (steps.some(({ label }) => label === this.refusedLabel)) throw new CruxError('bad-request', 'It is too long.');
    for (const step of steps) {
      if (this.steps.some(({ id }) => id === step.id)) continue;
      const { error } = patchSchema.safeParse(step.patch);
      if (error !== undefined) throw new CruxError('bad-request', error.message);
      this.steps.push(step);
      for (const { record, field } of step.patch) this.drafts.delete(`${record}/${field}`);
    }
    const answer = { acknowledged: steps.map(({ id }) => id) };
    return this.isMute ? new Promise(resolve => this.#late.push(() => resolve(answer))) : answer;
  }

  open(): OpenedMap {
    const { undo, redo } = this.#undoList();
    const undoList = { undo: undo.slice(-newestCount), redo };
    const drafts = [...this.drafts.values()];
    const { view, folded, lineage } = this;
    return { contents: contentsOf(this.mapAfter(null)), undoList, drafts, view, folded, namedViews: [], lineage };
  }

  #undoList(): UndoList {
    return this.steps.reduce<UndoList>(withStep, emptyUndoList);
  }

  /** The map after one of its steps, or after all of them. */
  mapAfter(last: StepId | null): ArgumentMap {
    let map = this.first;
    for (const step of this.steps) {
      map = apply(map, step.patch).map;
      if (step.id === last) break;
    }
    return map;
  }

  map(): ArgumentMap {
    return mapFromContents(this.open().contents);
  }
}
