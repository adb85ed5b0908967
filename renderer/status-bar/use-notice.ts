import { useStore } from 'zustand';
import { clearNotice, type Notice, noticeStore } from './notice-store';

/** What just happened; taking up its offer ends it, and `keepFocus` puts the focus somewhere else than on the button that goes. */
export function useNotice(keepFocus: () => void, isEditable = true): Notice | null {
  const notice = useStore(noticeStore, state => state.notice);
  const action = notice?.action ?? null;
  if (notice === null || action === null) return notice;
  if (action.isEdit === true && !isEditable) return { ...notice, action: null };
  const run = () => {
    keepFocus();
    clearNotice();
    action.run();
  };
  return { ...notice, action: { ...action, run } };
}
