import Database from 'better-sqlite3';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MapContents } from '../model/argument-map';
import { newClaim as writtenClaim } from '../model/edits/claims';
import { type ClaimId, type InferenceId, newId, type RecordId } from '../model/ids';
import type { Json } from '../model/json';
import type { FieldChange, Patch } from '../model/patch';
import { type Citation, type Claim, type Inference, itemKinds, type MapItem, type Source } from '../model/records';
import type { Step, StepKind } from '../model/steps';
import type { Db } from './database';
import { type Library, openLibrary } from './library';
import type { LibraryOptions } from './library-session';
import { findBrokenSteps, rebuildProjection } from './rebuild';
import { storeOf } from './store';

/** A folder of its own for one test; gone when the test ends. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'crux-db-'));
  return {
    path: folder,
    [Symbol.dispose]: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every file below the folder that holds one of the words, in either of SQLite's encodings of text. */
export function filesWith(folder: string, words: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(file => {
      const bytes = readFileSync(file);
      return words.some(
        word =>
          bytes.includes(word) || bytes.includes(word.toLowerCase()) || bytes.includes(Buffer.from(word, 'utf16le')),
      );
    });
}

/** An open library; closed when the test ends. */
export function temporaryLibrary(folder: string, options: LibraryOptions = {}): Disposable & Library {
  const library = openLibrary(folder, options);
  return {
    ...library,
    [Symbol.dispose]: () => {
      library.close();
    },
  };
}

export function newClaim(text: string, fields: Partial<Claim> = {}): Claim {
  return { ...writtenClaim(text, { at: 1, author: '' }), ...fields };
}

export function newInference(targetId: ClaimId | InferenceId, premises: readonly Claim[]): Inference {
  return {
    kind: 'inference',
    id: newId('inference'),
    polarity: 'support',
    premises: Object.fromEntries(premises.map(({ id }, position) => [id, `a${String(position)}`])),
    targetId,
    order: 'a0',
    scheme: null,
    note: '',
    createdAt: 1,
    deletedAt: null,
  };
}

export function newSource(title: string, fields: Partial<Source> = {}): Source {
  return {
    kind: 'source',
    id: newId('source'),
    title,
    author: '',
    publisher: '',
    publishedOn: '',
    url: '',
    type: '',
    reliability: null,
    originId: null,
    document: null,
    createdAt: 1,
    deletedAt: null,
    ...fields,
  };
}

export function newCitation(claim: Claim, source: Source, quote: string): Citation {
  return {
    kind: 'citation',
    id: newId('citation'),
    claimId: claim.id,
    sourceId: source.id,
    quote,
    selector: { exact: quote, prefix: '', suffix: '', start: 0, end: quote.length },
    locator: 'p. 3',
    credibility: 2,
    createdAt: 1,
    deletedAt: null,
  };
}

/** One record of every kind, each field in use. */
export function fullContents(title: string): MapContents {
  const map = newId('map');
  const contention = newClaim('Ports are safe', {
    tags: ['cranes', 'ports'],
    likelihood: 'likely',
    startingScore: 62.5,
  });
  const reason = newClaim('Cranes are checked', {
    isAssumption: true,
    isImplicit: true,
    confidence: 'low',
    note: 'why',
  });
  const inference = newInference(contention.id, [reason]);
  const undercut: Inference = { ...newInference(inference.id, []), polarity: 'oppose', scheme: 'expert', note: 'n' };
  const box = {
    besideId: null,
    x: -8,
    y: 12.5,
    width: 160,
    height: 90,
    colour: 'yellow',
    createdAt: 1,
    deletedAt: null,
  } as const;
  const source = newSource('Harbour log', { author: 'Ada', reliability: 'B', document: 'ab'.repeat(32) });
  return {
    map: {
      kind: 'map',
      id: map,
      title,
      question: 'Are they?',
      mainClaimId: contention.id,
      direction: 'left',
      marking: 'M',
      createdAt: 5,
    },
    claims: [contention, { ...reason, homeId: inference.id }],
    inferences: [inference, undercut],
    questions: [
      {
        kind: 'question',
        id: newId('question'),
        text: 'Who checks?',
        aboutId: reason.id,
        answeredById: contention.id,
        createdAt: 1,
        deletedAt: null,
      },
      {
        kind: 'question',
        id: newId('question'),
        text: 'Why?',
        aboutId: map,
        answeredById: null,
        createdAt: 1,
        deletedAt: 7,
      },
    ],
    sources: [source, newSource('Reprint', { originId: source.id })],
    citations: [newCitation(reason, source, 'Every crane is checked twice')],
    pins: [{ kind: 'pin', id: newId('pin'), claimId: reason.id, along: -1.5, across: 20, deletedAt: null }],
    notes: [{ kind: 'note', id: newId('note'), text: 'Ring the harbour', ...box, besideId: reason.id }],
    frames: [
      {
        kind: 'frame',
        id: newId('frame'),
        title: 'Open points',
        ...box,
        colour: 'blue',
        around: { [reason.id]: 'branch' },
      },
    ],
    dismissals: [
      {
        kind: 'dismissal',
        id: newId('dismissal'),
        aboutId: inference.id,
        check: 'R1',
        reason: 'Agreed by all',
        createdAt: 1,
        deletedAt: null,
      },
    ],
  };
}

