import type { ArgumentMap } from '../argument-map';
import { homesOf } from '../homes';
import type { ClaimId } from '../ids';
import { message } from '../messages/message';
import type { Claim } from '../records';
import { escapeStart } from './pasted-lines';
import { branchLines, oneLine, type OutlineLine, type OutlineMark, questionsOf } from './outline-lines';

const bullets: Readonly<Record<OutlineMark, string>> = {
  contention: '',
  support: '+ ',
  oppose: '- ',
  premise: '* ',
  question: '* ',
  source: '* ',
};

function lineText({ word, text }: OutlineLine): string {
  if (text === '') return `${word}:`;
  return word === '' ? escapeStart(text) : `${word} ${text}`;
}

function branchText(lines: readonly OutlineLine[], depth: number): string {
  // The root of a branch is a line of its own, and what follows is a list: two spaces a level, as Markdown reads it.
  return lines
    .map(line => {
      const indent = '  '.repeat(Math.max(0, line.depth + depth - 1));
      return `${indent}${bullets[line.mark]}${lineText(line)}${line.mark === 'contention' ? '\n' : ''}`;
    })
    .join('\n');
}

function claimsOf(map: ArgumentMap, ids: readonly ClaimId[]): Claim[] {
  return ids.flatMap(id => map.claims.get(id) ?? []).filter(({ deletedAt }) => deletedAt === null);
}

/** The branch below each of the claims, as indented text. */
export function outlineOfBranches(map: ArgumentMap, ids: readonly ClaimId[]): string {
  return `${claimsOf(map, ids)
    .map(claim => branchText(branchLines(map, claim), 0).trimEnd())
    .join('\n\n')}\n`;
}

function section(heading: string, body: string): string[] {
  return body === '' ? [] : [`## ${heading}`, body];
}

/** The whole map as indented text that is Markdown too: "+ because" and "- but", co-premises listed below their step. */
export function outlineOfMap(map: ArgumentMap): string {
  const { contention, roots } = homesOf(map);
  const [title, question, marking] = [map.map.title, map.map.question, map.map.marking].map(oneLine);
  const loose = roots.filter(id => id !== contention);
  const main = contention === null ? '' : outlineOfBranches(map, [contention]).trimEnd();
  const questions = questionsOf(map, map.map.id);
  return `${[
    `# ${title === '' ? message('files.outline.untitled') : title}`,
    ...[marking, question].filter(text => text !== ''),
    ...(main === '' ? [] : [main]),
    ...section(message('files.outline.loose'), loose.length === 0 ? '' : outlineOfBranches(map, loose).trimEnd()),
    ...section(message('files.outline.questions'), branchText(questions, 1)),
  ].join('\n\n')}\n`;
}

/** The same for a file that is shown as Markdown, which would take a stranger's words for elements and pictures, and load them. */
export function markdownOfMap(map: ArgumentMap): string {
  return outlineOfMap(map).replace(/<(?=[a-z/!?])|!(?=\[)/giu, '\\$&');
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function branchHtml(lines: readonly OutlineLine[]): string {
  const parts: string[] = [];
  let depth = -1;
  for (const line of lines) {
    if (line.depth > depth) parts.push('<ul>');
    else parts.push('</li>', ...Array.from({ length: depth - line.depth }, () => '</ul></li>'));
    depth = line.depth;
    const word = line.word === '' ? '' : `<em>${escapeHtml(line.word)}</em> `;
    parts.push(`<li>${word}${escapeHtml(line.text)}`);
  }
  if (depth >= 0) parts.push('</li></ul>', ...Array.from({ length: depth }, () => '</li></ul>'));
  return parts.join('');
}

/** The same branches as a nested list for word processors. Every text is escaped; there are no links and no styles. */
export function outlineHtml(map: ArgumentMap, ids: readonly ClaimId[] = homesOf(map).roots): string {
  return claimsOf(map, ids)
    .map(claim => branchHtml(branchLines(map, claim)))
    .join('');
}
