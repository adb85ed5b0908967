import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Face } from '../../model/picture/display-list';
import { assetsDir } from './assets-dir';

const files = new Map<Face, Buffer>();

export function fontPath(face: Face): string {
  return path.join(assetsDir(), 'fonts', `${face}.ttf`);
}

export function fontFile(face: Face): Buffer {
  let file = files.get(face);
  if (file === undefined) {
    file = readFileSync(fontPath(face));
    files.set(face, file);
  }
  return file;
}
