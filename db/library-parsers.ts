import { z } from 'zod';
import type { Cut, LibraryApi } from '../model/borders/library-api';
import { CruxError, reasonOf } from '../model/borders/reply';
import type { Parsers } from '../model/borders/rpc';
import { cleanText } from '../model/clean-text';
import type { ClaimId, MapId, RecordId, StepId, VersionId, ViewId } from '../model/ids';
import type { Json } from '../model/json';
import { isLanguageCode } from '../model/messages/languages';
import { message } from '../model/messages/message';
import { type NamedView, namedViewOf, viewNameFrom } from '../model/named-views';
import { caps } from '../model/parse/caps';
import { describeIssues } from '../model/parse/describe-issues';
import { patchSchema } from '../model/parse/field-change-schema';
import { directionSchema, idSchema, mapContentsSchema, textSchema } from '../model/parse/record-schemas';
import type { Step } from '../model/steps';

/** Characters of JSON that a window may keep for itself: its view, or a thumbnail. */
const localJsonLength = 4_000_000;

const mapId = idSchema<MapId>();
const limit = z.number().int().min(1).max(1_000);
const localJson = z
  .custom<Json>(value => value !== undefined)
  .refine(value => JSON.stringify(value).length <= localJsonLength, { error: 'is too large' });

const step: z.ZodType<Step> = z.strictObject({
  id: idSchema<StepId>(),
  kind: z.enum(['edit', 'undo', 'redo', 'receive', 'resolve', 'restore', 'import']),
  label: textSchema,
  at: z.number().int().min(-8.64e15).max(8.64e15),
  of: idSchema<StepId>().nullable(),
  patch: patchSchema,
});

const versionId = idSchema<VersionId>();
const cut: z.ZodType<Cut> = z.union([
  z.strictObject({ step: idSchema<StepId>() }),
  z.strictObject({ version: versionId }),
]);
const versionName = textSchema.min(1).max(300);

const lineage = z.string().max(100);
const folded = z.array(idSchema<ClaimId>()).max(caps.claims);
const viewId = idSchema<ViewId>();
const viewName = textSchema.refine(name => name !== '' && viewNameFrom(name) === name);
const namedView = z.unknown().transform((value, context): NamedView => {
  const view = namedViewOf(value as Json);
  if (view !== null && view.folded.length <= caps.claims && (view.query?.text.length ?? 0) <= caps.textLength)
    return view;
  context.addIssue({ code: 'custom', message: message('storage.notAView') });
  return z.NEVER;
});

const contents = mapContentsSchema.superRefine((map, context) => {
  const seen = new Set<string>([map.map.id]);
  for (const [name, records] of Object.entries(map)) {
    if (!Array.isArray(records)) continue;
    for (const { id } of records as readonly { readonly id: string }[]) {
      if (seen.has(id))
        context.addIssue({ code: 'custom', path: [name], message: message('storage.duplicateId', { id }) });
      seen.add(id);
    }
  }
});

/** Text as it is stored, in every string of what arrived. Deeper nesting than any map has would overflow the stack. */
function cleaned(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= caps.jsonDepth) throw new RangeError('nested too deeply');
  if (Array.isArray(value)) return value.map(item => cleaned(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner, depth + 1)]));
}

function parser<Method extends keyof LibraryApi>(
  method: Method,
  schema: z.ZodType<Parameters<LibraryApi[Method]>>,
): (args: readonly unknown[]) => Parameters<LibraryApi[Method]> {
  return args => {
    const refused = (problem: string): CruxError =>
      new CruxError('bad-request', message('storage.badRequest', { method, problem }));
    let clean: unknown;
    try {
      clean = cleaned(args, 0);
    } catch (error) {
      throw refused(reasonOf(error));
    }
    const parsed = schema.safeParse(clean);
    if (!parsed.success) throw refused(describeIssues(parsed.error));
    return parsed.data;
  };
}

/** The one place where what another process sends becomes typed. */
export const libraryParsers: Parsers<LibraryApi> = {
  status: parser('status', z.tuple([])),
  setLanguage: parser('setLanguage', z.tuple([z.string().refine(isLanguageCode)])),
  listMaps: parser('listMaps', z.tuple([])),
  createMap: parser(
    'createMap',
    z.union([
      z.tuple([textSchema, textSchema, textSchema]),
      z.tuple([textSchema, textSchema, textSchema, directionSchema]),
    ]),
  ),
  openMap: parser('openMap', z.tuple([mapId])),
  readMap: parser('readMap', z.tuple([mapId])),
  saveSteps: parser('saveSteps', z.tuple([mapId, z.array(step), lineage.optional()])),
  olderSteps: parser('olderSteps', z.tuple([mapId, idSchema<StepId>(), limit])),
  history: parser('history', z.tuple([mapId, idSchema<StepId>().nullable(), limit])),
  mapAsOf: parser('mapAsOf', z.tuple([mapId, cut])),
  listVersions: parser('listVersions', z.tuple([mapId])),
  saveVersion: parser('saveVersion', z.tuple([mapId, versionName, idSchema<StepId>().nullable()])),
  renameVersion: parser('renameVersion', z.tuple([mapId, versionId, versionName])),
  deleteVersion: parser('deleteVersion', z.tuple([mapId, versionId])),
  saveDraft: parser(
    'saveDraft',
    z.tuple([mapId, idSchema<RecordId>(), z.string().max(1_000), textSchema.nullable(), lineage.optional()]),
  ),
  saveView: parser('saveView', z.tuple([mapId, localJson])),
  saveFolded: parser('saveFolded', z.tuple([mapId, folded])),
  saveNamedView: parser('saveNamedView', z.tuple([mapId, namedView])),
  readNamedView: parser('readNamedView', z.tuple([mapId, viewId])),
  renameNamedView: parser('renameNamedView', z.tuple([mapId, viewId, viewName])),
  deleteNamedView: parser('deleteNamedView', z.tuple([mapId, viewId])),
  saveThumbnail: parser('saveThumbnail', z.tuple([mapId, localJson])),
  renameMap: parser('renameMap', z.tuple([mapId, textSchema])),
  duplicateMap: parser('duplicateMap', z.tuple([mapId, textSchema])),
  importMap: parser('importMap', z.tuple([contents, textSchema])),
  trashMap: parser('trashMap', z.tuple([mapId])),
  restoreMap: parser('restoreMap', z.tuple([mapId])),
  emptyTrash: parser('emptyTrash', z.tuple([])),
  eraseMap: parser('eraseMap', z.tuple([mapId])),
  search: parser('search', z.tuple([z.string().max(1_000), limit])),
  listBackups: parser('listBackups', z.tuple([])),
  makeBackup: parser('makeBackup', z.tuple([])),
  restoreBackup: parser('restoreBackup', z.tuple([z.string().max(200)])),
};
