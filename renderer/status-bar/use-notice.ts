import { useStore } from 'zustand';
import { clearNotice, type Notice, noticeStore } from './notice-store';

/** What just happened; taking up its offer ends it. */
export function useNotice(isEditable = true): Notice | null {
  const notice = useStore(noticeStore, state => state.notice);
  const action = notice?.action ?? null;
  if (notice === null || action === null) return notice;
  if (action.isEdit === true && !isEditable) return { ...notice, action: null };
  const run = () => {
    clearNotice();
    action.run();
  };
  return { ...notice, action: { ...action, run } };
}
