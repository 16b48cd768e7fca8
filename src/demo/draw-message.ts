import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [480, 270];
const COLOURS = [
  [0xd9, 0xe2, 0xec], // desktop
  [0xff, 0xff, 0xff], // window
  [0x33, 0x4e, 0x68], // title bar
  [0xc5, 0x30, 0x30], // the sign that something failed
  [0xb8, 0xc4, 0xd0], // lines of text
  [0x1f, 0x29, 0x33], // the code
] as const;
const [DESKTOP, WINDOW, TITLE, SIGN, LINES, INK] = [0, 1, 2, 3, 4, 5] as const;
const DOT = 4;

/** The hexadecimal digits, five rows of three dots each. */
const GLYPHS: Record<string, string> = {
  0: '###|#.#|#.#|#.#|###',
  1: '.#.|##.|.#.|.#.|###',
  2: '###|..#|###|#..|###',
  3: '###|..#|.##|..#|###',
  4: '#.#|#.#|###|..#|..#',
  5: '###|#..|###|..#|###',
  6: '###|#..|###|#.#|###',
  7: '###|..#|..#|.#.|.#.',
  8: '###|#.#|###|#.#|###',
  9: '###|#.#|###|..#|###',
  A: '.#.|#.#|###|#.#|#.#',
  B: '##.|#.#|##.|#.#|##.',
  C: '###|#..|#..|#..|###',
  D: '##.|#.#|#.#|#.#|##.',
  E: '###|#..|##.|#..|###',
  F: '###|#..|##.|#..|#..',
  X: '...|#.#|.#.|#.#|...',
  '-': '...|...|###|...|...',
};

/** A PNG that looks like the picture a user sends: a window with a message, and the code in it. */
export function drawMessage(code: string): Buffer {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(DESKTOP);
  const box = (x: number, y: number, width: number, height: number, colour: number) => {
    for (let row = y; row < y + height; row++) pixels.fill(colour, row * WIDTH + x, row * WIDTH + Math.min(x + width, WIDTH));
  };
  box(40, 36, 400, 198, WINDOW);
  box(40, 36, 400, 26, TITLE);
  box(64, 86, 36, 36, SIGN);
  for (const [index, width] of [292, 260, 180].entries()) box(120, 90 + index * 16, width, 6, LINES);
  box(330, 200, 90, 20, TITLE);
  [...code.toUpperCase()]
    .filter((sign) => GLYPHS[sign])
    .slice(0, 18)
    .forEach((sign, place) => {
      GLYPHS[sign]?.split('|').forEach((row, y) => {
        [...row].forEach((dot, x) => {
          if (dot === '#') box(120 + (place * 4 + x) * DOT, 150 + y * DOT, DOT, DOT, INK);
        });
      });
    });
  return png(pixels);
}

/** The pixels as an indexed PNG: eight bits a pixel, no filter. */
function png(pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT);
  for (let row = 0; row < HEIGHT; row++) rows.set(pixels.subarray(row * WIDTH, (row + 1) * WIDTH), row * (WIDTH + 1) + 1);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(COLOURS.flat())),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
