/** What a task may use of the process that runs it. */
export interface JobContext {
  /** Called with the share of the work that is done, 0 to 1, rising. */
  readonly onProgress: (part: number) => void;
}

export const quietContext: JobContext = { onProgress: () => undefined };
