import type { MapContents } from '../argument-map';
import type { PrintLayout } from '../picture/poster';
import type { PictureOptions } from '../picture/picture-options';
import type { Reply } from './reply';
import type { ExportFormat, FolderChoice } from './shell-api';

export type PictureFormat = 'png' | 'svg' | 'pdf';
export type MapFileFormat = Exclude<ExportFormat, PictureFormat>;

/** What one job process does before it ends. Parents send it as the first and only message. */
export type JobTask =
  | { readonly type: 'read-map-file'; readonly path: string }
  | { readonly type: 'read-map-bytes'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly type: 'write-picture';
      readonly path: string;
      readonly format: PictureFormat;
      readonly contents: MapContents;
      readonly options: PictureOptions;
    }
  | {
      readonly type: 'picture-bytes';
      readonly format: PictureFormat;
      readonly contents: MapContents;
      readonly options: PictureOptions;
    }
  | {
      /** The picture as a PDF of as many sheets as the layout says. */
      readonly type: 'write-poster';
      readonly path: string;
      readonly contents: MapContents;
      readonly options: PictureOptions;
      readonly print: PrintLayout;
    }
  | {
      /** The same sheets as a web page, for the system's own printing. */
      readonly type: 'print-page';
      readonly contents: MapContents;
      readonly options: PictureOptions;
      readonly print: PrintLayout;
    }
  | {
      readonly type: 'write-map-file';
      readonly path: string;
      readonly format: MapFileFormat;
      readonly contents: MapContents;
    }
  | {
      /** What it would mean to keep the library in the chosen folder instead of the present one. */
      readonly type: 'examine-folder';
      readonly chosen: string;
      readonly present: string;
      readonly usual: string;
    }
  | { readonly type: 'copy-library'; readonly from: string; readonly to: string };

export interface ReadFileResult {
  readonly contents: MapContents;
  /** In words, each with its place; the map is sound in spite of them. */
  readonly warnings: readonly string[];
}
export interface WrittenFile {
  readonly bytes: number;
  readonly warnings: readonly string[];
}
interface PictureBytes {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

/** A web page with one sheet after another, and how large a sheet is, in points. */
export interface PrintPage {
  readonly html: string;
  readonly sheetWidth: number;
  readonly sheetHeight: number;
}

export interface JobResults {
  readonly 'read-map-file': ReadFileResult;
  readonly 'read-map-bytes': ReadFileResult;
  readonly 'write-picture': WrittenFile;
  readonly 'picture-bytes': PictureBytes;
  readonly 'write-poster': WrittenFile;
  readonly 'print-page': PrintPage;
  readonly 'write-map-file': WrittenFile;
  readonly 'examine-folder': FolderChoice;
  readonly 'copy-library': { readonly bytes: number };
}
export type JobType = JobTask['type'];
export type TaskOf<Type extends JobType> = Extract<JobTask, { readonly type: Type }>;

/** Job process → parent. After 'result' the process ends by itself with code 0; one that ends without a result has failed. */
export type JobMessage =
  | { readonly type: 'progress'; readonly part: number }
  | { readonly type: 'result'; readonly reply: Reply<JobResults[JobType]> };
