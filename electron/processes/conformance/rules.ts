import { isDeepStrictEqual } from 'node:util';
import type { Port } from '../../../model/borders/port';
import { connectClient } from '../../../model/borders/rpc';
import type { Child } from '../child';

/** Both transports must keep each of these; the name is what a failing test shows. */
export const rules: Readonly<Record<string, (start: () => Child) => Promise<void>>> = {
  'messages come back in the order in which they were sent': async start => {
    const child = start();
    const inbox = openInbox(child.connect());
    for (let n = 0; n < 1000; n += 1) inbox.port.post(n);
    const answers = await inbox.take(1000);
    expectSame(
      answers,
      Array.from({ length: 1000 }, (_, n) => ({ echo: n })),
    );
    await child.stop();
  },

  'values keep their kind on the way': async start => {
    const child = start();
    const inbox = openInbox(child.connect());
    const value = {
      bytes: new Uint8Array([1, 2, 255]),
      when: new Date(0),
      big: 12n,
      text: 'ž 😀',
      none: null,
      nested: [[{}]],
    };
    inbox.port.post(value);
    expectSame(await inbox.take(1), [{ echo: value }]);
    await child.stop();
  },

  'answers that came before anybody listened are not lost': async start => {
    const child = start();
    const port = child.connect();
    port.post('early');
    await pause(300);
    expectSame(await openInbox(port).take(1), [{ echo: 'early' }]);
    await child.stop();
  },

  'two clients do not hear each other': async start => {
    const child = start();
    const [ada, ben] = [openInbox(child.connect()), openInbox(child.connect())];
    ada.port.post('from Ada');
    ben.port.post('from Ben');
    expectSame(await ada.take(1), [{ echo: 'from Ada' }]);
    expectSame(await ben.take(1), [{ echo: 'from Ben' }]);
    await child.stop();
  },

  'the process is told when a client goes': async start => {
    const child = start();
    const [leaving, staying] = [openInbox(child.connect()), openInbox(child.connect())];
    leaving.port.post('here');
    await leaving.take(1);
    leaving.port.close();
    await pause(300);
    staying.port.post('how many are closed?');
    expectSame(await staying.take(1), [{ closedClients: 1 }]);
    await child.stop();
  },

  'when the process dies every client is told, and main once': async start => {
    const child = start();
    const inbox = openInbox(child.connect());
    let exits = 0;
    const gone = new Promise<void>(resolve => {
      child.onExit(() => {
        exits += 1;
        resolve();
      });
    });
    inbox.port.post('die');
    await Promise.all([gone, inbox.closed]);
    await pause(100);
    expectSame(exits, 1);
  },

  'a call under way when the process is killed answers that the connection was lost, and works again on the next process':
    async start => {
      const child = start();
      const client = connectClient<{ ask(): null }>(child.connect(), ['ask']);
      const lost = client.ask();
      child.kill();
      const reply = await lost;
      expectSame(reply.ok ? 'answered' : reply.code, 'disconnected');
      const next = start();
      const inbox = openInbox(next.connect());
      inbox.port.post('again');
      expectSame(await inbox.take(1), [{ echo: 'again' }]);
      await next.stop();
    },

  'a process that is asked to stop finishes what it was sent and ends by itself': async start => {
    const child = start();
    const inbox = openInbox(child.connect());
    const code = new Promise<number | null>(resolve => {
      child.onExit(resolve);
    });
    for (let n = 0; n < 100; n += 1) inbox.port.post(n);
    const answers = inbox.take(100);
    expectSame((await answers).length, 100);
    await child.stop();
    expectSame(await code, 7);
  },

  'a process killed with nobody connected is reported as well': async start => {
    const child = start();
    const gone = new Promise<void>(resolve => {
      child.onExit(() => {
        resolve();
      });
    });
    child.kill();
    await gone;
  },
};

interface Inbox {
  readonly port: Port;
  readonly closed: Promise<void>;
  take(count: number): Promise<unknown[]>;
}

function openInbox(port: Port): Inbox {
  const received: unknown[] = [];
  let wake: () => void = () => undefined;
  port.onMessage(message => {
    received.push(message);
    wake();
  });
  const closed = new Promise<void>(resolve => {
    port.onClose(resolve);
  });
  return {
    port,
    closed,
    take: async count => {
      while (received.length < count) {
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
      return received.splice(0, count);
    },
  };
}

function expectSame(found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return;
  throw new Error(`expected ${describe(expected)}, found ${describe(found)}`);
}

function describe(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'bigint' ? `${part.toString()}n` : part,
  ).slice(0, 300);
}

function pause(delayMs: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, delayMs);
  });
}
