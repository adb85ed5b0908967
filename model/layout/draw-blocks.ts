import type { CardBlock, GroupBlock, Placed } from './blocks';
import { drawAttacks } from './draw-attacks';
import { drawOverheadTrunk, drawStackTrunks, drawTrunk } from './draw-trunks';
import { drawBracket, drawLine, type Drawing, type Point } from './drawing';
import { drawBranchOnce, drawOnce } from './kept-drawings';
import { numberInWords } from '../messages/in-words';
import { badgeHeight, chipHeight, foldedRoom } from './metrics';

interface DrawRules {
  readonly drawing: Drawing;
  readonly isSideways: boolean;
  readonly andWord: string;
  readonly andWidth: number;
  readonly digitWidth: number;
}

const badgeMargin = 12;

export function drawCard(rules: DrawRules, block: CardBlock, blockX: number, blockY: number): void {
  const { isSideways } = rules;
  const [x, y] = shiftedBy(block.node, isSideways, blockX, blockY);
  const place = { x, y, isSideways };
  if (block.groups.length === 0) {
    drawOnce(rules.drawing, block, place, () => drawOwnCard(rules, block, x, y));
    return;
  }
  drawBranchOnce(rules.drawing, block, place, () => {
    drawOnce(rules.drawing, block, place, () => drawOwnCard(rules, block, x, y));
    for (const group of block.groups) drawGroup(rules, group, x, y);
  });
}

function drawOwnCard({ drawing, isSideways, digitWidth }: DrawRules, block: CardBlock, x: number, y: number): void {
  const { face, key, kind, record, inference, side, isAssumption, isImplicit, hiddenCount } = block.node;
  const { width, height, lines, foot } = face;
  const cardX = x + block.x;
  const cardY = y + block.y;
  drawing.cards.push({
    x: cardX,
    y: cardY,
    width,
    height,
    key,
    kind,
    record,
    inference,
    side,
    lines,
    foot,
    isAssumption,
    isImplicit,
    hiddenCount,
  });
  if (hiddenCount > 0) {
    const badgeWidth = Math.max(36, Math.ceil(numberInWords(hiddenCount).length * digitWidth + 28));
    drawing.badges.push({
      card: key,
      count: hiddenCount,
      x: cardX + width - badgeMargin - badgeWidth,
      y: cardY + height - 3,
      width: badgeWidth,
      height: badgeHeight,
    });
  }
  if (block.form === 'stack') drawStackTrunks(drawing, block, x, y);
  else {
    for (const trunk of block.trunks) {
      if (isSideways && block.form === 'columns') drawOverheadTrunk(drawing, trunk, block, x, y);
      else drawTrunk({ drawing, isSideways }, trunk, block, x, y);
    }
  }
}

/** A pin moves a card with its branch: along the direction of the map, and across it. */
function shiftedBy(node: CardBlock['node'], isSideways: boolean, x: number, y: number): Point {
  if (node.pin === null) return [x, y];
  const { along, across } = node.pin;
  return isSideways ? [x + along, y + across] : [x + across, y + along];
}

function drawGroup(
  rules: DrawRules,
  { block, x: groupX, y: groupY }: Placed<GroupBlock>,
  originX: number,
  originY: number,
): void {
  const { isSideways } = rules;
  const x = originX + groupX;
  const y = originY + groupY;
  drawOnce(rules.drawing, block, { x, y, isSideways }, () => drawOwnGroup(rules, block, x, y));
  for (const premise of block.premises) drawCard(rules, premise.block, x + premise.x, y + premise.y);
  for (const attack of block.attacks) drawGroup(rules, attack, x, y);
}

function drawOwnGroup(rules: DrawRules, block: GroupBlock, x: number, y: number): void {
  const { drawing } = rules;
  const { kind, record, word, chipWidth: width } = block.node;
  drawing.chips.push({
    x: x + block.x,
    y: y + block.y,
    width,
    height: chipHeight,
    key: `chip:${record}`,
    kind,
    record,
    word,
  });
  if (block.isRow) drawRowLinks(rules, block, x, y);
  else if (block.isSideways) drawSidewaysLinks(rules, block, x, y);
  else drawListLinks(rules, block, x, y);
  for (const premise of block.premises) drawPinLink(rules, block, premise, [x + premise.x, y + premise.y]);
  drawAttacks(drawing, block, x, y);
}

/** From the place that layout gives a pinned card to the place it was moved to. */
function drawPinLink(rules: DrawRules, group: GroupBlock, { block }: Placed<CardBlock>, [x, y]: Point): void {
  if (block.node.pin === null) return;
  const [pinnedX, pinnedY] = shiftedBy(block.node, rules.isSideways, x, y);
  const { height } = block.node.face;
  const near: Point = group.isSideways ? [block.x, block.y + height / 2] : [block.x + 24, block.y];
  const from: Point = [x + near[0], y + near[1]];
  const to: Point = [pinnedX + near[0], pinnedY + near[1]];
  const turn: Point = group.isSideways ? [from[0], to[1]] : [to[0], from[1]];
  drawLine(rules.drawing, group.node.style, [group.node.record], [from, turn, to]);
}

