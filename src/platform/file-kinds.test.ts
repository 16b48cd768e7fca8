import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recognise } from './file-kinds.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relevo-kinds-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function recognised(content: Buffer) {
  const path = join(folder, 'file');
  await writeFile(path, content);
  const file = await open(path);
  try {
    return await recognise(file, content.length);
  } finally {
    await file.close();
  }
}

const hex = (...parts: string[]) => Buffer.from(parts.join(''), 'hex');
const filled = (bytes: number, ...pieces: [at: number, piece: Buffer | string][]) => {
  const content = Buffer.alloc(bytes);
  for (const [at, piece] of pieces) content.set(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece, at);
  return content;
};
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const box = (brand: string) => Buffer.concat([hex('00000018'), Buffer.from(`ftyp${brand}`), hex('00000000'), Buffer.from(`mif1${brand}`)]);
/** A container of Office of before 2007 with a directory in its second sector. */
const compound = (...directory: [number, Buffer | string][]) =>
  filled(
    2_048,
    [0, hex('d0cf11e0a1b11ae1')],
    [30, hex('0900')],
    [48, hex('01000000')],
    ...directory.map(([at, piece]): [number, Buffer | string] => [1_024 + at, piece]),
  );
const REGEDIT =
  'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Enrollments]\r\n"Año"=dword:00000001\r\n';
const CERTIFICATE = Buffer.concat([hex('308201f4'), Buffer.alloc(500, 7)]);

const TAKEN: [what: string, content: Buffer, mediaType: string, ending: string][] = [
  ['a registry file as regedit saves it', utf16(REGEDIT), 'text/plain', 'txt'],
  ['one of an older regedit', Buffer.from('REGEDIT4\r\n\r\n[HKEY_CURRENT_USER]\r\n'), 'text/plain', 'txt'],
  ['a text in UTF-16, big end first', utf16('<?xml version="1.0" encoding="utf-16"?><a/>').swap16(), 'text/plain', 'txt'],
  ['a text in UTF-16 without a mark', Buffer.from('MSI (s) (A0:4C) [09:12:33:101]: Product installed', 'utf16le'), 'text/plain', 'txt'],
  ['a table with a mark of UTF-8', Buffer.from('\ufeffDevice;User\r\nPC-1;José\r\n'), 'text/plain', 'txt'],
  [
    'a log in the code page of the device',
    Buffer.from('Error al inscribir: contrase\u00f1a no v\u00e1lida\r\n', 'latin1'),
    'text/plain',
    'txt',
  ],
  ['a log with the colours of a terminal', Buffer.from('\u001b[31mfailed\u001b[0m\n'), 'text/plain', 'txt'],
  ['a log of Chinese devices, cut within a letter', Buffer.from('注册失败'.repeat(400)).subarray(0, 4_101), 'text/plain', 'txt'],
  ['a log that begins as pictures do', Buffer.from('BMC agent started\r\n'), 'text/plain', 'txt'],
  ['a log that begins as programs do', Buffer.from('MZ-01: device checked in\r\n'), 'text/plain', 'txt'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'text/plain', 'txt'],
  [
    'a drawing that could carry a script',
    Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    'text/plain',
    'txt',
  ],
  ['an invitation', Buffer.from('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'), 'text/plain', 'txt'],
  [
    'a property list, a profile of Apple',
    Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist>\n<plist/>'),
    'text/plain',
    'txt',
  ],
  ['a property list as devices keep it', Buffer.concat([Buffer.from('bplist00'), hex('d101025378797a')]), 'application/x-plist', 'plist'],
  ['an event log of Windows', filled(4_096, [0, 'ElfFile\0'], [8, hex('0000000000000000')]), 'application/x-evtx', 'evtx'],
  [
    'a trace of Windows',
    filled(65_536, [0, hex('00000100')], [0x48, hex('020002c0')], [0x68, hex('00000100')]),
    'application/x-etl',
    'etl',
  ],
  ['a capture of a network', filled(64, [0, hex('0a0d0d0a1c0000004d3c2b1a')]), 'application/x-pcapng', 'pcapng'],
  ['a message that Outlook saved', compound([80, hex('0b0d020000000000c000000000000046')]), 'application/vnd.ms-outlook', 'msg'],
  ['a message that a program made', compound([128, Buffer.from('__nameid_version1.0', 'utf16le')]), 'application/vnd.ms-outlook', 'msg'],
  ['a request for a certificate as bytes', CERTIFICATE, 'application/x-der', 'der'],
  ['a request for a certificate as letters', Buffer.from('-----BEGIN CERTIFICATE REQUEST-----\nMIIC\n'), 'text/plain', 'txt'],
  ['a cabinet', filled(64, [0, 'MSCF\0\0\0\0']), 'application/vnd.ms-cab-compressed', 'cab'],
  ['a photo of an iPhone', box('heic'), 'image/heic', 'heic'],
  ['a recording of an iPhone’s screen', box('qt  '), 'video/quicktime', 'mov'],
  ['an archive', filled(64, [0, 'PK\u0003\u0004']), 'application/zip', 'zip'],
  ['a PDF of letters alone', Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\n'), 'application/pdf', 'pdf'],
];
test.each(TAKEN)('%s is taken for what it is', async (_, content, mediaType, ending) => {
  expect(await recognised(content)).toEqual({ taken: { mediaType, ending } });
});

const REFUSED: [what: string, content: Buffer][] = [
  ['a program', filled(512, [0, 'MZ'])],
  ['an installer', compound([80, hex('84100c0000000000c000000000000046')])],
  ['a document of before 2007, which may carry a program', compound([128, Buffer.from('WordDocument', 'utf16le')])],
  ['a mailbox', filled(512, [0, '!BDN'])],
  ['bytes that are nothing', Buffer.from(Uint8Array.from({ length: 4_100 }, (__, at) => 1 + ((at * 167) % 255)))],
  [
    'bytes that begin as UTF-16 does',
    Buffer.concat([hex('fffe'), Buffer.from(Uint8Array.from({ length: 4_000 }, (__, at) => (at * at * 31 + at * 7) % 251))]),
  ],
  ['bytes that begin as a certificate does', Buffer.concat([CERTIFICATE, hex('00')])],
];
test.each(REFUSED)('%s is refused', async (_, content) => {
  expect((await recognised(content)).taken).toBeNull();
});
