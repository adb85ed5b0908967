import type { ExportFormat } from '../../model/borders/shell-api';
import { message } from '../../model/messages/message';
import type { Paper, PictureTheme } from '../../model/picture/picture-options';
import { flagOf, type Includes, includesOf, oneOf, readFields } from '../controls/remembered-choices';

type FormatChoice = 'png' | 'svg' | 'pdf' | 'file' | 'md';
export type FileKind = 'argmap' | 'argmap.json';

/** What the dialog remembers from one export to the next. */
export interface ExportChoices extends Includes {
  readonly format: FormatChoice;
  readonly fileKind: FileKind;
  readonly theme: PictureTheme;
  readonly scale: number;
  readonly paper: Paper;
  readonly isTransparent: boolean;
}

export const formatChoices: readonly FormatChoice[] = ['png', 'svg', 'pdf', 'file', 'md'];
export const themeChoices: readonly PictureTheme[] = ['light', 'dark', 'print', 'mono'];
export const paperChoices: readonly Paper[] = ['fit', 'a4', 'a3', 'letter'];
export const scaleChoices: readonly number[] = [1, 2, 3, 4];
const fileKinds: readonly FileKind[] = ['argmap', 'argmap.json'];

export const firstChoices: ExportChoices = {
  format: 'png',
  fileKind: 'argmap',
  theme: 'light',
  scale: 2,
  paper: 'fit',
  isTransparent: false,
  hasTitle: true,
  hasDate: true,
  hasLegend: true,
  hasMarking: true,
};

/** The remembered choices; whatever is missing or unknown is as at the first time. */
export function readChoices(stored: string | undefined): ExportChoices {
  const found = readFields<ExportChoices>(stored);
  return {
    format: oneOf(formatChoices, found.format, firstChoices.format),
    fileKind: oneOf(fileKinds, found.fileKind, firstChoices.fileKind),
    theme: oneOf(themeChoices, found.theme, firstChoices.theme),
    scale: oneOf(scaleChoices, found.scale, firstChoices.scale),
    paper: oneOf(paperChoices, found.paper, firstChoices.paper),
    isTransparent: flagOf(found.isTransparent, firstChoices.isTransparent),
    ...includesOf(found, firstChoices),
  };
}

export function exportFormatOf({ format, fileKind }: ExportChoices): ExportFormat {
  return format === 'file' ? fileKind : format;
}

/** A map's title as a file name: no character that a file system refuses, none that starts a hidden file. */
export function fileNameOf(title: string, otherwise: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return [...name].slice(0, 80).join('').trim() || otherwise;
}

/** What became of an export, with what the written file lacks. */
export function withWarnings(text: string, warnings: readonly string[]): string {
  if (warnings.length === 0) return text;
  return message('export.withWarnings', { text, warnings: warnings.join(' ') });
}
