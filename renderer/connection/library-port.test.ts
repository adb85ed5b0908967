import { describe, expect, it } from 'vitest';
import { portOfMessagePort } from './library-port';

describe('the port of a page', () => {
  it('delivers what came before the listener', async () => {
    const { port1, port2 } = new MessageChannel();
    const [port, end] = portOfMessagePort(port1);
    port2.postMessage('early');
    const heard = await new Promise(resolve => {
      port.onMessage(resolve);
    });
    expect(heard).toBe('early');
    end();
  });

  it('tells of its end once, also to those who ask later, and sends nothing more', () => {
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
  });
});
