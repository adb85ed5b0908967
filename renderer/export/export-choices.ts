import type { ExportFormat } from '../../model/borders/shell-api';
import { message } from '../../model/messages/message';
import type { Paper, PictureTheme } from '../../model/picture/picture-options';

export type FormatChoice = 'png' | 'svg' | 'pdf' | 'file' | 'md';
export type FileKind = 'argmap' | 'argmap.json';

/** What the dialog remembers from one export to the next. */
export interface ExportChoices {
  readonly format: FormatChoice;
  readonly fileKind: FileKind;
  readonly theme: PictureTheme;
  readonly scale: number;
  readonly paper: Paper;
  readonly isTransparent: boolean;
  readonly hasTitle: boolean;
  readonly hasDate: boolean;
  readonly hasLegend: boolean;
  readonly hasMarking: boolean;
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

function oneOf<Value>(known: readonly Value[], value: unknown, otherwise: Value): Value {
  return known.find(each => each === value) ?? otherwise;
}

/** The remembered choices; whatever is missing or unknown is as at the first time. */
export function readChoices(stored: string | undefined): ExportChoices {
  let found: Partial<Record<keyof ExportChoices, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) found = parsed;
  } catch {
    return firstChoices;
  }
  const flag = (name: 'isTransparent' | 'hasTitle' | 'hasDate' | 'hasLegend' | 'hasMarking'): boolean =>
    typeof found[name] === 'boolean' ? found[name] : firstChoices[name];
  return {
    format: oneOf(formatChoices, found.format, firstChoices.format),
    fileKind: oneOf(fileKinds, found.fileKind, firstChoices.fileKind),
    theme: oneOf(themeChoices, found.theme, firstChoices.theme),
    scale: oneOf(scaleChoices, found.scale, firstChoices.scale),
    paper: oneOf(paperChoices, found.paper, firstChoices.paper),
    isTransparent: flag('isTransparent'),
    hasTitle: flag('hasTitle'),
    hasDate: flag('hasDate'),
    hasLegend: flag('hasLegend'),
    hasMarking: flag('hasMarking'),
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
