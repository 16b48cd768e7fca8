import type { FileHandle } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';

/** What may be attached, by what people call it: the one list, of what is taken and of what a refusal says is taken. */
export const FILE_KINDS = {
  picture: [
    ...['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/tiff', 'image/avif'],
    ...['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'],
  ],
  video: ['video/mp4', 'video/x-m4v', 'video/quicktime', 'video/webm', 'video/matroska', 'video/3gpp'],
  document: [
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  /** Whatever people or programs write line by line: logs with or without a number behind them, tables, settings, certificates as PEM. */
  text: ['text/plain'],
  trace: ['application/x-evtx', 'application/x-etl', 'application/vnd.tcpdump.pcap', 'application/x-pcapng'],
  archive: [
    ...['application/zip', 'application/gzip', 'application/x-tar', 'application/x-7z-compressed'],
    'application/vnd.ms-cab-compressed',
  ],
  mail: ['application/vnd.ms-outlook'],
  settings: ['application/x-plist'],
  certificate: ['application/x-der'],
} as const satisfies Record<string, readonly string[]>;

export type FileKind = keyof typeof FILE_KINDS;
export const FILE_KIND_NAMES = Object.keys(FILE_KINDS) as FileKind[];

const TAKEN = new Set<string>(Object.values(FILE_KINDS).flat());

/** What a file is, and the ending that tells it. */
export type Recognised = { mediaType: string; ending: string };

const TEXT: Recognised = { mediaType: 'text/plain', ending: 'txt' };
const HEAD_BYTES = 4_100;

type Content = { head: Buffer; sizeBytes: number; file: FileHandle };

/** What support people send and no general list knows. */
const OF_SUPPORT: readonly (Recognised & { is(content: Content): boolean | Promise<boolean> })[] = [
  { mediaType: 'application/x-evtx', ending: 'evtx', is: ({ head }) => head.toString('latin1', 0, 8) === 'ElfFile\0' },
  { mediaType: 'application/x-etl', ending: 'etl', is: isTrace },
  { mediaType: 'application/x-pcapng', ending: 'pcapng', is: ({ head }) => head.toString('hex', 0, 4) === '0a0d0d0a' && hasOrder(head) },
  { mediaType: 'application/x-plist', ending: 'plist', is: ({ head }) => head.toString('latin1', 0, 7) === 'bplist0' },
  { mediaType: 'application/x-der', ending: 'der', is: isDer },
  { mediaType: 'application/vnd.ms-outlook', ending: 'msg', is: isOutlookMessage },
];

/**
 * What the content shows, whatever the name says; `taken` is null where it is of no kind that may be attached. A text is a text, also
 * one that a browser would take for a page or a script, so that nothing is ever served as one.
 */
export async function recognise(file: FileHandle, sizeBytes: number): Promise<{ taken: Recognised } | { taken: null; mediaType: string }> {
  const head = await readAt(file, 0, HEAD_BYTES);
  for (const { is, mediaType, ending } of OF_SUPPORT) if (await is({ head, sizeBytes, file })) return { taken: { mediaType, ending } };
  const detected = await fileTypeFromBuffer(head);
  // Some kinds are told by two letters with which a log may begin, too; only a PDF is of letters alone and yet no text.
  if (detected?.mime !== 'application/pdf' && isText(head)) return { taken: TEXT };
  if (detected && TAKEN.has(detected.mime) && !OF_SUPPORT.some(({ mediaType }) => mediaType === detected.mime)) {
    return { taken: { mediaType: detected.mime, ending: detected.ext } };
  }
  // Programs, documents and packages of many kinds are archives inside: as that they may come, and it is said what they are.
  if (head.toString('latin1', 0, 4) === 'PK\u0003\u0004') return { taken: { mediaType: 'application/zip', ending: 'zip' } };
  return { taken: null, mediaType: detected?.mime ?? 'unknown' };
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** A trace has no name at its start: its first block says its own size twice, in the head of the block and in that of the trace. */
function isTrace({ head }: Content): boolean {
  if (head.length < 0x6c) return false;
  const blockBytes = head.readUInt32LE(0);
  const [system32, system64, isEvent] = [1, 2, 0xc0];
  const isHead = [system32, system64].includes(head[0x4a] ?? 0) && head[0x4b] === isEvent;
  return isHead && blockBytes >= 1_024 && blockBytes % 1_024 === 0 && head.readUInt32LE(0x68) === blockBytes;
}

/** A capture of a network says behind its length in which order it writes bytes. */
function hasOrder(head: Buffer): boolean {
  return ['1a2b3c4d', '4d3c2b1a'].includes(head.toString('hex', 8, 12));
}

/** A certificate, a request for one, or a signed profile: one sequence of ASN.1 that is as long as the file. */
function isDer({ head, sizeBytes }: Content): boolean {
  const lengthBytes = (head[1] ?? 0) & 0x7f;
  if (head[0] !== 0x30 || ((head[1] ?? 0) & 0x80) === 0 || lengthBytes < 1 || lengthBytes > 4 || head.length < 2 + lengthBytes)
    return false;
  return 2 + lengthBytes + head.readUIntBE(2, lengthBytes) === sizeBytes;
}

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const MESSAGE_CLASS = Buffer.from('0b0d020000000000c000000000000046', 'hex');
const MESSAGE_PARTS = ['__properties_version1.0', '__nameid_version1.0', '__substg1.0_', '__recip_version1.0_'];

/** Outlook keeps a message in the container in which installers come, too; the first entries of its directory tell them apart. */
async function isOutlookMessage({ head, file }: Content): Promise<boolean> {
  if (head.length < 512 || !head.subarray(0, 8).equals(COMPOUND)) return false;
  const sectorBytes = 2 ** Math.min(head.readUInt16LE(30), 12);
  const directory = await readAt(file, (head.readUInt32LE(48) + 1) * sectorBytes, sectorBytes);
  if (directory.subarray(80, 96).equals(MESSAGE_CLASS)) return true;
  const names = directory.toString('utf16le');
  return MESSAGE_PARTS.some((part) => names.includes(part));
}

const TERMINAL_SIGN = '\u001b';
const NOT_OF_TEXT = /[[\p{Cc}\p{Cn}\ufffd]--[\b\t\n\v\f\r\u{80}-\u{9f}]]/gv;
const NOT_OF_TEXT_MAX = 0.01;

function isText(head: Buffer): boolean {
  if (head.length === 0) return false;
  const text = decoded(head).replaceAll(TERMINAL_SIGN, '');
  return !text.includes('\0') && (text.match(NOT_OF_TEXT)?.length ?? 0) <= text.length * NOT_OF_TEXT_MAX;
}

/** As Windows writes it, as everybody does, or letter by letter in whatever code page the device had. */
function decoded(head: Buffer): string {
  const utf16 = utf16Of(head);
  if (utf16) return new TextDecoder(utf16).decode(head, { stream: true });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return head.toString('latin1');
  }
}

function utf16Of(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // Without a mark at its start: every second byte of Latin letters is none.
  const isZeroAt = (odd: 0 | 1) => head.filter((byte, at) => at % 2 === odd && byte === 0).length > head.length / 4;
  if (isZeroAt(1) && !isZeroAt(0)) return 'utf-16le';
  return null;
}
