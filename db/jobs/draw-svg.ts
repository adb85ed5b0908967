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
    fonts: await embeddedFonts(list),
  });
}
