import { once } from 'node:events';
import { crc32, createDeflate } from 'node:zlib';

interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** False: three bytes a pixel, which is a quarter less to compress. */
  readonly hasAlpha: boolean;
  /** What a word processor takes as the picture's size. */
  readonly pixelsPerInch: number;
  readonly title: string;
}
export type PngSink = (bytes: Uint8Array) => Promise<void>;

interface PngWriter {
  /** Rows of four bytes a pixel, not premultiplied; the array is free again once the promise is settled. */
  writeRows(pixels: Uint8ClampedArray): Promise<void>;
  end(): Promise<void>;
}

const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
const metresPerInch = 0.0254;
/**
 * Measured on a map of 1,000 claims, 4,096 px wide, without row filters: level 6 takes 68 ms for 0.33 MB, level 3 17 ms for 0.45 MB, and the
 * "up" filter gains nothing on flat colour. Skia's own encoder takes 320 ms for 0.35 MB.
 */
const level = 6;

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}

function headerChunks({ width, height, hasAlpha, pixelsPerInch, title }: PngHeader): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, hasAlpha ? 6 : 2, 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  density.writeUInt32BE(Math.round(pixelsPerInch / metresPerInch), 0);
  density.writeUInt32BE(Math.round(pixelsPerInch / metresPerInch), 4);
  density[8] = 1;
  const text = Buffer.from(`Title\0\0\0\0\0${title}`, 'utf8');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('pHYs', density),
    ...(title === '' ? [] : [chunk('iTXt', text)]),
  ]);
}

/** PNG rows: a filter byte (0, none), then the pixels. */
function packRows(pixels: Uint8ClampedArray, width: number, hasAlpha: boolean): Buffer {
  const rows = pixels.length / (width * 4);
  const stride = width * (hasAlpha ? 4 : 3) + 1;
  const packed = Buffer.alloc(stride * rows);
  if (hasAlpha) {
    for (let row = 0; row < rows; row += 1) {
      packed.set(pixels.subarray(row * width * 4, (row + 1) * width * 4), row * stride + 1);
    }
    return packed;
  }
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * rows);
  let to = 0;
  let from = 0;
  for (let row = 0; row < rows; row += 1) {
    to += 1;
    for (let column = 0; column < width; column += 1) {
      const word = words[from++] as number;
      packed[to] = word;
      packed[to + 1] = word >>> 8;
      packed[to + 2] = word >>> 16;
      to += 3;
    }
  }
  return packed;
}

/** A PNG written strip by strip: while zlib compresses one strip on its own thread, the next one is drawn. */
export async function openPng(header: PngHeader, sink: PngSink): Promise<PngWriter> {
  await sink(headerChunks(header));
  const deflate = createDeflate({ level, memLevel: 9, chunkSize: 256 * 1024 });
  const written = (async () => {
    for await (const data of deflate) await sink(chunk('IDAT', data as Buffer));
  })();
  // A sink that fails must also wake whoever waits for the compressor to drain.
  written.catch((error: unknown) => deflate.destroy(error as Error));
  return {
    writeRows: async pixels => {
      try {
        if (!deflate.write(packRows(pixels, header.width, header.hasAlpha))) await once(deflate, 'drain');
      } catch (error) {
        // The compressor only knows that it was stopped; what the sink said is why.
        await written;
        throw error;
      }
    },
    end: async () => {
      deflate.end();
      await written;
      await sink(chunk('IEND', new Uint8Array()));
    },
  };
}
