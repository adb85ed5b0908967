import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createHandover } from './handover';
import { portOfMessagePort } from './renderer-port';

describe('what is handed over before anybody listens', () => {
  it('is given to the listener first, in order', () => {
    const handover = createHandover<number>();
    const heard: number[] = [];
    handover.hand(1);
    handover.hand(2);
    handover.listen(item => heard.push(item));
    handover.hand(3);
    expect(heard).toEqual([1, 2, 3]);
  });
});

describe('the port of a page', () => {
  it('delivers what came before the listener', async () => {
    const { port1, port2 } = new MessageChannel();
    const [port, end] = portOfMessagePort(port1);
    port2.postMessage('early');
    await new Promise(resolve => setTimeout(resolve, 20));
    const heard: unknown[] = [];
    port.onMessage(message => heard.push(message));
    expect(heard).toEqual(['early']);
    end();
  });

  it('tells of its end once, also to those who ask later, and sends nothing more', async () => {
    const { port1, port2 } = new MessageChannel();
    const [port, end] = portOfMessagePort(port1);
    const told: string[] = [];
    port.onClose(() => told.push('before'));
    end();
    end();
    port.onClose(() => told.push('after'));
    port.post('too late');
    expect(told).toEqual(['before', 'after']);
    port2.close();
    await Promise.resolve();
  });
});
