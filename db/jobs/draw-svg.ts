import type { DisplayList } from '../../model/picture/display-list';
import { paintSvg } from '../../model/picture/paint-svg';
import type { PictureOptions } from '../../model/picture/picture-options';
import { palettes } from '../../model/picture/themes';
import { embeddedFonts } from './subset-fonts';

/** The picture as SVG that looks the same wherever it is opened: with the letters it uses. */
export async function drawSvg(list: DisplayList, options: PictureOptions): Promise<string> {
  return paintSvg(list, {
    palette: palettes[options.theme],
    isTransparent: options.isTransparent,
    // An SVG has no pixels of its own; only a width that was asked for changes the size it is shown at.
    scale: options.widthPx === null ? 1 : options.widthPx / list.width,
    fonts: await embeddedFonts(list),
  });
}
