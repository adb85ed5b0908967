import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const packages = path.join(root, 'node_modules', '@expo-google-fonts');
const fonts = path.join(root, 'assets', 'fonts');
const sources = {
  sans: 'source-sans-3/400Regular/SourceSans3_400Regular',
  'sans-bold': 'source-sans-3/600SemiBold/SourceSans3_600SemiBold',
  'sans-italic': 'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic',
  serif: 'source-serif-4/400Regular/SourceSerif4_400Regular',
  'serif-bold': 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold',
  'serif-italic': 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic',
};
/** Ligatures are measured as single characters, under code points of the private area from here on. */
const ligatureBase = 0xe000;
const isMeasured = (/** @type {number} */ code) => (code >= 0x20 && code < 0x300) || (code >= 0x370 && code < 0x2e80);

/**
 * Fontkit's tables are not typed; this is what is read of them.
 * @typedef {{ coverage: Coverage, pairSets?: { get(index: number): { secondGlyph: number, value1: { xAdvance?: number } }[] },
 *   classDef1?: ClassDefinition, classDef2?: ClassDefinition, version: number,
 *   classRecords?: { get(index: number): { get(index: number): { value1: { xAdvance?: number } } } } }} PairTable
 * @typedef {{ glyphs?: number[], rangeRecords?: { start: number, end: number, startCoverageIndex: number }[] }} Coverage
 * @typedef {{ startGlyph?: number, classValueArray?: number[], classRangeRecord?: { start: number, end: number, class: number }[] }} ClassDefinition
 * @typedef {{ lookupType: number, subTables: any[] }} Lookup
 * @typedef {{ featureList: { tag: string, feature: { lookupListIndexes: number[] } }[], lookupList: { get(index: number): Lookup } }} LayoutTable
 */

/** @param {Coverage} coverage */
function indexCoverage(coverage) {
  /** @type {Map<number, number>} */
  const indexes = new Map();
  coverage.glyphs?.forEach((glyph, index) => indexes.set(glyph, index));
  for (const { start, end, startCoverageIndex } of coverage.rangeRecords ?? []) {
    for (let glyph = start; glyph <= end; glyph += 1) indexes.set(glyph, startCoverageIndex + glyph - start);
  }
  return indexes;
}

/** @param {ClassDefinition} definition */
function indexClasses(definition) {
  /** @type {Map<number, number>} */
  const classes = new Map();
  definition.classValueArray?.forEach((value, index) => classes.set((definition.startGlyph ?? 0) + index, value));
  for (const range of definition.classRangeRecord ?? []) {
    for (let glyph = range.start; glyph <= range.end; glyph += 1) classes.set(glyph, range.class);
  }
  return classes;
}

/** @param {LayoutTable} table @param {string} tag */
function lookupsOf(table, tag) {
  const feature = table.featureList.find(entry => entry.tag === tag);
  return (feature?.feature.lookupListIndexes ?? []).map(index => table.lookupList.get(index));
}

/** @param {PairTable} table @returns {(left: number, right: number) => number | null} */
function pairReader(table) {
  const covered = indexCoverage(table.coverage);
  if (table.version === 1) {
    /** @type {Map<number, Map<number, number>>} */
    const pairs = new Map();
    for (const [glyph, index] of covered) {
      const set = table.pairSets?.get(index) ?? [];
      pairs.set(glyph, new Map(set.map(pair => [pair.secondGlyph, pair.value1.xAdvance ?? 0])));
    }
    return (left, right) => pairs.get(left)?.get(right) ?? null;
  }
  const lefts = indexClasses(table.classDef1 ?? {});
  const rights = indexClasses(table.classDef2 ?? {});
  return (left, right) => {
    if (!covered.has(left)) return null;
    const record = table.classRecords?.get(lefts.get(left) ?? 0).get(rights.get(right) ?? 0);
    return record?.value1.xAdvance ?? 0;
  };
}

/** @param {LayoutTable} table @returns {(left: number, right: number) => number} */
function kerningReader(table) {
  const lookups = lookupsOf(table, 'kern').map(({ lookupType, subTables }) =>
    subTables
      .map(entry => (lookupType === 9 ? entry.extension : entry))
      .filter((/** @type {any} */ entry) => entry.pairSets !== undefined || entry.classDef1 !== undefined)
      .map(pairReader),
  );
  return (left, right) => {
    let sum = 0;
    for (const readers of lookups) {
      for (const read of readers) {
        const value = read(left, right);
        if (value === null) continue;
        sum += value;
        break;
      }
    }
    return sum;
  };
}

