import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Theme } from '../../model/borders/shell-api';
import type { ClaimId, FrameId, MapId, NoteId, RecordId } from '../../model/ids';
import type { LanguageChoice, LanguageCode } from '../../model/messages/languages';
import type { Viewport } from '../canvas/viewport';
import { type FindingState, firstFinding } from './finding-state';

export type Screen = 'loading' | 'library' | 'map';
export type Dialog =
  | 'export'
  | 'backups'
  | 'read'
  | 'print'
  | 'shortcuts'
  | 'same-as'
  | 'go-to'
  | 'views'
  | 'palette'
  | 'help'
  | 'preferences'
  | 'keys';

/** What is about the window and not about the map in it stays open, or opens, while another screen is on its way. */
const windowDialogs: readonly (Dialog | null)[] = ['backups', 'shortcuts', 'palette', 'help', 'preferences', 'keys'];

/** What of the open dialog goes along to another screen. */
export function keptDialog({ dialog }: Pick<ViewState, 'dialog'>): Dialog | null {
  return windowDialogs.includes(dialog) ? dialog : null;
}

/** Keys as they are printed; undefined before the commands are loaded, and where the user has taken them away. */
export interface LibraryKeys {
  readonly search: string | undefined;
  readonly newMap: string | undefined;
}

/** The two ways to see and edit the argument. */
export type Workplace = 'canvas' | 'outline';

/** What this window shows and how: no undo, never part of the map. */
export interface ViewState extends FindingState {
  readonly screen: Screen;
  readonly mapId: MapId | null;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly version: string;
  readonly theme: Theme;
  /** What is on the screen is in it; the choice may be to follow the system. */
  readonly language: LanguageCode;
  readonly languageChoice: LanguageChoice;
  readonly isDark: boolean;
  readonly dialog: Dialog | null;
  /** What the library says of its commands. */
  readonly libraryKeys: LibraryKeys;
  /** Read out politely by a screen reader. */
  readonly announcement: string;
  /** Selected claims, inferences and questions; the last one is the primary. */
  readonly selection: readonly RecordId[];
  /** Layout key of the card or chip that has the canvas's keyboard focus. */
  readonly focused: string | null;
  /** True while the keyboard moved the focus last: then the focus ring shows. */
  readonly isFocusVisible: boolean;
  readonly folded: ReadonlySet<ClaimId>;
  readonly viewport: Viewport | null;
  readonly isInspectorOpen: boolean;
  readonly inspectorWidth: number;
  readonly leftPanel: LeftPanelId | null;
  readonly leftPanelWidth: number;
  /** Set while the map is read without the tools that change it; the zoom to go back to afterwards. */
  readonly reader: { readonly zoomBefore: number | null } | null;
  /** Set while the map is shown as slides over the whole window. */
  readonly presenting: Presenting | null;
  /** Where the map is worked on: commands that open a text or give the focus back mean this place. */
  readonly workplace: Workplace;
  /** Claims picked up with M or L, to be put down at the focused record. */
  readonly carried: { readonly purpose: 'move' | 'use'; readonly claimIds: readonly ClaimId[] } | null;
  /** How much of a picture that is being drawn is done, 0 to 1. */
  readonly jobPart: number;
  /** A note or a frame that is being moved or resized: what letting go of it would change, in map units. */
  readonly placing: Placing | null;
  /** Where in the window the context menu of the map is open. */
  readonly contextMenu: { readonly x: number; readonly y: number } | null;
  /** What the inspector opens next, for instance "add a source"; it sets this back to null. */
  readonly inspectorRequest: 'source' | 'map' | null;
  /** Main's remembered choices by name; written through `savePreference`. */
  readonly preferences: Readonly<Record<string, string>>;
  /** Percent of the usual size of everything. */
  readonly textSize: number;
}

export interface Placing {
  readonly record: NoteId | FrameId;
  readonly dx: number;
  readonly dy: number;
  readonly dWidth: number;
  readonly dHeight: number;
  readonly isByKeys: boolean;
}

/** Where a presentation of the map stands, and whether the speaker's notes are shown. */
export interface Presenting {
  readonly slide: number;
  readonly hasNotes: boolean;
}

export type ViewStore = StoreApi<ViewState>;

/** The outline, as long as it is there. */
export function workplaceOf({ workplace, leftPanel, reader }: ViewState): Workplace {
  return leftPanel === 'outline' && reader === null ? workplace : 'canvas';
}

/** What the side of the map that reads first can hold, one at a time. */
export const leftPanelIds = ['outline', 'history', 'loose-ends'] as const;
export type LeftPanelId = (typeof leftPanelIds)[number];

/** CSS pixels. */
export interface PanelWidths {
  readonly smallest: number;
  readonly usual: number;
  readonly largest: number;
}

export const inspectorWidths: PanelWidths = { smallest: 240, usual: 280, largest: 480 };
export const leftPanelWidths: PanelWidths = { smallest: 200, usual: 256, largest: 640 };

export const firstView: ViewState = {
  ...firstFinding,
  screen: 'loading',
  mapId: null,
  platform: 'linux',
  version: '',
  theme: 'system',
  language: 'en',
  languageChoice: 'system',
  isDark: false,
  dialog: null,
  libraryKeys: { search: undefined, newMap: undefined },
  announcement: '',
  selection: [],
  focused: null,
  isFocusVisible: false,
  folded: new Set(),
  viewport: null,
  isInspectorOpen: true,
  inspectorWidth: inspectorWidths.usual,
  leftPanel: null,
  leftPanelWidth: leftPanelWidths.usual,
  reader: null,
  presenting: null,
  workplace: 'canvas',
  jobPart: 0,
  carried: null,
  placing: null,
  contextMenu: null,
  inspectorRequest: null,
  preferences: {},
  textSize: 100,
};

export function createViewStore(): ViewStore {
  return createStore<ViewState>(() => firstView);
}
