import {
  mostAcross,
  type Orientation,
  orientations,
  type PrintLayout,
  type PrintPaper,
  printPapers,
} from '../../model/picture/poster';
import { flagOf, type Includes, includesOf, oneOf, readFields } from '../controls/remembered-choices';

export type Ink = 'print' | 'mono';

/** What the dialog remembers from one printing to the next. */
export interface PrintChoices extends Includes {
  readonly paper: PrintPaper;
  readonly orientation: Orientation;
  readonly isPoster: boolean;
  /** Of a poster. */
  readonly across: number;
  readonly ink: Ink;
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

/** The remembered choices; whatever is missing or unknown is as at the first time. */
export function readPrintChoices(stored: string | undefined): PrintChoices {
  const found = readFields<PrintChoices>(stored);
  return {
    paper: oneOf(printPapers, found.paper, firstPrintChoices.paper),
    orientation: oneOf(orientations, found.orientation, firstPrintChoices.orientation),
    isPoster: flagOf(found.isPoster, firstPrintChoices.isPoster),
    across: oneOf(acrossChoices, found.across, firstPrintChoices.across),
    ink: oneOf(inks, found.ink, firstPrintChoices.ink),
    ...includesOf(found, firstPrintChoices),
  };
}

export function printLayoutOf({ paper, orientation, isPoster, across }: PrintChoices): PrintLayout {
  return { paper, orientation, across: isPoster ? across : 1 };
}
