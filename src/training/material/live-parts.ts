import { ISSUE_AREAS, type IssueArea } from '../../plan/words.ts';

/** What a material shows as it stands on the day of reading, with what may be asked of each: `!` must be said. */
const LIVE_PARTS = {
  ladder: [],
  responsibilities: ['tier'],
  packet: ['tier'],
  promises: ['tier'],
  process: [],
  phases: [],
  bridges: [],
  contacts: [],
  'known-errors': ['area!', 'tier', 'limit'],
  'known-error': ['id!'],
  resources: ['tier', 'area', 'limit'],
  lab: ['id!'],
  glossary: [],
} as const satisfies Record<string, readonly string[]>;
type LiveName = keyof typeof LIVE_PARTS;
export type LivePart = { name: LiveName; tier?: number; limit?: number; id?: string; area?: IssueArea };

export type LiveFault = { code: 'live-unknown' | 'live-argument'; words: string };

const LIVE_LINE = /^\{\{(?<inside>[^{}\n]{0,200})\}\}$/;
const NAME = /^[a-z][a-z-]*$/;
const ID = /^[a-z0-9][a-z0-9-]{0,119}$/;
const LIMIT_MAX = 20;

/** Whether a line means to be a live part, right or wrong. */
export const isLiveLine = (line: string): boolean => LIVE_LINE.test(line.trim());

/** The live part that a line asks for, or what is wrong with it. */
export function livePartOf(line: string): LivePart | LiveFault {
  const [name = '', ...rest] = (LIVE_LINE.exec(line.trim())?.groups?.inside ?? '').trim().split(/\s+/);
  if (!NAME.test(name) || !isLiveName(name)) return { code: 'live-unknown', words: name || line.trim() };
  const asked: readonly string[] = LIVE_PARTS[name];
  const part: LivePart = { name };
  for (const word of rest) {
    const [key = '', value = ''] = word.split('=', 2);
    if (!asked.some((one) => one.replace('!', '') === key) || !take(part, key, value)) return { code: 'live-argument', words: word };
  }
  const lacking = asked.find((one) => one.endsWith('!') && !(one.slice(0, -1) in part));
  return lacking ? { code: 'live-argument', words: `${lacking.slice(0, -1)}=` } : part;
}

export const isLiveFault = (found: LivePart | LiveFault): found is LiveFault => 'code' in found;

function isLiveName(name: string): name is LiveName {
  return Object.hasOwn(LIVE_PARTS, name);
}

/** False where the value cannot be one of this kind. */
function take(part: LivePart, key: string, value: string): boolean {
  if (key === 'area') {
    const area = ISSUE_AREAS.find((one) => one === value);
    if (area) part.area = area;
    return area !== undefined;
  }
  if (key === 'id') {
    if (ID.test(value)) part.id = value;
    return ID.test(value);
  }
  const number = /^\d{1,2}$/.test(value) ? Number(value) : 0;
  const isRight = number >= 1 && number <= (key === 'tier' ? 3 : LIMIT_MAX);
  if (isRight && key === 'tier') part.tier = number;
  if (isRight && key === 'limit') part.limit = number;
  return isRight;
}
