import type { Font } from 'fontkit';
import { message } from '../../model/messages/message';
import type { DisplayList, Face } from '../../model/picture/display-list';
import type { FontRun } from '../../model/picture/paint-pdf';
import { fontFile } from './picture-fonts';
import { findSystemFont, type Fontkit, type SystemFont } from './system-fonts';

const ascii = /^[\x20-\x7e]*$/;
/** What belongs to the letter before it and must be drawn with its font: marks, joiners, variation selectors. */
const attached = /^(?:\p{M}|\p{Join_Control}|\p{Variation_Selector})$/u;
/** Drawn as nothing, by whatever font. */
const invisible = /^[\p{Z}\p{Cf}]$/u;

/** Cuts text into stretches that one font can draw: the bundled one where it has the letters, else an installed one. */
export class FontRuns {
  /** Installed fonts in use, by the name that runs give. */
  readonly systemFonts = new Map<string, SystemFont>();
  readonly missing = new Set<string>();
  readonly #fontkit: Fontkit;
  readonly #fonts = new Map<Face, Font>();
  readonly #choices = new Map<string, string>();

  constructor(fontkit: Fontkit) {
    this.#fontkit = fontkit;
  }

  of(text: string, face: Face): readonly FontRun[] {
    if (ascii.test(text)) return [{ text, font: face }];
    const runs: { text: string; font: string }[] = [];
    for (const character of text) {
      const last = runs.at(-1);
      const stays = last !== undefined && (attached.test(character) || invisible.test(character));
      const font = stays ? last.font : this.#fontFor(character, face);
      if (last?.font === font) last.text += character;
      else runs.push({ text: character, font });
    }
    return runs;
  }

  /** What a reader would see as empty boxes, in words; empty when every character has a font. */
  warnings(): readonly string[] {
    if (this.missing.size === 0) return [];
    const shown = [...this.missing].slice(0, 10);
    const characters = shown
      .map(
        character => `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
      )
      .join(', ');
    return [
      message('jobs.missingCharacters', {
        count: this.missing.size,
        characters: this.missing.size > shown.length ? `${characters} …` : characters,
      }),
    ];
  }

  #fontFor(character: string, face: Face): string {
    const key = `${face} ${character}`;
    let font = this.#choices.get(key);
    if (font === undefined) {
      font = this.#choose(character, face);
      this.#choices.set(key, font);
    }
    return font;
  }

  #choose(character: string, face: Face): string {
    const codePoint = character.codePointAt(0) ?? 0;
    if (invisible.test(character) || this.#bundled(face).hasGlyphForCodePoint(codePoint)) return face;
    const system = findSystemFont(codePoint, this.#fontkit);
    if (system === null) {
      this.missing.add(character);
      return face;
    }
    const name = `${system.path} ${system.postscriptName ?? ''}`;
    this.systemFonts.set(name, system);
    return name;
  }

  #bundled(face: Face): Font {
    let font = this.#fonts.get(face);
    if (font === undefined) {
      // The bundled files hold one font each, never a collection.
      font = this.#fontkit.create(fontFile(face)) as Font;
      this.#fonts.set(face, font);
    }
    return font;
  }
}

export async function openFontRuns(): Promise<FontRuns> {
  return new FontRuns(await import('fontkit'));
}

/** Which characters of a picture no font here can draw, in words. */
export async function fontWarnings(list: DisplayList): Promise<readonly string[]> {
  const runs = await openFontRuns();
  for (const item of list.items) if (item.type === 'text') runs.of(item.text, item.face);
  return runs.warnings();
}
