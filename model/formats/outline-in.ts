import { cleanText } from '../clean-text';
import { CruxError } from '../borders/reply';
import { message } from '../messages/message';
import { caps } from '../parse/caps';
import type { Credibility, Polarity, Reliability } from '../records';
import type { CitationDraft, ClaimDraft, StepDraft } from './branch-draft';
import { readWord, type Relation } from './outline-words';
import { type Bullet, linesOfText, type PastedLine } from './pasted-lines';

interface Node {
  readonly bullet: Bullet;
  /** Without the word that says what it is. */
  readonly text: string;
  /** As it stood behind its bullet. */
  readonly whole: string;
  readonly relation: Relation | null;
  readonly children: Node[];
}

/** Deeper levels are read as this one: no argument is as deep, and hostile ones should not exhaust the stack. */
const deepest = 500;

/** A marked line belongs to the unmarked one above it at the same margin: a list under its paragraph. */
function rankOf(line: PastedLine, relation: Relation | null): number {
  return line.indent * 2 + (line.bullet === '' && relation === null ? 0 : 1);
}

function treeOf(lines: readonly PastedLine[]): Node[] {
  // In a list of nothing but minus signs they are ordinary bullets.
  const isSigned = lines.some(({ bullet }) => bullet === '+');
  const roots: Node[] = [];
  const path: { readonly rank: number; readonly node: Node }[] = [];
  for (const line of lines) {
    const word = readWord(line.text);
    const signed = !isSigned ? null : line.bullet === '+' ? 'support' : line.bullet === '-' ? 'oppose' : null;
    const relation = word?.relation ?? signed;
    const node: Node = {
      bullet: line.bullet,
      text: word?.text ?? line.text,
      whole: line.text,
      relation,
      children: [],
    };
    const rank = rankOf(line, relation);
    while ((path.at(-1)?.rank ?? -Infinity) >= rank) path.pop();
    const parents = path.slice(0, deepest);
    (parents.at(-1)?.node.children ?? roots).push(node);
    path.push({ rank, node });
  }
  return roots;
}

const plainSource = /^(.*?)(?: \[([A-F]?)([1-6]?)\])?$/su;
const quotedSource = /^(.*?)(?: \[([A-F]?)([1-6]?)\])?(?:: “(.*)”)?$/su;

/** "Statement, May 2019 [A2]: “…”" */
export function readSource(text: string): CitationDraft {
  // Without a quote at the end each place where one could begin would be tried up to the end.
  const parts = (text.endsWith('”') ? quotedSource : plainSource).exec(text);
  const credibility = Number(parts?.[3] ?? 0);
  return {
    title: parts?.[1] ?? text,
    reliability: ((parts?.[2] ?? '') || null) as Reliability | null,
    credibility: credibility === 0 ? null : (credibility as Credibility),
    quote: parts?.[4] ?? '',
  };
}

function withoutEnd(text: string, end: string): string | null {
  if (text === end) return '';
  return text.endsWith(` ${end}`) ? text.slice(0, -end.length - 1) : null;
}

/** The step that stands above the claim in the text, if any: lines about the step land there. */
interface StepParts {
  readonly steps: StepDraft[];
}

function isAboutStep({ relation }: Node): boolean {
  return relation === 'backing' || relation === 'undercut';
}

function polarityOf(relation: Relation | null): Polarity | null {
  if (relation === 'support' || relation === 'backing') return 'support';
  return relation === 'oppose' || relation === 'undercut' ? 'oppose' : null;
}

function claimOf(node: Node, text: string, step: StepParts): ClaimDraft {
  const children = node.children.flatMap(child =>
    // What hangs on a source or a question hangs on the claim: text is never dropped.
    child.relation === 'source' || child.relation === 'question' ? [child, ...child.children] : [child],
  );
  const isLine = ({ relation }: Node): boolean => relation === 'source' || relation === 'question';
  const arguments_ = children.filter(child => !isLine(child));
  step.steps.push(...arguments_.filter(isAboutStep).flatMap(stepOf));
  const unwritten = message('files.outline.unwritten');
  const elsewhere = withoutEnd(text, message('files.outline.elsewhere'));
  const implicit = withoutEnd(elsewhere ?? text, message('files.outline.implicit'));
  const assumption = withoutEnd(implicit ?? elsewhere ?? text, message('files.outline.assumption'));
  const words = assumption ?? implicit ?? elsewhere ?? text;
  return {
    text: words === unwritten ? '' : words,
    isAssumption: assumption !== null,
    isImplicit: implicit !== null,
    isElsewhere: elsewhere !== null,
    questions: children.filter(({ relation }) => relation === 'question').map(child => child.text),
    citations: children.filter(({ relation }) => relation === 'source').map(child => readSource(child.text)),
    steps: arguments_.filter(child => !isAboutStep(child)).flatMap(stepOf),
  };
}

/** "because" with its premises below it, or a claim that is the only premise. */
function stepOf(node: Node): StepDraft[] {
  const polarity = polarityOf(node.relation);
  const steps: StepDraft[] = [];
  const isUnpremised = node.relation !== null && node.text === message('files.outline.incomplete');
  if (node.text !== '' && !isUnpremised) return [{ polarity, premises: [claimOf(node, node.text, { steps })], steps }];
  const isPremise = ({ bullet, relation }: Node): boolean => bullet === '*' || polarityOf(relation) === null;
  const premises = node.children.filter(isPremise).map(child => claimOf(child, child.whole, { steps }));
  steps.push(...node.children.filter(child => !isPremise(child)).flatMap(stepOf));
  return premises.length === 0 && steps.length === 0 && !isUnpremised ? [] : [{ polarity, premises, steps }];
}

export function tooLong(): CruxError {
  return new CruxError('too-large', message('paste.tooLong', { limit: caps.pastedText }));
}

/** The claims in lines of an outline, as steps towards whatever they are pasted onto. */
export function draftsOfLines(lines: readonly PastedLine[]): readonly StepDraft[] {
  if (lines.length > caps.pastedClaims)
    throw new CruxError('too-large', message('paste.tooManyClaims', { limit: caps.pastedClaims }));
  if (lines.some(({ text }) => text.length > caps.textLength)) {
    throw new CruxError('too-large', message('paste.longLine', { limit: caps.textLength }));
  }
  return treeOf(lines).flatMap(stepOf);
}

/**
 * Reads an indented or bulleted outline, "+ because" and "- but" included; what `outlineOfBranches` writes comes back as it
 * was.
 */
export function readOutline(text: string): readonly StepDraft[] {
  if (text.length > caps.pastedText) throw tooLong();
  return draftsOfLines(linesOfText(cleanText(text).replace(/^\ufeff/u, '')));
}
