import { expect, test } from 'vitest';
import type { Port } from './port';
import { CruxError } from './reply';
import { firstQuestion } from './first-question';
import { connectClient, type Handlers, parseLate, type Parsers, serveClient } from './rpc';

interface Sums {
  add(a: number, b: number): number;
  fail(): number;
  slow(): string;
}

/** Two ports that are connected to each other; messages are copied on the way, as between processes. */
function portPair(): readonly [Port, Port] {
  const ends = [0, 1].map(() => ({
    listener: null as ((message: unknown) => void) | null,
    waiting: [] as unknown[],
    closed: [] as (() => void)[],
  }));
  const port = (own: 0 | 1): Port => {
    const [here, there] = own === 0 ? [ends[0], ends[1]] : [ends[1], ends[0]];
    if (here === undefined || there === undefined) throw new Error('a pair has two ends');
    return {
      post: message => {
        const copy: unknown = structuredClone(message);
        queueMicrotask(() => {
          if (there.listener === null) there.waiting.push(copy);
          else there.listener(copy);
        });
      },
      onMessage: listener => {
        here.listener = listener;
        for (const message of here.waiting.splice(0)) listener(message);
      },
      onClose: listener => here.closed.push(listener),
      close: () => {
        for (const listener of [...here.closed, ...there.closed]) listener();
      },
    };
  };
  return [port(0), port(1)];
}

const handlers: Handlers<Sums> = {
  add: (a, b) => a + b,
  fail: () => {
    throw new CruxError('disk-full', 'The disk is full.');
  },
  slow: () => new Promise(() => undefined),
};
const parsers: Parsers<Sums> = {
  add: ([a, b]) => {
    if (typeof a !== 'number' || typeof b !== 'number') throw new CruxError('bad-request', 'add takes two numbers');
    return [a, b];
  },
  fail: () => [],
  slow: () => [],
};
const methods = ['add', 'fail', 'slow'] as const;

function connected(onEvent?: (event: unknown) => void) {
  const [near, far] = portPair();
  const sendEvent = serveClient<Sums>(far, handlers, parsers);
  return { client: connectClient<Sums>(near, methods, onEvent), sendEvent, port: near };
}

test('a call answers with the value', async () => {
  expect(await connected().client.add(2, 3)).toEqual({ ok: true, value: 5 });
});

test('what a handler throws comes back as data with its code', async () => {
  expect(await connected().client.fail()).toEqual({ ok: false, code: 'disk-full', message: 'The disk is full.' });
});

test('arguments that do not parse never reach the handler', async () => {
  const add = connected().client.add as unknown as (...args: unknown[]) => Promise<unknown>;
  expect(await add('2', 3)).toEqual({ ok: false, code: 'bad-request', message: 'add takes two numbers' });
});

test('what was asked before the client was there answers whoever asks it first; after that it is asked anew', async () => {
  const [near, far] = portPair();
  let asked = 0;
  serveClient<{ listMaps(): number }>(far, { listMaps: () => (asked += 1) }, { listMaps: () => [] });
  near.post(firstQuestion);
  const client = connectClient<{ listMaps(): number }>(near, ['listMaps'], undefined, true);
  expect(await client.listMaps()).toEqual({ ok: true, value: 1 });
  expect(await client.listMaps()).toEqual({ ok: true, value: 2 });
});

test('what was asked ahead answers that it was lost when the connection goes', async () => {
  const [near] = portPair();
  const client = connectClient<{ listMaps(): number }>(near, ['listMaps'], undefined, true);
  near.close();
  expect(await client.listMaps()).toMatchObject({ ok: false, code: 'disconnected' });
});

test('the first call does not wait for the checks of the others, which are loaded with the first that needs them', async () => {
  const [near, far] = portPair();
  let loads = 0;
  const late = parseLate<Sums>(methods, 'fail', () => {
    loads += 1;
    return Promise.resolve(parsers);
  });
  serveClient<Sums>(far, handlers, late);
  const client = connectClient<Sums>(near, methods);
  expect(await client.fail()).toMatchObject({ code: 'disk-full' });
  expect(loads).toBe(0);
  expect(await client.add(2, 3)).toEqual({ ok: true, value: 5 });
  expect(await (client.add as unknown as (...args: unknown[]) => Promise<unknown>)('2', 3)).toMatchObject({
    message: 'add takes two numbers',
  });
});

test.each(['constructor', '__proto__', 'toString', 'missing'])('there is no method called %s', async method => {
  const [near, far] = portPair();
  serveClient<Sums>(far, handlers, parsers);
  const reply = await new Promise(resolve => {
    near.onMessage(resolve);
    near.post({ id: 1, method, args: [] });
  });
  expect(reply).toMatchObject({ id: 1, reply: { ok: false, code: 'bad-request' } });
});

test('a message that is no request is answered, not thrown', async () => {
  const [near, far] = portPair();
  serveClient<Sums>(far, handlers, parsers);
  const reply = await new Promise(resolve => {
    near.onMessage(resolve);
    near.post(null);
  });
  expect(reply).toMatchObject({ reply: { ok: false, code: 'bad-request' } });
});

test('a call under way when the connection goes answers that it was lost, and so does every later one', async () => {
  const { client, port } = connected();
  const underWay = client.slow();
  port.close();
  expect(await underWay).toMatchObject({ ok: false, code: 'disconnected' });
  expect(await client.add(1, 1)).toMatchObject({ ok: false, code: 'disconnected' });
});

test('events reach the client beside the answers', async () => {
  const events: unknown[] = [];
  const { client, sendEvent } = connected(event => events.push(event));
  sendEvent({ type: 'maps-changed' });
  await client.add(1, 1);
  expect(events).toEqual([{ type: 'maps-changed' }]);
});
