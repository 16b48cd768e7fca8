import { normalForm } from './normal-form.ts';
import { isOneLine } from './one-line.ts';

/** Less than file systems allow, so that a browser can still put a number behind it. */
const NAME_BYTES_MAX = 200;
const TAIL_BYTES_MAX = 60;

const NOT_IN_NAMES = /[/\\?<>:*|"\p{Cc}]/gu;
/** Turn or hide what stands around them. Joiners stay: Persian and Indian scripts, and emoji, need them. */
const UNSEEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Devices of Windows, whatever ending they have. */
const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)/i;
/** What starts a program, or opens as one, where it is double-clicked; also documents that bring one, and
 * texts that connect to an address of their own. */
const STARTS = new Set(
  (
    'appinstaller application appref-ms apk bash bat chm cmd com command cpl csh deb desktop deskthemepack diagcab dll dmg docm dotm exe ' +
    'fileloc gadget hta inetloc inf iqy jar jnlp js jse ksh library-ms lnk mjs msc msi msix msp mst osd pif pkg potm ppam ppsm pptm ' +
    'ps1xml py pyw pyz rdp reg-ms rpm scf scr sct search-ms searchconnector-ms settingcontent-ms sh slk svg svgz sylk terminal theme ' +
    'themepack tool udl url vb vbe vbs webloc website workflow ws wsc wsf wsh xbap xht xhtml xlam xll xlsm xltm xsl xslt zsh'
  ).split(' '),
);

/**
 * The name under which a file is kept: safe on every system and in every header, and as one can read it. Where it is cut, it keeps its
 * ending; where the ending would start a program, that of what the file is stands behind it.
 */
export function safeName(name: string, endingOfContent: string): string {
  const base = normalForm('NFC', name.toWellFormed())
    .replace(/^.*[\\/]/s, '')
    .replace(UNSEEN, '')
    .replace(NOT_IN_NAMES, '_')
    .trim();
  const named = withoutDotsAtEnd(base);
  if (!/[^._\s]/u.test(named) || !isOneLine(named)) return `file.${endingOfContent}`;
  const free = DEVICES.test(named) ? `_${named}` : named;
  const ending = /\.([^.]+)$/.exec(free)?.[1]?.trim().toLowerCase() ?? '';
  return cutInTheMiddle(STARTS.has(ending) ? `${free}.${endingOfContent}` : free);
}

/** Windows takes them away, so that `a.exe.` would be `a.exe`. */
function withoutDotsAtEnd(name: string): string {
  let end = name.length;
  while (end > 0 && /[.\s]/.test(name[end - 1] ?? '')) end--;
  return name.slice(0, end);
}

function cutInTheMiddle(name: string): string {
  if (Buffer.byteLength(name) <= NAME_BYTES_MAX) return name;
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  const tail = asMany(letters.toReversed(), TAIL_BYTES_MAX).toReversed().join('');
  const head = asMany(letters, NAME_BYTES_MAX - TAIL_BYTES_MAX - Buffer.byteLength('…')).join('');
  return `${head.trimEnd()}…${tail.trimStart()}`;
}

function asMany(letters: readonly string[], bytesMax: number): string[] {
  let [count, bytes] = [0, 0];
  for (const letter of letters) {
    bytes += Buffer.byteLength(letter);
    if (bytes > bytesMax) break;
    count++;
  }
  return letters.slice(0, count);
}

/** How a browser is told the name of a file: in letters that every program knows, and in its own (RFC 6266 and 8187). */
export function dispositionOf(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const own = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${own}`;
}