interface PremiseEdges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the branch below the card ends. */
  readonly end: number;
}

function edgesOf({ block, x, y }: Placed<CardBlock>, originX: number, originY: number): PremiseEdges {
  const { width, height } = block.node.face;
  const left = originX + x + block.x;
  const top = originY + y + block.y;
  return { left, right: left + width, top, bottom: top + height, end: originY + y + block.height };
}

/** The word "and" on a hairline that leaves room for it. */
function drawAnd(rules: DrawRules, from: Point, to: Point): void {
  const { drawing, andWidth } = rules;
  const x = (from[0] + to[0]) / 2;
  const y = (from[1] + to[1]) / 2;
  const isLevel = from[1] === to[1];
  const half = isLevel ? andWidth / 2 + 4 : 7;
  drawing.words.push({ x, y, text: rules.andWord });
  const near: Point = isLevel ? [x - half, y] : [x, y - half];
  const far: Point = isLevel ? [x + half, y] : [x, y + half];
  drawLine(drawing, 'and', [], [from, near]);
  drawLine(drawing, 'and', [], [far, to]);
}

function drawListLinks(rules: DrawRules, block: GroupBlock, x: number, y: number): void {
  const { style, record } = block.node;
  const edges = block.premises.map(premise => edgesOf(premise, x, y));
  const first = edges[0];
  const last = edges.at(-1);
  if (first === undefined || last === undefined) return;
  const stub = x + block.x + 24;
  drawLine(
    rules.drawing,
    style,
    [record],
    [
      [stub, y + block.y + chipHeight],
      [stub, first.top],
    ],
  );
  if (edges.length < 2) return;
  drawSideBracket(rules, block, first, last);
  for (let at = 1; at < edges.length; at += 1) {
    const above = edges[at - 1];
    const below = edges[at];
    if (above !== undefined && below !== undefined)
      drawAnd(rules, [below.left + 24, above.end], [below.left + 24, below.top]);
  }
}

function drawSideBracket(rules: DrawRules, { node }: GroupBlock, first: PremiseEdges, last: PremiseEdges): void {
  const spine = first.left - 9;
  drawBracket(
    rules.drawing,
    node.style,
    [node.record],
    [
      [first.left - 1, first.top + 6],
      [spine, first.top + 6],
      [spine, last.bottom - 6],
      [first.left - 1, last.bottom - 6],
    ],
  );
}

function drawRowLinks(rules: DrawRules, block: GroupBlock, x: number, y: number): void {
  const { style, record, chipWidth } = block.node;
  const edges = block.premises.map(premise => edgesOf(premise, x, y));
  const first = edges[0];
  const last = edges.at(-1);
  if (first === undefined || last === undefined) return;
  const middle = x + block.x + chipWidth / 2;
  const line = first.top - 10;
  drawLine(
    rules.drawing,
    style,
    [record],
    [
      [middle, y + block.y + chipHeight],
      [middle, line],
    ],
  );
  drawBracket(
    rules.drawing,
    style,
    [record],
    [
      [first.left + 8, first.top - 2],
      [first.left + 8, line],
      [last.right - 8, line],
      [last.right - 8, first.top - 2],
    ],
  );
  for (let at = 1; at < edges.length; at += 1) {
    const before = edges[at - 1];
    const after = edges[at];
    if (before === undefined || after === undefined) continue;
    const level = first.top + 14;
    drawAnd(rules, [before.right, level], [after.left, level]);
  }
}

function drawSidewaysLinks(rules: DrawRules, block: GroupBlock, x: number, y: number): void {
  const { style, record, chipWidth } = block.node;
  const edges = block.premises.map(premise => edgesOf(premise, x, y));
  const first = edges[0];
  const last = edges.at(-1);
  if (first === undefined || last === undefined) return;
  const isLinked = edges.length > 1;
  const level = y + block.y + chipHeight / 2;
  drawLine(
    rules.drawing,
    style,
    [record],
    [
      [x + block.x + chipWidth, level],
      [isLinked ? first.left - 9 : first.left, level],
    ],
  );
  if (!isLinked) return;
  drawSideBracket(rules, block, first, last);
  for (let at = 1; at < edges.length; at += 1) {
    const above = edges[at - 1];
    const below = edges[at];
    const branch = block.premises[at - 1]?.block;
    // Beside a branch that grows sideways the line starts at the card, else where the branch below the card ends.
    const room = branch !== undefined && branch.node.hiddenCount > 0 ? foldedRoom : 0;
    if (above === undefined || below === undefined) continue;
    const start = branch?.form === 'side' ? above.bottom + room : above.end;
    drawAnd(rules, [below.left + 24, start], [below.left + 24, below.top]);
  }
}
