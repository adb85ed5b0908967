import type { KeyboardEvent } from 'react';

/**
 * A long list of buttons is one stop for Tab: from any of them Tab goes on to what stands after the list, Shift+Tab to what
 * stands before it.
 */
export function leaveByTab(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
  const buttons = event.currentTarget.querySelectorAll<HTMLElement>('button:not([disabled])');
  // The browser itself goes on from the edge.
  buttons[event.shiftKey ? 0 : buttons.length - 1]?.focus({ preventScroll: true });
}

type Targets = Readonly<Record<string, HTMLElement | undefined>>;

/** The arrows along the way one reads, and what each leads to. */
function alongReading(
  event: KeyboardEvent<HTMLElement>,
  onward: HTMLElement | undefined,
  back: HTMLElement | undefined,
): Targets {
  const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  return isRtl ? { ArrowLeft: onward, ArrowRight: back } : { ArrowRight: onward, ArrowLeft: back };
}

function goTo(event: KeyboardEvent<HTMLElement>, targets: Targets): void {
  if (!(event.key in targets)) return;
  event.preventDefault();
  targets[event.key]?.focus();
}

/** Arrows up and down go from row to row, left and right from button to button of a row. */
export function walkRows(event: KeyboardEvent<HTMLElement>, rowSelector: string): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(rowSelector)];
  const at = rows.findIndex(row => row.contains(document.activeElement));
  if (at < 0) return;
  const buttonsOf = (row: HTMLElement | undefined): HTMLElement[] => [...(row?.querySelectorAll('button') ?? [])];
  const beside = buttonsOf(rows[at]);
  const place = beside.findIndex(button => button === document.activeElement);
  goTo(event, {
    ArrowDown: buttonsOf(rows[at + 1])[0],
    ArrowUp: at > 0 ? buttonsOf(rows[at - 1])[0] : undefined,
    Home: buttonsOf(rows[0])[0],
    End: buttonsOf(rows.at(-1))[0],
    ...alongReading(event, beside[place + 1], place > 0 ? beside[place - 1] : undefined),
  });
}

/** Arrows go from button to button, in the order in which they stand. */
export function walkButtons(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([disabled])')];
  const at = buttons.findIndex(button => button === document.activeElement);
  if (at < 0) return;
  const [onward, back] = [buttons[at + 1], at > 0 ? buttons[at - 1] : undefined];
  goTo(event, {
    ArrowDown: onward,
    ArrowUp: back,
    Home: buttons[0],
    End: buttons.at(-1),
    ...alongReading(event, onward, back),
  });
}
