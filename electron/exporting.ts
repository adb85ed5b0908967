import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { PictureFormat } from '../model/borders/job-api';
import type { ExportedFile, ExportFormat, ExportRequest, PrintRequest } from '../model/borders/shell-api';
import { message } from '../model/messages/message';
import { writePicture } from './clipboard';
import { safeFileName, withEnding } from './file-name';
import type { Jobs } from './jobs';
import type { Preferences } from './preferences';

export interface Exporting {
  toFile(window: BrowserWindow, request: ExportRequest): Promise<ExportedFile | null>;
  posterToFile(window: BrowserWindow, request: PrintRequest): Promise<ExportedFile | null>;
  copyPicture(window: BrowserWindow, request: ExportRequest): Promise<{ readonly warnings: readonly string[] }>;
  showLast(window: BrowserWindow): void;
}

const formatKeys = {
  png: 'shell.formatPng',
  svg: 'shell.formatSvg',
  pdf: 'shell.formatPdf',
  argmap: 'shell.formatArgmap',
  'argmap.json': 'shell.formatArgmapJson',
  md: 'shell.formatMd',
  txt: 'prose.formatTxt',
  html: 'prose.formatHtml',
} as const satisfies Readonly<Record<ExportFormat, string>>;

function isPicture(format: ExportFormat): format is PictureFormat {
  return format === 'png' || format === 'svg' || format === 'pdf';
}

export function createExporting(jobs: Jobs, preferences: Preferences): Exporting {
  const lastFiles = new WeakMap<BrowserWindow, string>();

  const askForFile = async (window: BrowserWindow, format: ExportFormat, offered: string): Promise<string | null> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: message('shell.exportTitle'),
      buttonLabel: message('shell.exportButton'),
      defaultPath: offered,
      filters: [{ name: message(formatKeys[format]), extensions: [format] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    return canceled || !filePath ? null : filePath;
  };

  const chooseFile = async (
    window: BrowserWindow,
    { format, name }: Pick<ExportRequest, 'format' | 'name'>,
  ): Promise<string | null> => {
    const folder = preferences.folder('export') ?? app.getPath('documents');
    let chosen = await askForFile(window, format, path.join(folder, `${safeFileName(name)}.${format}`));
    // The system asked about replacing the name as it was typed, not the one with the ending: the user sees it and answers again.
    while (chosen !== null && chosen !== withEnding(chosen, format) && existsSync(withEnding(chosen, format))) {
      chosen = await askForFile(window, format, withEnding(chosen, format));
    }
    if (chosen === null) return null;
    preferences.setFolder('export', path.dirname(chosen));
    return withEnding(chosen, format);
  };

  return {
    toFile: async (window, request) => {
      const file = await chooseFile(window, request);
      if (file === null) return null;
      const { format, contents, options } = request;
      const written = isPicture(format)
        ? await jobs.run<'write-picture'>(window, { type: 'write-picture', path: file, format, contents, options })
        : await jobs.run<'write-map-file'>(window, { type: 'write-map-file', path: file, format, contents });
      lastFiles.set(window, file);
      return { name: path.basename(file), bytes: written.bytes, warnings: written.warnings };
    },
    posterToFile: async (window, { name, contents, options, print }) => {
      const file = await chooseFile(window, { format: 'pdf', name });
      if (file === null) return null;
      const task = { type: 'write-poster', path: file, contents, options, print } as const;
      const { bytes, warnings } = await jobs.run<'write-poster'>(window, task);
      lastFiles.set(window, file);
      return { name: path.basename(file), bytes, warnings };
    },
    copyPicture: async (window, { contents, options }) => {
      const { bytes, warnings } = await jobs.run<'picture-bytes'>(window, {
        type: 'picture-bytes',
        format: 'png',
        contents,
        options,
      });
      await writePicture(bytes);
      return { warnings };
    },
    showLast: window => {
      const file = lastFiles.get(window);
      if (file !== undefined) shell.showItemInFolder(file);
    },
  };
}
