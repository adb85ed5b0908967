import { currentLanguage } from '../messages/current-language';
import { message } from '../messages/message';
import { escapeHtml } from './outline';
import { type Prose, type ProseClaim, type ProseSection, proseWord } from './prose';

/** Deeper sections are not moved further in: the lines would have no room left. */
const deepestIndent = 8;

function claimText({ text, marks, sources }: ProseClaim): string {
  return [text, ...marks, ...sources.map(number => `[${number}]`)].join(' ');
}

function sectionText(section: ProseSection): string {
  const { number, depth, about, claims, notes, questions } = section;
  const indent = '  '.repeat(Math.min(Math.max(0, depth - 1), deepestIndent));
  const inner = `${indent}   `;
  const isStep = section.kind !== 'contention' && section.kind !== 'loose';
  const texts = claims.map(claimText);
  if (texts.length === 0) texts.push(message('map.incompleteReason'));
  const said = texts.join(`\n${inner}${message('prose.and')} `);
  const lead = about === null ? '' : `${message('prose.about', { text: about })}\n${inner}`;
  const start = [number, isStep ? '' : `${proseWord(section)}:`].filter(part => part !== '').join(' ');
  const first = isStep ? `${start}  ${lead}${proseWord(section)} ${said}` : `${start}\n${inner}${said}`;
  const paragraphs = [...notes.map(note => message('prose.note', { note })), ...questions];
  return [`${indent}${first}`, ...paragraphs.map(text => inner + text.replace(/\r?\n/g, `\n${inner}`))].join('\n');
}

/** Plain text for a letter or an e-mail. */
export function proseText(prose: Prose): string {
  const { title, question, marking, sections, questions, footnotes } = prose;
  const head = [marking, title, question === '' ? '' : message('prose.question', { question })];
  const notes = footnotes.map((text, index) => `[${index + 1}] ${text}`);
  const parts = [
    head.filter(line => line !== '').join('\n'),
    ...sections.map(sectionText),
    questions.length === 0 ? '' : questions.join('\n'),
    notes.length === 0 ? '' : [message('prose.sources'), ...notes].join('\n'),
    marking,
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

const style = `body{max-width:44em;margin:3em auto;padding:0 1em;font:17px/1.6 Georgia,"Noto Serif",serif;color:#1e1c19;background:#fff}
h1,h2,h3,h4,h5,h6{font-size:1em;font-weight:400;line-height:1.5;margin:1em 0 .3em}h1{font-size:1.7em;font-weight:600}
h2{font-size:1.25em;font-weight:600}.number{font-weight:600;margin-inline-end:.5em}.word{font-weight:600}
.against .word{text-decoration:underline;text-decoration-style:dashed;text-underline-offset:.2em}
section section{margin-inline-start:1.4em}.deep section{margin-inline-start:0}.about,.note,.question,.marks{color:#57534b}p{margin:.3em 0}.note{white-space:pre-line}
@media (prefers-color-scheme:dark){body{color:#eceae5;background:#161719}.about,.note,.question,.marks{color:#b7b4ac}a{color:#ac9ef5}}
@media print{body{margin:0;max-width:none;color:#000;background:#fff}}`;

function paragraph(text: string, name: string): string {
  return text === '' ? '' : `<p class="${name}" dir="auto">${escapeHtml(text)}</p>\n`;
}

function claimHtml({ text, marks, sources }: ProseClaim): string {
  const notes = sources.map(number => {
    const label = escapeHtml(message('prose.footnote', { number }));
    return `<sup><a id="use-${number}" href="#source-${number}" aria-label="${label}">[${number}]</a></sup>`;
  });
  const said = marks.length === 0 ? '' : ` <span class="marks">${escapeHtml(marks.join(' '))}</span>`;
  return `<bdi>${escapeHtml(text)}</bdi>${said}${notes.join('')}`;
}

function headingHtml(section: ProseSection): string {
  const level = Math.min(section.depth + 2, 6);
  const number = section.number === '' ? '' : `<span class="number">${section.number}</span>`;
  const isStep = section.kind !== 'contention' && section.kind !== 'loose';
  const word = isStep ? `<span class="word">${escapeHtml(proseWord(section))}</span> ` : '';
  const claims = section.claims.map(claimHtml);
  if (claims.length === 0) claims.push(escapeHtml(message('map.incompleteReason')));
  const and = ` <em>${escapeHtml(message('prose.and'))}</em> `;
  const about = section.about === null ? '' : paragraph(message('prose.about', { text: section.about }), 'about');
  const kind = section.kind === 'contention' || section.kind === 'loose' ? paragraph(proseWord(section), 'about') : '';
  return `${kind}${about}<h${level}>${number}${word}${claims.join(and)}</h${level}>\n`;
}

function sectionStart(section: ProseSection): string {
  const isAgainst = section.kind === 'objection' || section.kind === 'undercut';
  const isDeep = section.depth >= deepestIndent;
  const names = [isAgainst ? 'against' : '', isDeep ? 'deep' : ''].filter(name => name !== '').join(' ');
  const notes = section.notes.map(note => paragraph(note, 'note')).join('');
  const questions = section.questions.map(text => paragraph(text, 'question')).join('');
  return `<section${names === '' ? '' : ` class="${names}"`}>\n${headingHtml(section)}${notes}${questions}`;
}

/** A page of its own that every browser and word processor opens: no script, nothing to load. */
export function proseHtml(prose: Prose): string {
  const { title, question, marking, sections, questions, footnotes } = prose;
  let body = '';
  const open: number[] = [];
  for (const section of sections) {
    while (open.length > 0 && (open.at(-1) ?? 0) >= section.depth) {
      open.pop();
      body += '</section>\n';
    }
    // Browsers give up on elements nested too deep; what is that far down stands beside instead.
    if (section.depth <= deepestIndent * 2 || open.length === 0) {
      open.push(section.depth);
      body += sectionStart(section);
    } else body += `${sectionStart(section)}</section>\n`;
  }
  body += '</section>\n'.repeat(open.length);
  const notes = footnotes.map((text, index) => {
    const number = index + 1;
    const back = escapeHtml(message('prose.backToText'));
    return `<li id="source-${number}"><bdi>${escapeHtml(text)}</bdi> <a href="#use-${number}" aria-label="${back}">↩</a></li>`;
  });
  const sources =
    notes.length === 0 ? '' : `<h2>${escapeHtml(message('prose.sources'))}</h2>\n<ol>\n${notes.join('\n')}\n</ol>\n`;
  const asked = questions.map(text => paragraph(text, 'question')).join('');
  const lead = question === '' ? '' : paragraph(message('prose.question', { question }), 'about');
  const language = currentLanguage().locale;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${paragraph(marking, 'about')}<h1 dir="auto">${escapeHtml(title)}</h1>
${lead}${body}${asked}${sources}${paragraph(marking, 'about')}</main>
</body>
</html>
`;
}
