import type { Direction } from '../../model/records';
import type { ViewState } from '../state/view-store';

export const directionPreference = 'newMapDirection';
export const directions: readonly Direction[] = ['down', 'up', 'right', 'left'];

export function newMapDirection({ preferences }: Pick<ViewState, 'preferences'>): Direction {
  return directions.find(direction => direction === preferences[directionPreference]) ?? 'down';
}
