/** The largest edge that an .ico entry can name; it is written as 0. */
const largestIco = 256;

/**
 * @param {ReadonlyMap<number, Buffer>} images PNGs by their edge in pixels
 * @returns {Buffer} an .ico with the PNGs as they are, which Windows has read since Vista
 */
export function writeIco(images) {
  const entries = [...images].filter(([size]) => size <= largestIco);
  const header = Buffer.alloc(6 + 16 * entries.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(entries.length, 4);
  let offset = header.length;
  entries.forEach(([size, png], index) => {
    const at = 6 + 16 * index;
    header.writeUInt8(size % largestIco, at);
    header.writeUInt8(size % largestIco, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...entries.map(([, png]) => png)]);
}

/** Apple's names of the entries that hold a PNG, by its edge in pixels. */
const icnsTypes = /** @type {const} */ ([
  [32, 'ic11'],
  [64, 'ic12'],
  [128, 'ic07'],
  [256, 'ic08'],
  [256, 'ic13'],
  [512, 'ic09'],
  [512, 'ic14'],
  [1024, 'ic10'],
]);

/**
 * @param {ReadonlyMap<number, Buffer>} images PNGs by their edge in pixels
 * @returns {Buffer} an .icns
 */
export function writeIcns(images) {
  const entries = icnsTypes.flatMap(([size, type]) => {
    const png = images.get(size);
    return png === undefined ? [] : [Buffer.concat([entryHeader(type, png.length), png])];
  });
  const body = Buffer.concat(entries);
  return Buffer.concat([entryHeader('icns', body.length), body]);
}

/**
 * @param {string} type
 * @param {number} bytes without the header's own eight
 */
function entryHeader(type, bytes) {
  const header = Buffer.alloc(8);
  header.write(type, 0, 'latin1');
  header.writeUInt32BE(bytes + header.length, 4);
  return header;
}
