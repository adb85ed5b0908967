import { Handle, type Node, type NodeProps, Position, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import type { LaidCard } from '../../../model/layout/layout';
import { layOutScene, markReady, placeStage, readScene } from './stage';

type CardNode = Node<{ readonly card: LaidCard }, 'card'>;

const Card = memo(function Card({ data: { card } }: NodeProps<CardNode>) {
  return (
    <div className={`card card-${card.kind} side-${card.side}`} data-testid="claim-card">
      <div className="card-sheet">
        <div className="card-lines">
          {card.lines.map((line, place) => (
            <div key={place} className="card-line">
              {line}
            </div>
          ))}
        </div>
        {card.foot === null ? null : <div className="card-foot">{card.foot.text}</div>}
      </div>
      <Handle type="target" position={Position.Top} />
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
});

const nodeTypes = { card: Card };
const scene = readScene();
const layout = layOutScene(scene);
const firstNodes = layout.cards.map((card): CardNode => {
  const { key, x, y, width, height } = card;
  return { id: key, type: 'card', position: { x, y }, width, height, measured: { width, height }, data: { card } };
});

/** React Flow as it comes, told to draw only the cards in view. */
function Flow() {
  const [nodes, , onNodesChange] = useNodesState(firstNodes);
  const [edges] = useEdgesState([]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      defaultViewport={scene.viewport}
      onlyRenderVisibleElements
      panOnScroll
      onInit={markReady}
    />
  );
}

createRoot(placeStage(scene)).render(<Flow />);
