import { createStore } from 'zustand/vanilla';

interface NoticeAction {
  readonly label: string;
  /** It changes the map: not offered where that is only read. */
  readonly isEdit?: true;
  readonly run: () => void;
}

/** What just happened, in one sentence, with one thing to do about it. Shown in the status bar; never a toast. */
export interface Notice {
  readonly text: string;
  readonly action: NoticeAction | null;
  readonly isProblem: boolean;
}

const store = createStore<{ readonly notice: Notice | null }>(() => ({ notice: null }));
export const noticeStore = {
  getState: store.getState,
  getInitialState: store.getInitialState,
  subscribe: store.subscribe,
};

const shownMs = 20_000;
let timer: ReturnType<typeof setTimeout> | undefined;

export function showNotice(text: string, action: Notice['action'] = null): Notice {
  clearTimeout(timer);
  const notice = { text, action, isProblem: false };
  store.setState({ notice });
  timer = setTimeout(clearNotice, shownMs);
  return notice;
}

/** Unless something else is said by now. */
export function endNotice(notice: Notice): void {
  if (store.getState().notice === notice) clearNotice();
}

/** Stays until something else is said: a problem must not vanish while nobody looks. */
export function showProblem(text: string, action: Notice['action'] = null): Notice {
  clearTimeout(timer);
  const notice = { text, action, isProblem: true };
  store.setState({ notice });
  return notice;
}

export function clearNotice(): void {
  clearTimeout(timer);
  store.setState({ notice: null });
}
