/** One end of a connection between processes. A MessagePort in the renderer, a bridge or a MessagePortMain elsewhere. */
export interface Port {
  post(message: unknown): void;
  /** One listener at a time; messages that arrived before it was set are delivered first. */
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}
