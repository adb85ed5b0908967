import type { ArgumentMap } from '../../model/argument-map';
import { branchOf } from '../../model/facts';
import { outlineHtml, outlineOfBranches, outlineOfMap } from '../../model/formats/outline';
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

/** The same part of the map in words, plain and for word processors. */
export function outlineOf(map: ArgumentMap, scope: PictureScope): { readonly text: string; readonly html: string } {
  if (scope.kind === 'map') return { text: outlineOfMap(map), html: outlineHtml(map) };
  const { liveClaims } = indexOf(map);
  const chosen =
    scope.kind === 'branch' ? [scope.claimId] : scope.ids.filter((id): id is ClaimId => liveClaims.has(id as ClaimId));
  // A chosen claim below another one is in that one's branch already.
  const tops = chosen.filter(id => !chosen.some(other => other !== id && branchOf(map, other).has(id)));
  return { text: outlineOfBranches(map, tops), html: outlineHtml(map, tops) };
}
