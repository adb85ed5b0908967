import type { RecordId } from '../../model/ids';

/** `text` null forgets the draft. */
type SaveDraft = (record: RecordId, field: string, text: string | null) => void;

interface DraftSaver {
  change(record: RecordId, field: string, text: string): void;
  /** The text is in a step now: the library forgets the draft in that step's own transaction, not before. */
  handOver(record: RecordId, field: string): void;
  forget(record: RecordId, field: string): void;
  dispose(): void;
  /** Writes nothing any more. */
  abandon(): void;
}

/** Writes what is being typed at most once in `intervalMs`, so that a crash costs a second of typing. */
export function createDraftSaver(save: SaveDraft, intervalMs: number): DraftSaver {
  const changed = new Map<string, readonly [RecordId, string, string]>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isAbandoned = false;

  const writeAll = (): void => {
    timer = null;
    for (const [record, field, text] of changed.values()) save(record, field, text);
    changed.clear();
  };

  return {
    change: (record, field, text) => {
      if (isAbandoned) return;
      changed.set(`${record}/${field}`, [record, field, text]);
      timer ??= setTimeout(writeAll, intervalMs);
    },
    handOver: (record, field) => {
      changed.delete(`${record}/${field}`);
    },
    forget: (record, field) => {
      changed.delete(`${record}/${field}`);
      if (!isAbandoned) save(record, field, null);
    },
    dispose: () => {
      if (timer !== null) clearTimeout(timer);
      writeAll();
    },
    abandon: () => {
      isAbandoned = true;
      if (timer !== null) clearTimeout(timer);
      changed.clear();
    },
  };
}
