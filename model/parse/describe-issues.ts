import type { z } from 'zod';

/** "claims[3].text: must not be longer …": what is wrong and where, the first few of it. */
export function describeIssues(error: z.ZodError, limit = 3): string {
  return error.issues
    .slice(0, limit)
    .map(({ path, message }) => {
      const place = path.map((key, at) =>
        typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${String(key)}`,
      );
      return place.length === 0 ? message : `${place.join('')}: ${message}`;
    })
    .join('; ');
}
