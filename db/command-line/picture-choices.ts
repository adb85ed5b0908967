import path from 'node:path';
import type { ExportFormat } from '../../model/borders/shell-api';
import { message } from '../../model/messages/message';
import {
  defaultPictureOptions,
  type Paper,
  type PictureOptions,
  type PictureTheme,
} from '../../model/picture/picture-options';
import type { Direction } from '../../model/records';
import { UsageError } from './shell';

export const themes: readonly PictureTheme[] = ['light', 'dark', 'print', 'mono'];
export const directions: readonly Direction[] = ['down', 'up', 'left', 'right'];
export const papers: readonly Paper[] = ['fit', 'a4', 'a3', 'letter'];

/** Longer endings first, so that ".argmap.json" is not taken for a ".json". */
const kinds: readonly ExportFormat[] = ['argmap.json', 'argmap', 'png', 'svg', 'pdf', 'md', 'txt', 'html'];

export interface PictureChoices {
  readonly scale?: number;
  readonly width?: number;
  readonly theme?: PictureTheme;
  readonly transparent?: boolean;
  readonly direction?: Direction;
  readonly paper?: Paper;
}

export function kindOfOutput(output: string): ExportFormat {
  const name = path.basename(output).toLowerCase();
  const kind = kinds.find(candidate => name.endsWith(`.${candidate}`) && name.length > candidate.length + 1);
  if (kind !== undefined) return kind;
  throw new UsageError(
    message('commandLine.outputKind', { output, kinds: kinds.map(candidate => `.${candidate}`).join(' ') }),
  );
}

export function parseScale(value: string): number {
  const scale = Number(value);
  if (value.trim() !== '' && scale >= 0.1 && scale <= 16) return scale;
  throw new UsageError(message('commandLine.notScale', { value }));
}

export function parseWidth(value: string): number {
  const width = Number(value);
  if (Number.isInteger(width) && width >= 1 && width <= 65_535) return width;
  throw new UsageError(message('commandLine.notWidth', { value }));
}

const pictures: readonly ExportFormat[] = ['png', 'svg', 'pdf'];
/** Which kinds of file each option changes. */
const effects: Readonly<Record<keyof PictureChoices, readonly ExportFormat[]>> = {
  scale: ['png'],
  width: ['png', 'svg'],
  theme: pictures,
  transparent: pictures,
  direction: pictures,
  paper: ['pdf'],
};

/** Options that were given although they change nothing in this kind of file. */
export function idleOptions(choices: PictureChoices, kind: ExportFormat): readonly string[] {
  return Object.entries(effects)
    .filter(([name, affected]) => choices[name as keyof PictureChoices] !== undefined && !affected.includes(kind))
    .map(([name]) => `--${name}`);
}

export function pictureOptionsOf(choices: PictureChoices, date: number): PictureOptions {
  if (choices.scale !== undefined && choices.width !== undefined) {
    throw new UsageError(message('commandLine.scaleAndWidth'));
  }
  return {
    ...defaultPictureOptions,
    theme: choices.theme ?? defaultPictureOptions.theme,
    isTransparent: choices.transparent ?? false,
    direction: choices.direction ?? null,
    paper: choices.paper ?? defaultPictureOptions.paper,
    scale: choices.scale ?? defaultPictureOptions.scale,
    widthPx: choices.width ?? null,
    date,
  };
}
