import type { Rectangle } from '../../model/layout/layout';

const cellSize = 512;

export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Finds what lies in a rectangle without looking at everything. */
export class SpatialGrid<Item> {
  readonly #cells = new Map<number, { readonly box: Rectangle; readonly item: Item }[]>();

  add(box: Rectangle, item: Item): void {
    const entry = { box, item };
    this.#forEachCell(box, key => {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [entry]);
      else cell.push(entry);
    });
  }

  within(area: Rectangle): ReadonlySet<Item> {
    const found = new Set<Item>();
    this.#forEachCell(area, key => {
      for (const { box, item } of this.#cells.get(key) ?? []) if (overlaps(box, area)) found.add(item);
    });
    return found;
  }

  #forEachCell(box: Rectangle, visit: (key: number) => void): void {
    const lastX = Math.floor((box.x + box.width) / cellSize);
    const lastY = Math.floor((box.y + box.height) / cellSize);
    for (let y = Math.floor(box.y / cellSize); y <= lastY; y += 1) {
      for (let x = Math.floor(box.x / cellSize); x <= lastX; x += 1) visit(y * 65_536 + x);
    }
  }
}
