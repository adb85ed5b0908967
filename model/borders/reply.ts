/** Every border answers with data: a thrown error loses its name and code on the way between processes. */
export type ErrorCode =
  | 'not-found'
  | 'bad-request'
  | 'bad-file'
  | 'newer-version'
  | 'too-large'
  | 'disk-full'
  | 'read-only'
  | 'locked'
  | 'damaged'
  | 'cancelled'
  | 'timeout'
  | 'disconnected'
  | 'conflict'
  | 'replaced'
  | 'failed';

export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** An error whose message is meant for the user. Thrown inside a process, turned into a Reply at its border. */
export class CruxError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'CruxError';
    this.code = code;
  }
}

export function succeeded<Value>(value: Value): Reply<Value> {
  return { ok: true, value };
}

export function failed(code: ErrorCode, message: string): Reply<never> {
  return { ok: false, code, message };
}

/** What whatever was thrown says of itself. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Turns whatever was thrown into a reply. */
export function failureOf(error: unknown): Reply<never> {
  if (error instanceof CruxError) return failed(error.code, error.message);
  return failed('failed', reasonOf(error));
}

/** The value, or the failure thrown again. */
export function valueOf<Value>(reply: Reply<Value>): Value {
  if (reply.ok) return reply.value;
  throw new CruxError(reply.code, reply.message);
}
