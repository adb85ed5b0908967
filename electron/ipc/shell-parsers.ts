import { z } from 'zod';
import { CruxError } from '../../model/borders/reply';
import type { Parsers } from '../../model/borders/rpc';
import type { ExportRequest, MenuEntry, PrintRequest, ShellApi } from '../../model/borders/shell-api';
import type { ClaimId, MapId, RecordId } from '../../model/ids';
import { offeredLanguages } from '../../model/messages/languages';
import { message } from '../../model/messages/message';
import { caps } from '../../model/parse/caps';
import { mapContentsSchema, idSchema } from '../../model/parse/record-schemas';
import { mostAcross } from '../../model/picture/poster';
import type { PictureOptions } from '../../model/picture/picture-options';
import { textSizes } from '../preferences';
import { mostTextBytes } from '../text-files';

const shortText = z.string().max(2000);
const mapId = idSchema<MapId>().nullable();

const menuEntry: z.ZodType<MenuEntry> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('separator') }),
    z
      .strictObject({
        type: z.literal('command'),
        id: shortText,
        label: shortText,
        accelerator: z.string().max(100).nullable(),
        isEnabled: z.boolean(),
        isChecked: z.boolean().optional(),
      })
      .transform(({ isChecked, ...entry }) => (isChecked === undefined ? entry : { ...entry, isChecked })),
    z.strictObject({
      type: z.literal('role'),
      role: z.enum(['cut', 'copy', 'paste', 'selectAll', 'togglefullscreen', 'minimize', 'close', 'quit', 'about']),
      label: shortText,
    }),
    z.strictObject({ type: z.literal('recent-maps'), label: shortText }),
    z.strictObject({ type: z.literal('submenu'), label: shortText, entries: z.array(menuEntry).max(200) }),
  ]),
);

const textFileKind = z.enum(['keys']);
const claims = z.array(idSchema<ClaimId>()).max(caps.claims);
const pictureOptions: z.ZodType<PictureOptions> = z.strictObject({
  theme: z.enum(['light', 'dark', 'print', 'mono']),
  isTransparent: z.boolean(),
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('map') }),
    z.strictObject({ kind: z.literal('branch'), claimId: idSchema<ClaimId>() }),
    z.strictObject({ kind: z.literal('selection'), ids: z.array(idSchema<RecordId>()).max(caps.claims) }),
  ]),
  direction: z.enum(['down', 'up', 'left', 'right']).nullable(),
  isMirrored: z.boolean(),
  folded: claims,
  hasTitle: z.boolean(),
  hasDate: z.boolean(),
  hasLegend: z.boolean(),
  hasMarking: z.boolean(),
  date: z.number(),
  scale: z.number().min(0.1).max(8),
  widthPx: z.number().int().min(16).max(30_000).nullable(),
  paper: z.enum(['fit', 'a4', 'a3', 'letter']),
});

const exportRequest: z.ZodType<ExportRequest> = z.strictObject({
  format: z.enum(['png', 'svg', 'pdf', 'argmap', 'argmap.json', 'md', 'txt', 'html']),
  name: shortText,
  contents: mapContentsSchema,
  options: pictureOptions,
});

const printRequest: z.ZodType<PrintRequest> = z.strictObject({
  name: shortText,
  contents: mapContentsSchema,
  options: pictureOptions,
  print: z.strictObject({
    paper: z.enum(['a4', 'a3', 'letter']),
    orientation: z.enum(['auto', 'portrait', 'landscape']),
    across: z.number().int().min(1).max(mostAcross),
  }),
});

function parser<Args extends readonly unknown[]>(method: string, schema: z.ZodType<Args>) {
  return (args: readonly unknown[]): Args => {
    const parsed = schema.safeParse(args);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const problem = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
    throw new CruxError('bad-request', message('shell.badRequest', { method, problem }));
  };
}

/** What a window may ask for. It shows text from strangers, so nothing from it is believed. */
export const shellParsers: Parsers<ShellApi> = {
  start: parser('start', z.tuple([])),
  showMap: parser('showMap', z.tuple([mapId])),
  openWindow: parser('openWindow', z.tuple([mapId])),
  setTitle: parser('setTitle', z.tuple([z.string().max(caps.textLength), z.boolean()])),
  setMenu: parser('setMenu', z.tuple([z.array(menuEntry).max(30)])),
  setTheme: parser('setTheme', z.tuple([z.enum(['system', 'light', 'dark', 'contrast'])])),
  setFullScreen: parser('setFullScreen', z.tuple([z.boolean()])),
  setLanguage: parser('setLanguage', z.tuple([z.enum(['system', ...offeredLanguages()])])),
  savePreference: parser('savePreference', z.tuple([z.string().max(200), z.string().max(20_000)])),
  setTextSize: parser('setTextSize', z.tuple([z.number().int().min(textSizes.smallest).max(textSizes.largest)])),
  dataFolder: parser('dataFolder', z.tuple([])),
  showDataFolder: parser('showDataFolder', z.tuple([])),
  chooseDataFolder: parser('chooseDataFolder', z.tuple([])),
  changeDataFolder: parser('changeDataFolder', z.tuple([])),
  saveTextFile: parser(
    'saveTextFile',
    z.tuple([z.strictObject({ kind: textFileKind, name: shortText, text: z.string().max(mostTextBytes) })]),
  ),
  openTextFile: parser('openTextFile', z.tuple([textFileKind])),
  importFiles: parser('importFiles', z.tuple([])),
  importDropped: parser('importDropped', z.tuple([shortText, z.instanceof(Uint8Array)])),
  addSample: parser('addSample', z.tuple([])),
  exportFile: parser('exportFile', z.tuple([exportRequest])),
  printMap: parser('printMap', z.tuple([printRequest])),
  exportPoster: parser('exportPoster', z.tuple([printRequest])),
  cancelJob: parser('cancelJob', z.tuple([])),
  copyPicture: parser('copyPicture', z.tuple([exportRequest])),
  copyText: parser('copyText', z.tuple([z.string(), z.string()])),
  readClipboard: parser('readClipboard', z.tuple([])),
  showLastExport: parser('showLastExport', z.tuple([])),
  openExternal: parser('openExternal', z.tuple([z.string().max(4096)])),
  answerClose: parser('answerClose', z.tuple([z.boolean()])),
  answerSafe: parser('answerSafe', z.tuple([z.boolean()])),
};
