import { message } from '../../model/messages/message';
import type { ShellClient } from '../connection/shell';
import { Button } from '../controls/button';

/** How what a dialog had done ended. */
export interface JobResult {
  readonly text: string;
  readonly isProblem?: boolean;
  /** A file was written, which can be shown in its folder. */
  readonly isWritten?: boolean;
}

interface JobLineProps {
  readonly shell: ShellClient;
  /** What is being done, in words; null while nothing is. */
  readonly working: string | null;
  readonly result: JobResult | null;
}

/** What a dialog is doing, with the way to end it, or how it went. */
export function JobLine({ shell, working, result }: JobLineProps) {
  if (working !== null) {
    return (
      <span className="dialog-said" role="status">
        {working}{' '}
        <Button kind="link" onPress={() => void shell.cancelJob()}>
          {message('export.cancel')}
        </Button>
      </span>
    );
  }
  return (
    <span className={result?.isProblem === true ? 'dialog-said status-problem' : 'dialog-said'} role="status">
      {result?.text}{' '}
      {result?.isWritten === true ? (
        <Button kind="link" onPress={() => void shell.showLastExport()}>
          {message('export.showInFolder')}
        </Button>
      ) : null}
    </span>
  );
}
