import { useStore } from 'zustand';
import { clearNotice, type Notice, noticeStore } from './notice-store';

/** What just happened; taking up its offer ends it. */
export function useNotice(): Notice | null {
  const notice = useStore(noticeStore, state => state.notice);
  const action = notice?.action ?? null;
  if (notice === null || action === null) return notice;
  const run = () => {
    clearNotice();
    action.run();
  };
  return { ...notice, action: { label: action.label, run } };
}
