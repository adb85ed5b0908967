import { CruxError } from '../borders/reply';
import type { Json } from '../json';
import { message } from '../messages/message';
import { caps } from '../parse/caps';
import { describeProblem, type FileProblem, problemAt, problemLimit } from './file-problem';
import { lineFinder } from './line-finder';

interface JsonText {
  readonly value: Json;
  /** Line of an object's or list's opening bracket, from 1. */
  readonly lineOf: (part: object) => number;
  /** Keys that occur twice or are not allowed, numbers out of range: the text parses, but its meaning is doubtful. */
  readonly problems: readonly FileProblem[];
}

const space = /[ \t\n\r]*/y;
const plainString = /"[^"\\\p{Cc}]*"/uy;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/**
 * JSON.parse with what it lacks: a limit to the depth (it takes 10 s for 20 MB of "["), the place of each object, and no silence
 * about keys that occur twice or are named __proto__.
 */
class JsonReader {
  readonly problems: FileProblem[] = [];
  readonly #text: string;
  #at = 0;
  readonly #placeOf: (offset: number) => { readonly line: number; readonly column: number };
  readonly #offsets = new WeakMap<object, number>();

  constructor(text: string) {
    this.#text = text;
    this.#placeOf = lineFinder(text);
  }

  read(): Json {
    const value = this.#value(0);
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#fail(message('files.json.trailing'));
    return value;
  }

  lineOf(part: object): number {
    return this.#placeOf(this.#offsets.get(part) ?? 0).line;
  }

  #fail(text: string): never {
    throw new CruxError('bad-file', describeProblem(problemAt(text, this.#placeOf(this.#at))));
  }

  #expected(expected: string): never {
    if (this.#at >= this.#text.length) this.#fail(message('files.json.endsEarly'));
    const found = JSON.stringify(String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0));
    this.#fail(message('files.json.unexpected', { expected, found }));
  }

  #report(text: string, offset: number): void {
    if (this.problems.length < problemLimit) this.problems.push(problemAt(text, this.#placeOf(offset)));
  }

  #skipSpace(): void {
    space.lastIndex = this.#at;
    space.test(this.#text);
    this.#at = space.lastIndex;
  }

  #value(depth: number): Json {
    this.#skipSpace();
    const character = this.#text[this.#at];
    if (character === '{' || character === '[') {
      if (depth >= caps.jsonDepth) this.#fail(message('files.json.depth', { limit: caps.jsonDepth }));
      return character === '{' ? this.#object(depth) : this.#list(depth);
    }
    if (character === '"') return this.#string();
    for (const [word, value] of words) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    return this.#number();
  }

  #number(): number {
    number.lastIndex = this.#at;
    const [digits] = number.exec(this.#text) ?? [];
    if (digits === undefined) this.#expected('a value');
    const value = Number(digits);
    if (!Number.isFinite(value)) this.#report(message('files.json.number'), this.#at);
    this.#at += digits.length;
    return value;
  }

  #string(): string {
    plainString.lastIndex = this.#at;
    if (plainString.test(this.#text)) {
      const start = this.#at + 1;
      this.#at = plainString.lastIndex;
      return this.#text.slice(start, this.#at - 1);
    }
    let end = this.#at + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
    if (end >= this.#text.length) {
      this.#at = this.#text.length;
      this.#fail(message('files.json.endsEarly'));
    }
    try {
      const value = JSON.parse(this.#text.slice(this.#at, end + 1)) as string;
      this.#at = end + 1;
      return value;
    } catch {
      this.#fail(message('files.json.string'));
    }
  }

  #list(depth: number): Json[] {
    const list: Json[] = [];
    this.#offsets.set(list, this.#at);
    this.#at += 1;
    this.#skipSpace();
    if (this.#text[this.#at] === ']') {
      this.#at += 1;
      return list;
    }
    for (;;) {
      list.push(this.#value(depth + 1));
      this.#skipSpace();
      const mark = this.#text[this.#at];
      if (mark !== ',' && mark !== ']') this.#expected('"," or "]"');
      this.#at += 1;
      if (mark === ']') return list;
    }
  }

  #object(depth: number): { [key: string]: Json } {
    const object: { [key: string]: Json } = {};
    this.#offsets.set(object, this.#at);
    this.#at += 1;
    this.#skipSpace();
    if (this.#text[this.#at] === '}') {
      this.#at += 1;
      return object;
    }
    for (;;) {
      this.#skipSpace();
      if (this.#text[this.#at] !== '"') this.#expected('a field name in quotation marks');
      const keyAt = this.#at;
      const key = this.#string();
      this.#skipSpace();
      if (this.#text[this.#at] !== ':') this.#expected('":"');
      this.#at += 1;
      const value = this.#value(depth + 1);
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
        this.#report(message('files.json.forbiddenKey', { key }), keyAt);
      } else {
        if (Object.hasOwn(object, key)) this.#report(message('files.json.duplicateKey', { key }), keyAt);
        object[key] = value;
      }
      this.#skipSpace();
      const mark = this.#text[this.#at];
      if (mark !== ',' && mark !== '}') this.#expected('"," or "}"');
      this.#at += 1;
      if (mark === '}') return object;
    }
  }
}

/** Reads JSON from elsewhere. Throws a CruxError with line and column where the text is no JSON at all. */
export function parseJsonText(text: string): JsonText {
  const reader = new JsonReader(text);
  const value = reader.read();
  return { value, lineOf: part => reader.lineOf(part), problems: reader.problems };
}
