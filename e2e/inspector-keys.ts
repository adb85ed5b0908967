import { expect, type Locator } from '@playwright/test';
import { message } from '../model/messages/message';
import type { Citation, Claim, MapRecord, Source } from '../model/records';
import type { CruxApp } from './crux-app';

/** No part of the window lies further than this from another one. */
const mostStops = 80;

/** How often Tab has to be pressed at the least: 0 once what is wanted, or something in it, has the focus. */
function stopsTo(wanted: Locator): Promise<number> {
  return wanted.evaluate(element => {
    const { activeElement } = document;
    if (activeElement === null || element.contains(activeElement)) return 0;
    const isBetween = (other: Element): boolean =>
      (activeElement.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    // The parts of a group are one stop; buttons may be such parts.
    const fields = [...document.querySelectorAll('input:not([type="radio"], [tabindex="-1"]), textarea')];
    return (
      1 + fields.filter(field => isBetween(field) && field.checkVisibility() && !field.matches(':disabled')).length
    );
  });
}

/** Presses Tab until what is wanted, or something in it, has the focus. */
async function tabTo(crux: CruxApp, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops;) {
    const stops = await stopsTo(wanted);
    if (stops === 0) return;
    for (let press = 0; press < stops; press += 1) await crux.press('Tab');
    stop += stops;
  }
  throw new Error(`Tab does not lead to ${String(wanted)}.`);
}

async function writeIn(crux: CruxApp, field: Locator, text: string): Promise<void> {
  if (text === '') return;
  await tabTo(crux, field);
  await crux.press('Control+a');
  await crux.page.keyboard.insertText(text);
}

/** The radio buttons of a group are one stop; the arrows choose. */
async function choose(crux: CruxApp, group: Locator, name: RegExp): Promise<void> {
  await tabTo(crux, group);
  const wanted = group.getByRole('radio', { name });
  const choices = await group.getByRole('radio').count();
  for (let place = 0; place < choices && !(await wanted.isChecked()); place += 1)
    await crux.press(place === 0 ? 'Space' : 'ArrowRight');
  await expect(wanted).toBeChecked();
}

/** In the list or menu that has just opened, what begins with the words. */
async function chooseTyped(crux: CruxApp, role: 'option' | 'menuitem', words: string): Promise<void> {
  const { page } = crux;
  await expect(page.locator('[role="menu"]:focus-within, [role="listbox"]:focus-within')).toBeVisible();
  await page.keyboard.type(words);
  await expect(page.locator(`[role="${role}"]:focus`)).toContainText(words);
  await crux.press('Enter');
  await expect(page.getByRole(role)).toHaveCount(0);
}

/** From the selected claim: cites the source, which is written too where it is not there yet. */
export async function writeCitation(crux: CruxApp, citation: Citation, source: Source, isNew: boolean): Promise<void> {
  const panel = crux.inspector();
  await crux.press('v');
  await chooseTyped(crux, 'menuitem', isNew ? message('inspector.newSource') : source.title);
  const card = panel.getByRole('article').last();
  const write = (field: string, text: string): Promise<void> =>
    writeIn(crux, card.getByLabel(field, { exact: true }), text);
  if (isNew) {
    await expect(card.getByLabel(message('inspector.source.title'), { exact: true })).toBeFocused();
    await write(message('inspector.source.title'), source.title);
    await write(message('inspector.source.author'), source.author);
    await write(message('inspector.source.publisher'), source.publisher);
    await write(message('inspector.source.publishedOn'), source.publishedOn);
    await write(message('inspector.source.type'), source.type);
    await write(message('inspector.source.url'), source.url);
  }
  await expect(card).toHaveAccessibleName(source.title);
  await write(message('inspector.quote'), citation.quote);
  await write(message('inspector.locator'), citation.locator);
  const grades = [
    ['inspector.reliability', isNew ? source.reliability : null],
    ['inspector.credibility', citation.credibility],
  ] as const;
  for (const [label, grade] of grades)
    if (grade !== null)
      await choose(crux, card.getByRole('radiogroup', { name: message(label) }), new RegExp(`^${grade}`));
}

/** What else is said of a claim, with the focus in the inspector: each field is further on than the one before. */
export async function writeDetails(crux: CruxApp, claim: Claim): Promise<void> {
  const panel = crux.inspector();
  await writeNote(crux, claim.note);
  for (const [label, isOn] of [
    ['inspector.isAssumption', claim.isAssumption],
    ['inspector.isImplicit', claim.isImplicit],
  ] as const) {
    if (!isOn) continue;
    await tabTo(crux, panel.getByRole('checkbox', { name: message(label) }));
    await crux.press('Space');
  }
  if (claim.likelihood !== null) {
    await tabTo(crux, panel.getByRole('button', { name: message('inspector.likelihood') }));
    await crux.press('Enter');
    await chooseTyped(crux, 'option', message(`inspector.likelihood.${claim.likelihood}`).replace(/ \(.*/, ''));
  }
  if (claim.confidence !== null) {
    const group = panel.getByRole('radiogroup', { name: message('inspector.confidence') });
    await choose(crux, group, new RegExp(message(`inspector.confidence.${claim.confidence}`)));
  }
  for (const tag of claim.tags) {
    await writeIn(crux, panel.getByLabel(message('inspector.addTag'), { exact: true }), tag);
    await crux.press('Enter');
    await expect(panel.getByRole('button', { name: message('inspector.removeTag', { tag }) })).toBeVisible();
  }
  await writeIn(crux, panel.getByLabel(message('inspector.marking'), { exact: true }), claim.marking);
}

export async function writeNote(crux: CruxApp, note: string): Promise<void> {
  await writeIn(crux, crux.inspector().getByLabel(message('inspector.note'), { exact: true }), note);
}

export function hasDetails(claim: Claim): boolean {
  const { note, isAssumption, isImplicit, likelihood, confidence, tags, marking } = claim;
  return (
    note + marking !== '' || isAssumption || isImplicit || likelihood !== null || confidence !== null || tags.length > 0
  );
}

/** What is said of the map as a whole; no key but this command leads there once something is selected. */
export async function writeAboutMap(crux: CruxApp, { title, question, marking }: MapRecord): Promise<void> {
  const { page } = crux;
  await crux.press('Control+k');
  await page.keyboard.insertText(message('command.mapDetails'));
  await crux.press('Enter');
  const panel = crux.inspector();
  await expect(panel.getByLabel(message('inspector.mapTitle'), { exact: true })).toBeFocused();
  await writeIn(crux, panel.getByLabel(message('inspector.mapTitle'), { exact: true }), title);
  await writeIn(crux, panel.getByLabel(message('inspector.mapQuestion'), { exact: true }), question);
  await writeIn(crux, panel.getByLabel(message('inspector.marking'), { exact: true }), marking);
}
