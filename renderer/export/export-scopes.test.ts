import { expect, test } from 'vitest';
import { type ArgumentMap, emptyMap } from '../../model/argument-map';
import { addContention } from '../../model/edits/claims';
import { addInference } from '../../model/edits/inferences';
import type { ClaimId, MapId } from '../../model/ids';
import { apply } from '../../model/patch';
import { outlineOf, scopesOf } from './export-scopes';

const context = { at: 1, author: '' };

function portsMap(): { readonly map: ArgumentMap; readonly ids: readonly [ClaimId, ClaimId, ClaimId] } {
  const empty = emptyMap('00000000-0000-4000-8000-000000000001' as MapId, 'Ports', 0);
  const main = addContention(empty, 'The ports are watched', context);
  const withMain = apply(empty, main.patch).map;
  const reason = addInference(withMain, main.claimId, 'support', 'Cameras stand there', context);
  const withReason = apply(withMain, reason.patch).map;
  const doubt = addInference(withReason, reason.claimId, 'oppose', 'They are switched off', context);
  return { map: apply(withReason, doubt.patch).map, ids: [main.claimId, reason.claimId, doubt.claimId] };
}

test('with nothing selected only the whole map is offered', () => {
  expect(scopesOf(portsMap().map, []).map(({ label }) => label)).toEqual(['Whole map, 3 claims']);
});

test('one selected claim offers its branch, several offer themselves', () => {
  const { map, ids } = portsMap();
  expect(scopesOf(map, [ids[1]]).map(({ label }) => label)).toEqual(['Whole map, 3 claims', 'Branch, 2 claims']);
  expect(scopesOf(map, [ids[0], ids[2]]).map(({ label }) => label)).toEqual([
    'Whole map, 3 claims',
    'Selection, 2 claims',
  ]);
});

test('a branch is copied as text without what it hangs on', () => {
  const { map, ids } = portsMap();
  const { text } = outlineOf(map, { kind: 'branch', claimId: ids[1] });
  expect(text).toContain('Cameras stand there');
  expect(text).toContain('They are switched off');
  expect(text).not.toContain('The ports are watched');
});

test('a selected claim below another selected one is copied once', () => {
  const { map, ids } = portsMap();
  const { text } = outlineOf(map, { kind: 'selection', ids: [ids[2], ids[1]] });
  expect(text.match(/switched off/gu)).toHaveLength(1);
});
