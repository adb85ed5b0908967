import type { MessagePortMain } from 'electron';
import type { Port } from '../../model/borders/port';

/** `onMessage` starts the flow, so that nothing is lost before it. */
export function portOfMain(port: MessagePortMain): Port {
  return {
    post: message => {
      port.postMessage(message);
    },
    onMessage: listener => {
      port.on('message', event => {
        listener(event.data);
      });
      port.start();
    },
    onClose: listener => {
      port.on('close', listener);
    },
    close: () => {
      port.close();
    },
  };
}
