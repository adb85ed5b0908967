import { ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { createRoot } from 'react-dom/client';
import { markReady } from './stage';

const stage = document.getElementById('stage');
if (stage !== null) {
  stage.style.height = '100vh';
  createRoot(stage).render(<ReactFlow nodes={[]} edges={[]} onInit={markReady} />);
}
