import { mapFromContents, type MapContents } from '../../model/argument-map';
import type { JobResults, JobTask, JobType, PictureFormat, TaskOf } from '../../model/borders/job-api';
import { measureText } from '../../model/layout/measure-text';
import type { DisplayList } from '../../model/picture/display-list';
import { pictureOf } from '../../model/picture/map-picture';
import type { PictureOptions } from '../../model/picture/picture-options';
import { readAnyMapFile } from '../formats/read-any';
import { drawPdf } from './draw-pdf';
import { drawPng } from './draw-png';
import { drawPoster } from './draw-poster';
import { drawPrintPage } from './draw-print-page';
import { drawSvg } from './draw-svg';
import { fontWarnings } from './font-runs';
import type { JobContext } from './job-context';
import { writeAtomically, type WriteBytes } from './write-atomically';
import { writeMap } from './write-map';

type Tasks = { readonly [Type in JobType]: (task: TaskOf<Type>, context: JobContext) => Promise<JobResults[Type]> };

async function draw(
  format: PictureFormat,
  list: DisplayList,
  options: PictureOptions,
  write: WriteBytes,
  context: JobContext,
): Promise<readonly string[]> {
  switch (format) {
    case 'png':
      await drawPng(list, options, write, context);
      return fontWarnings(list);
    case 'svg':
      await write(await drawSvg(list, options));
      return [];
    case 'pdf':
      return drawPdf(list, options, write);
  }
}

function pictureList(contents: MapContents, options: PictureOptions): DisplayList {
  return pictureOf(mapFromContents(contents), options, measureText);
}

const tasks: Tasks = {
  'read-map-file': ({ path }) => readAnyMapFile(path),
  'read-map-bytes': ({ name, bytes }) => readAnyMapFile({ name, bytes }),
  'write-picture': async ({ path, format, contents, options }, context) => {
    const list = pictureList(contents, options);
    let warnings: readonly string[] = [];
    const bytes = await writeAtomically(path, async write => {
      warnings = await draw(format, list, options, write, context);
    });
    return { bytes, warnings };
  },
  'picture-bytes': async ({ format, contents, options }, context) => {
    const parts: Buffer[] = [];
    const collect: WriteBytes = part => {
      parts.push(Buffer.from(part));
      return Promise.resolve();
    };
    const warnings = await draw(format, pictureList(contents, options), options, collect, context);
    return { bytes: Buffer.concat(parts), warnings };
  },
  'write-poster': async ({ path, contents, options, print }, context) => {
    const list = pictureList(contents, options);
    let warnings: readonly string[] = [];
    const bytes = await writeAtomically(path, async write => {
      warnings = await drawPoster(list, options, print, write, context);
    });
    return { bytes, warnings };
  },
  'print-page': ({ contents, options, print }, context) =>
    drawPrintPage(pictureList(contents, options), options, print, context),
  'write-map-file': ({ path, format, contents }) => writeMap(path, format, contents),
  'examine-folder': async ({ chosen, present, usual }) => {
    const { examineFolder } = await import('../move-library');
    return examineFolder(chosen, present, usual);
  },
  'copy-library': async ({ from, to }) => {
    const { copyLibrary } = await import('../move-library');
    return copyLibrary(from, to);
  },
};

/** What a job process does, and the command line within its own process. */
export function runTask<Type extends JobType>(task: TaskOf<Type>, context: JobContext): Promise<JobResults[Type]>;
export function runTask(task: JobTask, context: JobContext): Promise<JobResults[JobType]> {
  const run = tasks[task.type] as (task: JobTask, context: JobContext) => Promise<JobResults[JobType]>;
  return run(task, context);
}

export function isTask(value: unknown): value is JobTask {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return typeof value.type === 'string' && Object.hasOwn(tasks, value.type);
}
