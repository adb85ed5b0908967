import type { ArgumentMap } from '../../model/argument-map';
import { branchOf } from '../../model/facts';
import type { ClaimId, RecordId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import type { PictureScope } from '../../model/picture/picture-options';

export interface ScopeChoice {
  readonly key: PictureScope['kind'];
  readonly label: string;
  readonly scope: PictureScope;
}

/** What can be drawn: always the whole map; a branch when one claim is selected; a selection when there are several. */
export function scopesOf(map: ArgumentMap, selection: readonly RecordId[]): readonly [ScopeChoice, ...ScopeChoice[]] {
  const { claims, liveClaims } = indexOf(map);
  const whole: ScopeChoice = {
    key: 'map',
    label: message('export.what.map', { claims: claims.length }),
    scope: { kind: 'map' },
  };
  const selected = selection.filter((id): id is ClaimId => liveClaims.has(id as ClaimId));
  const [first] = selected;
  if (first === undefined) return [whole];
  if (selected.length > 1) {
    const label = message('export.what.selection', { claims: selected.length });
    return [whole, { key: 'selection', label, scope: { kind: 'selection', ids: selection } }];
  }
  const label = message('export.what.branch', { claims: branchOf(map, first).size });
  return [whole, { key: 'branch', label, scope: { kind: 'branch', claimId: first } }];
}
