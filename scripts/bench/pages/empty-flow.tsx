import { Background, Controls, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createRoot } from 'react-dom/client';
import { markReady } from './stage';

/** With what React Flow's own first example has beside its cards. A window without a painted pixel keeps no picture in memory. */
const isFurnished = location.hash.includes('furnished');

const stage = document.getElementById('stage');
if (stage !== null) {
  stage.style.height = '100vh';
  createRoot(stage).render(
    <ReactFlow nodes={[]} edges={[]} onInit={markReady}>
      {isFurnished ? <Background /> : null}
      {isFurnished ? <Controls /> : null}
    </ReactFlow>,
  );
}
