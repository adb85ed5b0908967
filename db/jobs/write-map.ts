import { mapFromContents, type MapContents } from '../../model/argument-map';
import type { MapFileFormat, WrittenFile } from '../../model/borders/job-api';
import { writeMapJson } from '../../model/formats/map-json';
import { markdownOfMap } from '../../model/formats/outline';
import { proseOf } from '../../model/formats/prose';
import { proseHtml, proseText } from '../../model/formats/prose-files';
import { writeMapFile } from '../formats/map-file';
import { writeAtomically } from './write-atomically';

function write(file: string, format: MapFileFormat, contents: MapContents): Promise<number> {
  switch (format) {
    case 'argmap':
      return writeMapFile(file, contents);
    case 'argmap.json':
      return writeAtomically(file, put => put(writeMapJson(contents)));
    case 'md':
      return writeAtomically(file, put => put(markdownOfMap(mapFromContents(contents))));
    case 'txt':
      return writeAtomically(file, put => put(proseText(proseOf(mapFromContents(contents)))));
    case 'html':
      return writeAtomically(file, put => put(proseHtml(proseOf(mapFromContents(contents)))));
  }
}

/** The map as a file for exchange or reading, whole or not at all. */
export async function writeMap(file: string, format: MapFileFormat, contents: MapContents): Promise<WrittenFile> {
  return { bytes: await write(file, format, contents), warnings: [] };
}
