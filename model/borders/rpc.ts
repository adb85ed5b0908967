import { message } from '../messages/message';
import { firstQuestion } from './first-question';
import type { Port } from './port';
import { failed, failureOf, type Reply } from './reply';

/** What an Api looks like: each method takes plain data and answers plain data. */
type ApiShape<Api> = { readonly [Method in keyof Api]: (...args: never[]) => unknown };
export type Client<Api extends ApiShape<Api>> = {
  readonly [Method in keyof Api]: (
    ...args: Parameters<Api[Method]>
  ) => Promise<Reply<Awaited<ReturnType<Api[Method]>>>>;
};
/** Handlers receive parsed arguments; what they throw becomes a Reply. */
export type Handlers<Api extends ApiShape<Api>> = {
  readonly [Method in keyof Api]: (
    ...args: Parameters<Api[Method]>
  ) => Awaited<ReturnType<Api[Method]>> | Promise<Awaited<ReturnType<Api[Method]>>>;
};
/** One parser a method: unknown arguments in, typed arguments out, or a CruxError('bad-request'). */
export type Parsers<Api extends ApiShape<Api>> = {
  readonly [Method in keyof Api]: (args: readonly unknown[]) => Parameters<Api[Method]>;
};

/** As these, where the checks of most methods are loaded when they are first needed. */
type LateParsers<Api extends ApiShape<Api>> = {
  readonly [Method in keyof Api]: (
    args: readonly unknown[],
  ) => Parameters<Api[Method]> | Promise<Parameters<Api[Method]>>;
};
type WithoutArguments<Api extends ApiShape<Api>> = {
  readonly [Method in keyof Api]: Parameters<Api[Method]> extends readonly [] ? Method : never;
}[keyof Api];

interface Request {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}
interface Response {
  readonly id: number;
  readonly reply: Reply<unknown>;
}
interface Event {
  readonly event: unknown;
}

/**
 * Calls over a port. When the port closes, what is under way answers 'disconnected': the caller cannot know whether it happened.
 * `isAskedAhead`: the first question is on its way already, and whoever asks it first gets that answer.
 */
export function connectClient<Api extends ApiShape<Api>>(
  port: Port,
  methods: readonly (keyof Api & string)[],
  onEvent: (event: unknown) => void = () => undefined,
  isAskedAhead = false,
): Client<Api> {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  let lastId: number = firstQuestion.id;
  let isClosed = false;
  let ahead = isAskedAhead ? new Promise<Reply<unknown>>(resolve => waiting.set(firstQuestion.id, resolve)) : null;
  port.onMessage(sent => {
    const received = sent as Partial<Response & Event>;
    if (received.reply === undefined) {
      onEvent(received.event);
      return;
    }
    const resolve = waiting.get(received.id ?? -1);
    waiting.delete(received.id ?? -1);
    resolve?.(received.reply);
  });
  port.onClose(() => {
    isClosed = true;
    for (const resolve of waiting.values()) resolve(failed('disconnected', message('storage.disconnected')));
    waiting.clear();
  });
  const call = (method: string, args: readonly unknown[]): Promise<Reply<unknown>> => {
    if (method === firstQuestion.method && ahead !== null) {
      const answer = ahead;
      ahead = null;
      return answer;
    }
    return new Promise(resolve => {
      if (isClosed) {
        resolve(failed('disconnected', message('storage.disconnected')));
        return;
      }
      lastId += 1;
      waiting.set(lastId, resolve);
      port.post({ id: lastId, method, args } satisfies Request);
    });
  };
  return Object.fromEntries(
    methods.map(method => [method, (...args: unknown[]) => call(method, args)]),
  ) as unknown as Client<Api>;
}

/**
 * The checks take a process longer to load than all the rest; the call that its first answer is for takes no arguments and
 * needs none.
 */
export function parseLate<Api extends ApiShape<Api>>(
  methods: readonly (keyof Api & string)[],
  first: WithoutArguments<Api>,
  load: () => Promise<Parsers<Api>>,
): LateParsers<Api> {
  return Object.fromEntries(
    methods.map(method => [
      method,
      async (args: readonly unknown[]) => (method === first && args.length === 0 ? args : (await load())[method](args)),
    ]),
  ) as unknown as LateParsers<Api>;
}

/**
 * Answers calls in the order in which they arrive; a method that is not in the parsers is refused. Returns a way to send
 * events.
 */
export function serveClient<Api extends ApiShape<Api>>(
  port: Port,
  handlers: Handlers<Api>,
  parsers: LateParsers<Api>,
): (event: unknown) => void {
  const answer = async (request: Partial<Request>): Promise<Reply<unknown>> => {
    const method = request.method as keyof Api;
    if (typeof request.method !== 'string' || !Object.hasOwn(parsers, method)) {
      return failed('bad-request', message('storage.noSuchMethod', { method: String(request.method) }));
    }
    try {
      const args = await parsers[method](Array.isArray(request.args) ? request.args : []);
      return { ok: true, value: await handlers[method](...args) };
    } catch (error) {
      return failureOf(error);
    }
  };
  port.onMessage(sent => {
    const request = (typeof sent === 'object' && sent !== null ? sent : {}) as Partial<Request>;
    void answer(request).then(reply => {
      port.post({ id: request.id ?? -1, reply } satisfies Response);
    });
  });
  return event => {
    port.post({ event } satisfies Event);
  };
}
