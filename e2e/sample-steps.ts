import { expect, type Locator } from '@playwright/test';
import type { ArgumentMap } from '../model/argument-map';
import type { ClaimId } from '../model/ids';
import { indexOf, premisesOf } from '../model/map-index';
import type { Claim, Inference } from '../model/records';
import type { CruxApp } from './crux-app';
import { hasDetails, writeAboutMap, writeCitation, writeDetails, writeNote } from './inspector-keys';
import { openOutline, outline, writeRow } from './outline-steps';

/** Where the user works: both have the same keys. */
export interface Workplace {
  /** From a new map, whose contention is open on the canvas. */
  readonly begin: (crux: CruxApp) => Promise<void>;
  readonly focus: (crux: CruxApp) => Locator;
  /** What the next key is meant for. */
  readonly current: (crux: CruxApp) => Locator;
  readonly write: (crux: CruxApp, text: string) => Promise<void>;
}

export const onCanvas: Workplace = {
  begin: crux => expect(crux.openEditor()).toBeFocused(),
  focus: crux => crux.page.locator('[data-canvas-focus]'),
  current: crux => crux.page.locator('[data-pane="canvas"] [aria-current="true"]'),
  write: (crux, text) => crux.write(text),
};

export const inOutline: Workplace = {
  begin: async crux => {
    await expect(crux.openEditor()).toBeFocused();
    await crux.press('Escape');
    await openOutline(crux);
    await crux.press('F2');
  },
  focus: outline,
  current: crux => outline(crux).locator('[aria-selected="true"]'),
  write: writeRow,
};

/** Builds a debate by the keys that a person would press, step by step in reading order. */
class Writer {
  readonly #written = new Set<string>();
  /** The claim that has the next key. */
  #at: ClaimId | null = null;

  constructor(
    readonly crux: CruxApp,
    readonly debate: ArgumentMap,
    readonly place: Workplace,
  ) {}

  async writeAll(): Promise<void> {
    const contention = this.debate.claims.get(this.debate.map.mainClaimId as ClaimId);
    if (contention === undefined) throw new Error('The debate has no contention.');
    await this.crux.press('Control+n');
    await this.crux.mapIsOpen();
    await this.place.begin(this.crux);
    await this.#write(contention);
    await this.#growClaim(contention);
    await writeAboutMap(this.crux, this.debate.map);
    await this.#leaveInspector();
  }

  async #write(claim: Claim): Promise<void> {
    await this.place.write(this.crux, claim.text);
    this.#written.add(claim.id);
    this.#at = claim.id;
  }

  async #press(...keys: readonly string[]): Promise<void> {
    await this.crux.press(...keys);
    this.#at = null;
  }

  /** Goes to a claim by its words, unless it is selected already. */
  async #goTo({ id, text }: Claim): Promise<void> {
    if (this.#at === id) return;
    await this.crux.press('g');
    await this.#chooseClaim(text);
    const current = this.place.current(this.crux);
    await expect.poll(() => current.getAttribute('aria-label')).toContain(`“${text}”`);
    this.#at = id;
  }

  /** In the list that has just opened. */
  async #chooseClaim(text: string): Promise<void> {
    const { page } = this.crux;
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.insertText(text);
    await expect(page.getByRole('option').first()).toContainText(text);
    await this.crux.press('Enter');
    await expect(page.getByRole('combobox')).toHaveCount(0);
  }

  async #growClaim(claim: Claim): Promise<void> {
    const { inferencesAt, questionsAbout, citationsOf } = indexOf(this.debate);
    for (const citation of citationsOf.get(claim.id) ?? []) {
      const source = this.debate.sources.get(citation.sourceId);
      if (source === undefined) continue;
      await this.#goTo(claim);
      await writeCitation(this.crux, citation, source, !this.#written.has(source.id));
      this.#written.add(source.id);
      await this.#leaveInspector();
    }
    if (hasDetails(claim)) {
      await this.#goTo(claim);
      await this.#enterInspector();
      await writeDetails(this.crux, claim);
      await this.#leaveInspector();
    }
    for (const question of questionsAbout.get(claim.id) ?? []) {
      await this.#goTo(claim);
      await this.#press('q');
      await this.place.write(this.crux, question.text);
    }
    for (const step of inferencesAt.get(claim.id) ?? []) {
      await this.#goTo(claim);
      await this.#growStep(step, [step.polarity === 'support' ? 's' : 'o']);
    }
  }

  async #growStep(step: Inference, keys: readonly string[]): Promise<void> {
    const premises = premisesOf(this.debate, step);
    const fresh = premises.filter(({ id }) => !this.#written.has(id));
    const [first] = premises;
    if (first === undefined || first !== fresh[0]) throw new Error('The first premise of a step is written with it.');
    for (const premise of premises) {
      await this.#press(...(premise === first ? keys : ['p']));
      if (fresh.includes(premise)) await this.#write(premise);
      else await this.#useAgain(premise);
    }
    if (step.note !== '') {
      await this.#goTo(first);
      await this.#press('Shift+P');
      await this.#enterInspector();
      await writeNote(this.crux, step.note);
      await this.#leaveInspector();
    }
    for (const attack of indexOf(this.debate).inferencesAt.get(step.id) ?? []) {
      await this.#goTo(first);
      await this.#growStep(attack, attack.polarity === 'oppose' ? ['u'] : ['Shift+P', 's']);
    }
    for (const premise of fresh) await this.#growClaim(premise);
  }

  /** A claim that stands elsewhere already: written once more, it is said to be the same. */
  async #useAgain({ text }: Claim): Promise<void> {
    await this.place.write(this.crux, text);
    await this.crux.press('=');
    await this.#chooseClaim(text);
    this.#at = null;
  }

  async #enterInspector(): Promise<void> {
    const { crux } = this;
    for (let pane = 0; pane < 8; pane += 1) {
      if ((await crux.inspector().locator(':focus').count()) > 0) return;
      await crux.press('F6');
    }
    throw new Error('F6 does not lead to the inspector.');
  }

  async #leaveInspector(): Promise<void> {
    const map = this.place.focus(this.crux);
    for (let pane = 0; pane < 8; pane += 1) {
      await this.crux.press('Shift+F6');
      if (await map.evaluate(element => element.contains(document.activeElement))) return;
    }
    throw new Error('Shift+F6 does not lead back to the map.');
  }
}

export function writeDebate(crux: CruxApp, debate: ArgumentMap, place: Workplace): Promise<void> {
  return new Writer(crux, debate, place).writeAll();
}
