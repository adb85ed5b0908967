import path from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../scripts/node24.mjs';
import type { CruxApp } from './crux-app';

export const contention = 'Chinese-run terminals in European ports put visiting warships at risk of spying';
export const watching = 'Whoever runs a terminal can watch every warship that calls there';
export const presence = 'Chinese firms run terminals where Nato ships call';
export const piraeus = 'COSCO owns most of Piraeus, where a US destroyer docked in April 2019';
export const navalBases = 'Warships use naval bases and not commercial ports';
export const quarter = 'A quarter of Nato’s port visits to Italy were to civilian ports';
export const law = 'Chinese companies are bound by law to help their intelligence services';
export const staff = 'The same companies have their own people on the quays';
export const noNeed = 'China would not need companies on the spot to learn about a ship';
export const cheap = 'Being on the spot makes close and lasting observation cheap';
export const double = 'Chinese firms work in US ports as well';
export const noAccess = 'A share in a terminal gives no say in its security';
export const marseille = 'China Merchants adds nothing to the management of the port in Marseille';
export const unanswered = 'What have the port authorities themselves noticed?';

/** How each part is reached from the one before, by keys alone. `null` keys: the editor is open already. */
export const byKeyboard: readonly (readonly [keys: readonly string[], text: string])[] = [
  [['s'], watching],
  [['p'], presence],
  [['s'], piraeus],
  [['Home', 'o'], navalBases],
  [['o'], quarter],
  [['Home', 's'], law],
  [['p'], staff],
  [['u'], noNeed],
  [['o'], cheap],
  [['Home', 'o'], double],
  [['Enter'], noAccess],
  [['s'], marseille],
  [['Home', 'q'], unanswered],
];

/** What `crux stats` says about the whole debate. */
export const counts = {
  claims: 13,
  reasons: 4,
  objections: 5,
  undercuts: 1,
  backings: 0,
  inferences: 10,
  linkedInferences: 2,
  premises: 12,
  questions: 1,
  roots: 1,
  cycles: 0,
};

export async function buildByKeyboard(crux: CruxApp): Promise<void> {
  await crux.press('Control+n');
  await crux.mapIsOpen();
  await crux.writeContention(contention);
  for (const [keys, text] of byKeyboard) {
    await crux.press(...keys);
    await crux.write(text);
    await expect(crux.page.locator('[data-pane="canvas"]')).toContainText(text.split(' ').slice(0, 2).join(' '));
  }
}

/** What `buildByKeyboard` leaves, as a file. */
export const debateFile = path.join(root, 'e2e', 'ports-debate.argmap.json');

/** The same map where its making is not what is tried. */
export async function openDebate(crux: CruxApp): Promise<void> {
  await crux.willOpenFiles(debateFile);
  await crux.clickMenuItem('file.import');
  await crux.mapIsOpen();
  await expect(crux.cardNamed(contention)).toBeVisible();
}
