import { mapFromContents, type MapContents } from '../../model/argument-map';
import type { Json } from '../../model/json';
import { measureText } from '../../model/layout/measure-text';
import { thumbnailOf } from '../../model/picture/far-picture';

export function drawThumbnail(contents: MapContents): Json {
  return thumbnailOf(mapFromContents(contents), measureText) as unknown as Json;
}
