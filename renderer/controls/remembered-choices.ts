/** What a dialog remembered, field by field and not yet trusted; no fields where it is missing or cannot be read. */
export function readFields<Choices extends object>(
  stored: string | undefined,
): Partial<Readonly<Record<keyof Choices, unknown>>> {
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

export function oneOf<Value>(known: readonly Value[], value: unknown, otherwise: Value): Value {
  return known.find(each => each === value) ?? otherwise;
}

/** What a picture says beside its map, in the order in which it is offered. */
export const includes = ['hasTitle', 'hasDate', 'hasLegend', 'hasMarking'] as const;
export type Includes = Readonly<Record<(typeof includes)[number], boolean>>;

export function flagOf(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

export function includesOf(found: Partial<Readonly<Record<keyof Includes, unknown>>>, first: Includes): Includes {
  return {
    hasTitle: flagOf(found.hasTitle, first.hasTitle),
    hasDate: flagOf(found.hasDate, first.hasDate),
    hasLegend: flagOf(found.hasLegend, first.hasLegend),
    hasMarking: flagOf(found.hasMarking, first.hasMarking),
  };
}
