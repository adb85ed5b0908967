import { once } from 'node:events';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { flextree } from 'd3-flextree';
import PDFDocument from 'pdfkit';
import { drawPdf } from '../../db/jobs/draw-pdf';
import { drawPng } from '../../db/jobs/draw-png';
import { quietContext } from '../../db/jobs/job-context';
import { fontFile } from '../../db/jobs/picture-fonts';
import type { ArgumentMap } from '../../model/argument-map';
import { homesOf } from '../../model/homes';
import type { ClaimId } from '../../model/ids';
import type { Layout } from '../../model/layout/layout';
import { layOut } from '../../model/layout/lay-out';
import { measureText } from '../../model/layout/measure-text';
import type { DisplayList } from '../../model/picture/display-list';
import { faces } from '../../model/picture/faces';
import { pictureOf } from '../../model/picture/map-picture';
import { pageOf } from '../../model/picture/pages';
import { paintSvg } from '../../model/picture/paint-svg';
import { defaultPictureOptions } from '../../model/picture/picture-options';
import { palettes } from '../../model/picture/themes';
import { generateMap } from '../../model/testing/generate-map';
import { compare, type Row } from './row';

const palette = palettes.light;
const widthPx = 4096;
const options = { ...defaultPictureOptions, widthPx };
const discard = (): Promise<void> => Promise.resolve();

function bareCanvas(list: DisplayList): Buffer {
  const scale = widthPx / list.width;
  const canvas = createCanvas(widthPx, Math.round(list.height * scale));
  const pen: SKRSContext2D = canvas.getContext('2d');
  pen.scale(scale, scale);
  let font = '';
  for (const item of list.items) {
    if (item.type === 'box') {
      pen.beginPath();
      pen.roundRect(item.x, item.y, item.width, item.height, item.radius);
      if (item.fill !== null) {
        pen.fillStyle = palette[item.fill];
        pen.fill();
      }
      if (item.stroke === null) continue;
      pen.strokeStyle = palette[item.stroke];
      pen.lineWidth = item.strokeWidth;
      pen.stroke();
    } else if (item.type === 'text') {
      const wanted = `${item.size}px "crux-${item.face}"`;
      if (wanted !== font) pen.font = font = wanted;
      pen.fillStyle = palette[item.fill];
      pen.fillText(item.text, item.x, item.y);
    }
  }
  return canvas.encodeSync('png');
}

async function barePdf(list: DisplayList): Promise<void> {
  const page = pageOf(list, 'fit');
  const pdf = new PDFDocument({ size: [page.width, page.height], margin: 0 });
  for (const face of faces) pdf.registerFont(face, fontFile(face));
  pdf.scale(page.scale);
  for (const item of list.items) {
    if (item.type !== 'text') continue;
    pdf.font(item.face).fontSize(item.size).fillColor(palette[item.fill]);
    pdf.text(item.text, item.x, item.y, { lineBreak: false, baseline: 'alphabetic' });
  }
  pdf.end();
  pdf.resume();
  await once(pdf, 'end');
}

interface TreeNode {
  readonly size: [number, number];
  readonly children: TreeNode[];
}

/** The tree of homes with the cards' own sizes, as a plain tree layout would get it. */
function treeOf(map: ArgumentMap, layout: Layout): TreeNode {
  const { roots, homeOf } = homesOf(map);
  const cards = new Map(layout.cards.map(card => [card.key, card]));
  const nodeOf = (id: ClaimId): TreeNode => {
    const card = cards.get(id);
    return { size: [(card?.width ?? 240) + 24, (card?.height ?? 60) + 48], children: [] };
  };
  const nodes = new Map<ClaimId, TreeNode>([...map.claims.keys()].map(id => [id, nodeOf(id)]));
  for (const [id, inferenceId] of homeOf) {
    let target: string | undefined = map.inferences.get(inferenceId)?.targetId;
    while (target !== undefined && !map.claims.has(target as ClaimId)) {
      const inference = map.inferences.get(target as typeof inferenceId);
      target = inference?.targetId;
    }
    const node = nodes.get(id);
    if (target !== undefined && node !== undefined) nodes.get(target as ClaimId)?.children.push(node);
  }
  return nodes.get(roots[0] as ClaimId) ?? { size: [0, 0], children: [] };
}

export async function rows(sizes: readonly number[] = [1000]): Promise<readonly Row[]> {
  const measured: Row[] = [];
  for (const claims of sizes) {
    const map = generateMap({ claims });
    const list = pictureOf(map, options, measureText);
    const input = {
      map,
      direction: 'down',
      folded: new Set<ClaimId>(),
      drafts: new Map(),
      measure: measureText,
      aspect: 1.6,
      branchOf: null,
    } as const;
    const tree = treeOf(map, layOut(input));
    const place = flextree<TreeNode>({ children: node => node.children, nodeSize: node => node.data.size });
    const row = { claims, isEnforced: true };
    measured.push(
      {
        ...row,
        what: 'layout',
        baseline: 'd3-flextree on the same tree',
        budget: 0.5,
        ...(await compare(
          () => layOut(input),
          () => place(place.hierarchy(tree)),
        )),
      },
      {
        ...row,
        what: 'SVG of the whole map',
        baseline: 'JSON.stringify of its display list',
        budget: 3,
        ...(await compare(
          () => paintSvg(list, { palette, isTransparent: false }),
          () => JSON.stringify(list),
        )),
      },
      {
        ...row,
        what: 'PNG, 4,096 px wide',
        baseline: 'Skia drawing and encoding the bare boxes and text',
        budget: 1.3,
        ...(await compare(
          () => drawPng(list, options, discard, quietContext),
          () => bareCanvas(list),
        )),
      },
      {
        ...row,
        what: 'vector PDF',
        baseline: 'pdfkit writing the bare text',
        budget: 2,
        ...(await compare(
          () => drawPdf(list, options, discard),
          () => barePdf(list),
        )),
      },
    );
  }
  return measured;
}
