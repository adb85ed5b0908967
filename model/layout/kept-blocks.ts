const most = 32;

/** The blocks that were made of a branch for some heights: an unchanged branch need not be arranged for them again. */
export class KeptBlocks<Block> {
  private blocks: Map<number, Block> | null = null;

  keep(key: number, make: () => Block): Block {
    const known = this.blocks?.get(key);
    if (known !== undefined) return known;
    const block = make();
    this.blocks ??= new Map<number, Block>();
    if (this.blocks.size >= most) this.blocks.clear();
    this.blocks.set(key, block);
    return block;
  }
}
