import type { LaidCard, LaidChip } from '../../../model/layout/layout';

function element(className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.append(...children);
  return made;
}

/** The same boxes and lines as the app's cards, without anything behind them. */
export function cardElement(card: LaidCard): HTMLElement {
  const lines = card.lines.map(line => element('card-line', line));
  const foot = card.foot === null ? [] : [element(`card-foot card-foot-${card.foot.role}`, card.foot.text)];
  const sheet = element('card-sheet', element('card-lines', ...lines), ...foot);
  return element(`card card-${card.kind} side-${card.side}`, sheet);
}

export function chipElement(chip: LaidChip): HTMLElement {
  const word = document.createElement('span');
  word.textContent = chip.word;
  return element(`chip chip-${chip.kind}`, word);
}
