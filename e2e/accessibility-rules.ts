import { AxeBuilder } from '@axe-core/playwright';
import type { CruxApp } from './crux-app';

/** What the window as it is now does against the rules of accessibility. */
export async function findViolations(crux: CruxApp): Promise<string[]> {
  // Without this the check opens a page of its own, which the app refuses.
  const builder = new AxeBuilder({ page: crux.page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
