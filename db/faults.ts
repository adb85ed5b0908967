import type { Faults } from './library-session';

/**
 * What a test asks of a db process through CRUX_FAULT:
 * "exit-before-ack:N" ends the process between commit and acknowledgement of its Nth save;
 * "max-pages:N" lets the database grow to N pages, like a disk that is full beyond them.
 */
export function faultsFromEnvironment(environment: NodeJS.ProcessEnv): Faults {
  const [name, number] = (environment['CRUX_FAULT'] ?? '').split(':');
  const count = Number(number);
  if (name === 'max-pages') {
    return {
      beforeWrite: db => {
        db.pragma(`max_page_count = ${String(count)}`);
      },
    };
  }
  if (name !== 'exit-before-ack') return {};
  let saves = 0;
  return {
    beforeAcknowledgement: () => {
      saves += 1;
      if (saves === count) process.kill(process.pid, 'SIGKILL');
    },
  };
}