export function changeOf(item: MapItem, field: string, before: Json, after: Json): FieldChange {
  return { kind: item.kind, record: item.id, field, before, after };
}

export function creation(item: MapItem): FieldChange {
  return changeOf(item, '*', null, item as unknown as Json);
}

export function newStep(patch: Patch, kind: StepKind = 'edit', of: Step | null = null): Step {
  return { id: newId('step'), kind, label: of?.label ?? 'Edit', at: 1_700_000_000_000, of: of?.id ?? null, patch };
}

const pageBytes = 4096;

/** Overwrites every page of the tables and indexes with garbage, as a failing drive may. */
export function damage(file: string, ...names: readonly string[]): void {
  const db = new Database(file);
  const pages = db
    .prepare<string[], number>('SELECT pageno FROM dbstat WHERE name IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(names));
  db.close();
  if (pages.length < names.length) throw new Error(`There is nothing to damage in ${names.join(', ')}.`);
  const bytes = readFileSync(file);
  for (const page of pages) bytes.fill(0x5a, (page - 1) * pageBytes, page * pageBytes);
  writeFileSync(file, bytes);
}

export function sortedById(contents: MapContents): MapContents {
  const byId = (a: { id: RecordId }, b: { id: RecordId }): number => (a.id < b.id ? -1 : 1);
  return {
    map: contents.map,
    claims: contents.claims.toSorted(byId),
    inferences: contents.inferences.toSorted(byId),
    questions: contents.questions.toSorted(byId),
    sources: contents.sources.toSorted(byId),
    citations: contents.citations.toSorted(byId),
    pins: contents.pins.toSorted(byId),
    notes: contents.notes.toSorted(byId),
    frames: contents.frames.toSorted(byId),
    dismissals: contents.dismissals.toSorted(byId),
  };
}

const projected = ['map_state', ...itemKinds] as const;

function dump(db: Db): unknown {
  const rows = projected.map(name => {
    const all = db.prepare(['SELECT * FROM', name, 'ORDER BY map_id, uuid'].join(' ')).all() as Record<
      string,
      unknown
    >[];
    return all.map(({ id: _id, ...row }) => ({
      ...row,
      ...(typeof row['premises'] === 'string'
        ? { premises: Object.entries(JSON.parse(row['premises']) as object).sort() }
        : {}),
    }));
  });
  return [rows, db.prepare('SELECT * FROM undo_entry ORDER BY step').all()];
}

/** Everything that has to hold of a library file whatever happened to it; closed by then. */
export function findProblems(file: string): readonly string[] {
  const db = new Database(file);
  try {
    const problems: string[] = [];
    const integrity = db.pragma('integrity_check', { simple: true }) as string;
    if (integrity !== 'ok') problems.push(integrity);
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) problems.push('foreign keys');
    problems.push(...findBrokenSteps(db).map(id => `broken step ${id}`));
    try {
      db.prepare(`INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`).run();
    } catch (error) {
      problems.push(`search index: ${String(error)}`);
    }
    const before = JSON.stringify(dump(db));
    db.exec('SAVEPOINT check_rebuild');
    rebuildProjection(storeOf(db, path.dirname(file), { id: 0, uuid: '' }, Date.now));
    if (JSON.stringify(dump(db)) !== before) problems.push('the projection differs from the log');
    db.exec('ROLLBACK TO check_rebuild; RELEASE check_rebuild');
    return problems;
  } finally {
    db.close();
  }
}
