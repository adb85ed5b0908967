import type { ArgumentMap } from './argument-map';
import type { ClaimId, InferenceId } from './ids';
import { indexOf, premisesOf } from './map-index';
import type { Inference } from './records';

type Node = ClaimId | InferenceId;

/**
 * Groups of claims that support or attack themselves in a circle: strongly connected components with more than one node, so a
 * claim that is a premise for itself counts too (through its inference). Only inferences that are followed close a circle. Tarjan 1972,
 * without recursion.
 */
export function cyclesOf(
  map: ArgumentMap,
  isFollowed: (inference: Inference) => boolean = () => true,
): readonly (readonly ClaimId[])[] {
  const { claims, inferencesAt } = indexOf(map);
  const below = (node: Node): readonly Node[] => {
    const inference = map.inferences.get(node as InferenceId);
    const steps = (inferencesAt.get(node) ?? []).filter(isFollowed).map(({ id }) => id);
    return inference === undefined ? steps : [...premisesOf(map, inference).map(({ id }) => id), ...steps];
  };
  const order = new Map<Node, number>();
  const low = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const cycles: ClaimId[][] = [];
  const enter = (node: Node): { node: Node; children: readonly Node[]; next: number } => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, children: below(node), next: 0 };
  };
  const lower = (node: Node, value: number): void => {
    low.set(node, Math.min(low.get(node) ?? value, value));
  };
  const close = (node: Node): void => {
    if (low.get(node) !== order.get(node)) return;
    const component: Node[] = [];
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      isOpen.delete(member);
      component.push(member);
      if (member === node) break;
    }
    if (component.length > 1) cycles.push(component.filter(id => map.claims.has(id as ClaimId)) as ClaimId[]);
  };
  for (const { id } of claims) {
    if (order.has(id)) continue;
    const stack = [enter(id)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const child = top.children[top.next];
      top.next += 1;
      if (child === undefined) {
        close(top.node);
        stack.pop();
        const parent = stack.at(-1);
        if (parent !== undefined) lower(parent.node, low.get(top.node) ?? 0);
      } else if (!order.has(child)) stack.push(enter(child));
      else if (isOpen.has(child)) lower(top.node, order.get(child) ?? 0);
    }
  }
  return cycles;
}
