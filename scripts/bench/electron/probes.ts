/** What the process that measures asks a page. Times are milliseconds. */
export interface Probes {
  /** From one frame to the second one after it, with nothing to do. */
  twoFrames(): Promise<number>;
  /** From the key of the command to the frame after the one that has the new card and its editor. */
  addReason(): Promise<number>;
  /** From the palette's key to the frame after the one that has its commands. */
  openPalette(): Promise<number>;
  isEditing(): boolean;
  /** Whether the field that finds in the map has the focus. */
  isFinding(): boolean;
  openBareField(): null;
  closeBareField(): null;
  /** From each key since the last call to the frame that shows it. */
  takeLatencies(): readonly number[];
  /** Each key typed into the bar that finds since the last call, once the count beside it was another one. */
  takeCounts(): readonly CountSeen[];
  beginFrames(): null;
  /** The time between frames since `beginFrames`. */
  endFrames(): readonly number[];
  scene(): SceneSeen;
  /** Where the list that is scrolled stands, in CSS pixels of the window. */
  list(): SceneSeen['canvas'];
}

export interface CountSeen {
  /** What stood in the field after the key. */
  readonly words: string;
  readonly count: number;
  /** From the key to the frame that shows the count. */
  readonly afterMs: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** In CSS pixels of the window. */
export interface SceneSeen {
  readonly canvas: Point & { readonly width: number; readonly height: number };
  readonly viewport: Point & { readonly zoom: number };
  /** The middle of a card near the middle of the canvas. */
  readonly card: Point;
  readonly cards: number;
}
