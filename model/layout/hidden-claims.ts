import type { StepSite } from '../sites';

/** Claims whose home is below these steps. */
export function countHidden(steps: readonly StepSite[]): number {
  let count = 0;
  const waiting = [...steps];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    for (const attack of step.steps) waiting.push(attack);
    for (const premise of step.premises) {
      if (premise.home !== step) continue;
      count += 1;
      for (const below of premise.steps) waiting.push(below);
    }
  }
  return count;
}
