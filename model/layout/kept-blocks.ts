const most = 32;

/** The blocks that were made of a branch, by a number that stands for the height and the form asked for. */
export type KeptBlocks<Block> = Map<number, Block>;

/** An unchanged branch need not be arranged again for a height it was arranged for before. */
export function keepBlock<Block>(node: { blocks: KeptBlocks<Block> | null }, key: number, make: () => Block): Block {
  const known = node.blocks?.get(key);
  if (known !== undefined) return known;
  const block = make();
  const blocks = (node.blocks ??= new Map<number, Block>());
  if (blocks.size >= most) blocks.clear();
  blocks.set(key, block);
  return block;
}
