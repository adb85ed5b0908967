/** Map units at 100 %. */
export const cardWidth = 208;
export const contentionWidth = 520;
/** Sideways the contention stands beside its map, so its width would be lost height. */
export const sidewaysContentionWidth = 360;
export const referenceHeight = 28;
export const chipHeight = 20;
/** From a card to the cards below it: a gap, the chip, a gap. */
export const chipRow = 32;
export const chipGap = 6;
/** From the chip of linked premises side by side to their cards: room for the bracket. */
export const bracketRow = 42;
export const bracketInset = 12;
/** Between linked premises: room for the word "and". */
export const premiseGap = 20;
export const indent = 24;
/** Between the lanes of neighbouring trunks. */
export const laneGap = 12;
export const columnGap = 40;
export const branchGap = 16;
/** From a card to the first row of its columns, for up to two trunks. */
export const trunkRoom = 56;
export const trunkLevelGap = 10;
export const corner = 8;
/** From the cards of a group to the dotted lane at their right. */
export const dottedLane = 10;
/** What the second sheet and the badge of a folded card stand out below it. */
export const foldedRoom = 18;
export const badgeHeight = 20;
export const looseGap = 80;
/** From the edge of a note or frame to its words. */
export const boxPadding = { x: 12, y: 8 };
export const boxLineHeight = 20;
/** A map within this height, at the asked aspect, spreads out instead of filling columns. */
export const comfortableHeight = 760;
/** Deeper branches are folded away: nobody reads them, and every pass below is recursive. */
export const deepest = 250;
/** More changes of side than this at one target share one trunk for each side, and may cross. */
export const mostRuns = 12;
/** Sideways: from a card's right edge to the chips of what stands at it. */
export const sideRoom = 48;
/** Sideways: between groups above each other, and between linked premises. */
export const sideGap = 16;
/** Sideways: from a chip to the card right of it, and to the bracket of several. */
export const sideChipGap = 8;