/** @param {any} font @param {LayoutTable} table */
function ligaturesOf(font, table) {
  /** @type {Map<number, string>} */
  const characters = new Map();
  for (const code of font.characterSet) {
    if (code >= 0x20 && code < 0x2000) characters.set(font.glyphForCodePoint(code).id, String.fromCodePoint(code));
  }
  const ligatures = [];
  for (const lookup of lookupsOf(table, 'liga')) {
    for (const subTable of lookup.subTables) {
      for (const [first, index] of indexCoverage(subTable.coverage)) {
        for (const { glyph, components } of subTable.ligatureSets.get(index)) {
          const text = [first, ...components].map(id => characters.get(id) ?? '').join('');
          ligatures.push({ text, glyph });
        }
      }
    }
  }
  return ligatures.sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
}

/** Numbers in base 36; a run of n equal ones is "value*n". @param {readonly number[]} values */
function packNumbers(values) {
  const parts = [];
  for (let start = 0; start < values.length;) {
    let end = start;
    while (end < values.length && values[end] === values[start]) end += 1;
    const value = (values[start] ?? 0).toString(36);
    parts.push(end - start > 1 ? `${value}*${(end - start).toString(36)}` : value);
    start = end;
  }
  return parts.join(' ');
}

/** Rows that are alike share a class. @param {readonly string[]} rows */
function classify(rows) {
  const names = [...new Set(rows)];
  const numbers = new Map(names.map((name, index) => [name, index]));
  return { classes: rows.map(row => numbers.get(row) ?? 0), count: names.length };
}

/** @param {any} font */
function measureFace(font) {
  const ligatures = ligaturesOf(font, font.GSUB);
  const entries = font.characterSet
    .filter(isMeasured)
    .map((/** @type {number} */ code) => ({ code, glyph: font.glyphForCodePoint(code).id }));
  ligatures.forEach(({ glyph }, index) => entries.push({ code: ligatureBase + index, glyph }));
  const kerning = kerningReader(font.GPOS);
  const glyphs = entries.map((/** @type {{ glyph: number }} */ entry) => entry.glyph);
  const rows = glyphs.map((/** @type {number} */ left) =>
    glyphs.map((/** @type {number} */ right) => kerning(left, right)),
  );
  const lefts = classify(rows.map((/** @type {number[]} */ row) => row.join()));
  const rights = classify(
    glyphs.map((/** @type {number} */ _, /** @type {number} */ column) =>
      rows.map((/** @type {number[]} */ row) => row[column]).join(),
    ),
  );
  const kerns = Array.from({ length: lefts.count }, (_, left) => {
    const row = rows[lefts.classes.indexOf(left)];
    return Array.from({ length: rights.count }, (__, right) => row[rights.classes.indexOf(right)]);
  });
  let previous = 0;
  const steps = entries.map((/** @type {{ code: number }} */ { code }) => {
    const step = code - previous;
    previous = code;
    return step;
  });
  return {
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    codePointSteps: packNumbers(steps),
    advances: packNumbers(glyphs.map((/** @type {number} */ glyph) => font.getGlyph(glyph).advanceWidth)),
    leftClasses: packNumbers(lefts.classes),
    rightClasses: packNumbers(rights.classes),
    rightClassCount: rights.count,
    kerns: packNumbers(kerns.flat()),
    ligatures: ligatures.map(({ text }) => text),
  };
}

mkdirSync(fonts, { recursive: true });
const lines = Object.entries(sources).map(([face, source]) => {
  const file = path.join(packages, `${source}.ttf`);
  copyFileSync(file, path.join(fonts, `${face}.ttf`));
  return `  '${face}': ${JSON.stringify(measureFace(fontkit.openSync(file)))},`;
});
for (const family of ['source-sans-3', 'source-serif-4']) {
  copyFileSync(path.join(packages, family, 'LICENSE_FONT'), path.join(fonts, `OFL-${family}.txt`));
}
const declaration = `/** Numbers in base 36, "value*count" for runs. Kerning is a matrix of left by right classes. */
export interface PackedMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly codePointSteps: string;
  readonly advances: string;
  readonly leftClasses: string;
  readonly rightClasses: string;
  readonly rightClassCount: number;
  readonly kerns: string;
  /** Longest first; the code points from 0xE000 on stand for them. */
  readonly ligatures: readonly string[];
}`;
writeFileSync(
  path.join(root, 'model', 'layout', 'font-metrics.generated.ts'),
  `// Written by scripts/make-font-metrics.mjs from assets/fonts.
import type { Face } from '../picture/display-list';

${declaration}

export const fontMetrics: Readonly<Record<Face, PackedMetrics>> = {\n${lines.join('\n')}\n};\n`,
);
