/** The few globals that browsers and Node share and that the model may use; its tsconfig knows neither DOM nor Node. */
declare const crypto: { randomUUID(): `${string}-${string}-${string}-${string}-${string}` };

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}

declare function structuredClone<T>(value: T): T;
