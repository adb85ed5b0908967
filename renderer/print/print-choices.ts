import {
  mostAcross,
  type Orientation,
  orientations,
  type PrintLayout,
  type PrintPaper,
  printPapers,
} from '../../model/picture/poster';

export type Ink = 'print' | 'mono';

/** What the dialog remembers from one printing to the next. */
export interface PrintChoices {
  readonly paper: PrintPaper;
  readonly orientation: Orientation;
  readonly isPoster: boolean;
  /** Of a poster. */
  readonly across: number;
  readonly ink: Ink;
  readonly hasTitle: boolean;
  readonly hasDate: boolean;
  readonly hasLegend: boolean;
  readonly hasMarking: boolean;
}

export const inks: readonly Ink[] = ['print', 'mono'];
export const acrossChoices: readonly number[] = Array.from({ length: mostAcross - 1 }, (_, index) => index + 2);

const firstPrintChoices: PrintChoices = {
  paper: 'a4',
  orientation: 'auto',
  isPoster: false,
  across: 3,
  ink: 'print',
  hasTitle: true,
  hasDate: true,
  hasLegend: true,
  hasMarking: true,
};

function oneOf<Value>(known: readonly Value[], value: unknown, otherwise: Value): Value {
  return known.find(each => each === value) ?? otherwise;
}

/** The remembered choices; whatever is missing or unknown is as at the first time. */
export function readPrintChoices(stored: string | undefined): PrintChoices {
  let found: Partial<Record<keyof PrintChoices, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) found = parsed;
  } catch {
    return firstPrintChoices;
  }
  const flag = (name: 'isPoster' | 'hasTitle' | 'hasDate' | 'hasLegend' | 'hasMarking'): boolean =>
    typeof found[name] === 'boolean' ? found[name] : firstPrintChoices[name];
  return {
    paper: oneOf(printPapers, found.paper, firstPrintChoices.paper),
    orientation: oneOf(orientations, found.orientation, firstPrintChoices.orientation),
    isPoster: flag('isPoster'),
    across: oneOf(acrossChoices, found.across, firstPrintChoices.across),
    ink: oneOf(inks, found.ink, firstPrintChoices.ink),
    hasTitle: flag('hasTitle'),
    hasDate: flag('hasDate'),
    hasLegend: flag('hasLegend'),
    hasMarking: flag('hasMarking'),
  };
}

export function printLayoutOf({ paper, orientation, isPoster, across }: PrintChoices): PrintLayout {
  return { paper, orientation, across: isPoster ? across : 1 };
}
