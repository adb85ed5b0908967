import type { z } from 'zod';
import type { Json } from '../json';
import { message } from '../messages/message';

/** Names and values from elsewhere can be of any length and make. */
function shortened(text: string): string {
  return text.slice(0, 80).toWellFormed();
}

function hasOwnWords(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'custom' || issue.message.startsWith('must ');
}

function inWords(issue: z.core.$ZodIssue): string {
  if (hasOwnWords(issue)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return message('files.value.type', { type: issue.expected });
    case 'too_big': {
      const limit = Number(issue.maximum);
      return message(issue.origin === 'string' ? 'files.value.tooLong' : 'files.value.atMost', { limit });
    }
    case 'too_small':
      if (issue.origin === 'string') return message('files.value.notEmpty');
      return message('files.value.atLeast', { limit: Number(issue.minimum) });
    case 'invalid_value':
      return message('files.value.oneOf', { values: issue.values.map(String).join(', ') });
    default:
      return message('files.value.wrong');
  }
}

/** What a schema found in a record, once a field and in our words. */
export function describeIssues(
  error: z.ZodError,
  fields: Readonly<Record<string, Json>>,
): { readonly field: string; readonly text: string }[] {
  const texts = new Map<string, string>();
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) texts.set(shortened(key), message('files.record.unknownField'));
      continue;
    }
    const field = shortened(issue.path.map(String).join('.'));
    const isMissing = issue.path.length === 1 && !Object.hasOwn(fields, String(issue.path[0]));
    if (!texts.has(field)) texts.set(field, isMissing ? message('files.record.missing') : inWords(issue));
  }
  return [...texts].map(([field, text]) => ({ field, text }));
}
