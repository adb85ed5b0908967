import { onClientPort, onShutdown } from '../../../db/process-ports';

/** Stands where the db process stands: what a client sends comes back to that client, in order. */
let closedClients = 0;

onClientPort(port => {
  port.onMessage(message => {
    if (message === 'how many are closed?') port.post({ closedClients });
    else if (message === 'die') process.kill(process.pid, 'SIGKILL');
    else port.post({ echo: message });
  });
  port.onClose(() => {
    closedClients += 1;
  });
});

onShutdown(() => {
  process.exit(7);
});
