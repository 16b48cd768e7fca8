import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { type Asked, askedByPage, askedByServer, fits } from '../../test/asked-messages.ts';
import { isTest, readSources } from '../../test/sources.ts';
import { WEEKDAYS } from '../calendar/words.ts';
import { CLOCK_EVENTS } from '../clock/events.ts';
import { ESCALATION_EVENTS } from '../escalation/events.ts';
import { RELAY_STATES } from '../escalation/words.ts';
import { ROLES } from '../identity/roles.ts';
import { KNOWLEDGE_EVENTS } from '../knowledge/events.ts';
import { PAGING_EVENTS } from '../paging/events.ts';
import { LINT_CHECKS } from '../plan/lint/lint-checks.ts';
import { BRIDGE_CONDITIONS } from '../plan/spoken/bridge-rule.ts';
import {
  APPROACHES,
  CHANNEL_KINDS,
  DEVICE_ACTIONS,
  IMPACTS,
  ISSUE_AREAS,
  MODULE_KINDS,
  PACKET_FIELDS,
  PHASE_KINDS,
  PLAN_PLATFORMS,
  PRIORITIES,
  URGENCIES,
  WAVE_CHANNELS,
  WAVE_STAGES,
} from '../plan/words.ts';
import { FILE_KIND_NAMES } from '../platform/file-kinds.ts';
import { CAUSES } from '../platform/job-failures.ts';
import { UNTOLD } from '../portal/ui/step-message.ts';
import { DEVIATION_KINDS } from '../report/words.ts';
import { NEXT_STEPS } from '../staff/contract.ts';
import { TICKET_EVENTS } from '../ticket/events.ts';
import { ATTEMPT_WAYS, PLATFORMS, STATUSES, WAITING_FOR } from '../ticket/words.ts';
import { EVENT_KINDS, EVENTS } from './events.ts';
import { REACTIONS } from './reactions.ts';
import { REFUSALS } from './refusals.ts';
import { TIMERS } from './schedules.ts';

type Language = 'en' | 'es';
type Catalogue = { folder: string; slice: string; isOfPages: boolean; en: Map<string, string>; es: Map<string, string> };

/** Texts that are right as they are in both languages. */
const SAME_IN_BOTH = [
  ...['Plan', 'Normal', 'Error', 'no', 'No', 'Portal', 'Chat', 'Intranet', 'VIP', 'API', 'Word', 'PDF', 'Markdown'],
  ...[
    'Windows',
    'Windows Hello',
    'Android',
    'Android Enterprise',
    'Autopilot',
    'Mac',
    'Linux',
    'Teams',
    'Skype',
    'Material',
    'webhook',
    'Webhook',
    'Webhooks',
    'Push',
  ],
];

/** What happens to tickets, but for what comes as a message. */
const MESSAGES: readonly string[] = ['ticket-replied', 'ticket-noted'];
const ofTickets = [
  ...[TICKET_EVENTS, ESCALATION_EVENTS, CLOCK_EVENTS, KNOWLEDGE_EVENTS].flatMap((declared) => Object.keys(declared)),
  ...Object.keys(PAGING_EVENTS).filter((kind) => kind.startsWith('page-')),
];
/** Of what a requester may read, the portal leaves out some; a wait is told by what for, and a confirmation by what was said. */
const toldInThePortal = [
  ...EVENT_KINDS.filter(
    (kind) => EVENTS[kind].shows && ![...MESSAGES, ...UNTOLD, 'ticket-waiting', 'contact-attempt-logged'].includes(kind),
  ),
  ...WAITING_FOR.map((reason) => `ticket-waiting-${reason}`),
  ...ATTEMPT_WAYS.map((way) => `contact-attempt-logged-${way}`),
  'ticket-not-solved',
];

const FOLLOWED = EVENT_KINDS.filter((kind) => REACTIONS[kind].later.length > 0);
const FOLLOW_UPS = [...new Set([...FOLLOWED.flatMap((kind) => REACTIONS[kind].later.map(({ name }) => name)), ...Object.keys(TIMERS)])];

/** Groups of messages that say every word of a list. */
const LISTS: readonly { of: string; group: string; words: readonly string[] }[] = [
  { of: 'platform/ui', group: 'status', words: STATUSES },
  { of: 'platform/ui', group: 'waitingFor', words: WAITING_FOR },
  { of: 'platform/ui', group: 'priority', words: PRIORITIES },
  { of: 'platform/ui', group: 'impact', words: IMPACTS },
  { of: 'platform/ui', group: 'urgency', words: URGENCIES },
  { of: 'platform/ui', group: 'platform', words: PLATFORMS },
  { of: 'platform/ui', group: 'area', words: ISSUE_AREAS },
  { of: 'platform/ui', group: 'role', words: ROLES },
  { of: 'followup/ui', group: 'cause', words: CAUSES },
  { of: 'followup/ui', group: 'event', words: FOLLOWED },
  { of: 'followup/ui', group: 'name', words: FOLLOW_UPS },
  { of: 'platform/ui', group: 'ladder.relay', words: RELAY_STATES },
  { of: 'plan/ui', group: 'rules.bridgeWhen', words: BRIDGE_CONDITIONS },
  { of: 'handout', group: 'rules.bridgeWhen', words: BRIDGE_CONDITIONS },
  { of: 'handout', group: 'deviceAction', words: DEVICE_ACTIONS },
  { of: 'handout', group: 'packetField', words: PACKET_FIELDS },
  { of: 'handout', group: 'phaseKind', words: PHASE_KINDS },
  { of: 'handout', group: 'approach', words: APPROACHES },
  { of: 'handout', group: 'waveChannel', words: WAVE_CHANNELS },
  { of: 'handout', group: 'waveStage', words: WAVE_STAGES },
  { of: 'handout', group: 'moduleKind', words: MODULE_KINDS },
  { of: 'handout', group: 'channel', words: CHANNEL_KINDS },
  { of: 'handout', group: 'platform', words: PLAN_PLATFORMS },
  { of: 'handout', group: 'impact', words: IMPACTS },
  { of: 'handout', group: 'urgency', words: URGENCIES },
  { of: 'identity/ui', group: 'role', words: ROLES },
  { of: 'plan', group: 'word.area', words: ISSUE_AREAS },
  { of: 'plan', group: 'word.priority', words: PRIORITIES },
  { of: 'plan', group: 'word.platform', words: PLAN_PLATFORMS },
  { of: 'plan', group: 'word.language', words: ['en', 'es'] },
  { of: 'plan', group: 'word.deviceAction', words: DEVICE_ACTIONS },
  { of: 'plan', group: 'word.weekday', words: WEEKDAYS },
  { of: 'plan', group: 'word.field', words: PACKET_FIELDS },
  { of: 'platform', group: 'fileKind', words: FILE_KIND_NAMES },
  { of: 'portal/ui', group: 'report.impactOf', words: IMPACTS },
  { of: 'portal/ui', group: 'report.urgencyOf', words: URGENCIES },
  { of: 'report/ui', group: 'departed', words: DEVIATION_KINDS },
  { of: 'notice/ui', group: 'staff', words: EVENT_KINDS.filter((kind) => EVENTS[kind].concerns.length > 0) },
  { of: 'ticket/ui', group: 'event', words: ofTickets.filter((kind) => !MESSAGES.includes(kind)) },
  { of: 'portal/ui', group: 'event', words: toldInThePortal },
  { of: 'portal/ui', group: 'next', words: [...NEXT_STEPS, 'by', 'late'] },
];

const CATALOGUES = readCatalogues();
const CODE = readSources('src/**/*.{ts,tsx}').filter(({ path }) => !isTest(path));
const isPage = ({ path }: { path: string }) => /\/ui\/|\.tsx$/.test(path);
const ASKED = {
  pages: CODE.filter(isPage).flatMap(askedByPage),
  server: CODE.filter((source) => !isPage(source)).flatMap(askedByServer),
};
const askedOf = (catalogue: Catalogue) => (catalogue.isOfPages ? ASKED.pages : ASKED.server);

describe.each(CATALOGUES)('$folder', (catalogue) => {
  const { en, es, slice, isOfPages } = catalogue;
  const both = [...en].map(([key, text]) => [key, text, es.get(key) ?? ''] as const);

  test('says everything in both languages', () => {
    expect([...es.keys()].toSorted()).toEqual([...en.keys()].toSorted());
    expect(both.filter(([, english, spanish]) => !/\S/.test(english) || !/\S/.test(spanish))).toEqual([]);
  });

  test('names the same things in both', () => {
    const named = (language: Language) =>
      Object.fromEntries([...catalogue[language]].map(([key, text]) => [key, placesIn(text, language)]));
    expect(named('es')).toEqual(named('en'));
  });

  test('is translated', () => {
    const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
    const left = both.filter(([, english, spanish]) => english === spanish && hasWords(english) && !SAME_IN_BOTH.includes(english));
    expect(left.map(([key, english]) => `${key}: ${english}`)).toEqual([]);
  });

  test('says nothing that nobody asks for', () => {
    const asked = askedOf(catalogue).filter(({ namespaces }) => namespaces === '*' || namespaces.includes(slice));
    // A key may stand in a table, and be asked for by a name: `t(label)`.
    const tables = CODE.filter(({ path }) => path.startsWith(isOfPages ? 'src/' : `src/${slice}/`));
    const isInTable = (key: string) => key.includes('.') && tables.some(({ text }) => text.includes(`'${key}'`));
    expect([...en.keys()].filter((key) => !asked.some((one) => fits(one.key, key)) && !isInTable(key))).toEqual([]);
  });
});

describe.each(['pages', 'server'] as const)('the %s', (side) => {
  test('ask for nothing that is not said', () => {
    const said = CATALOGUES.filter(({ isOfPages }) => isOfPages === (side === 'pages'));
    const isSaid = ({ namespaces, key }: Asked) =>
      said.some(({ slice, en }) => (namespaces === '*' || namespaces.includes(slice)) && [...en.keys()].some((one) => fits(key, one)));
    const missing = ASKED[side].filter((asked) => !isSaid(asked));
    expect(missing.map(({ at, namespaces, key }) => `${at}: ${namespaces === '*' ? '*' : namespaces.join(' or ')} ${key}`)).toEqual([]);
    expect(ASKED[side]).not.toEqual([]);
  });
});

test.each(LISTS)('every word of $of → $group is said', ({ of, group, words }) => {
  expect(wordsOf(of, group).toSorted()).toEqual([...words].toSorted());
});

/** Words of the plan that pages, hand-outs and the server each say; “other platforms” stands in a sentence. */
const SAID_BY_SEVERAL = CATALOGUES.filter(({ folder }) => ['plan', 'plan/ui', 'handout', 'platform/ui'].includes(folder));

test.each(['en', 'es'] as const)('a word of the plan is the same wherever it is said in %s', (language) => {
  const server = CATALOGUES.find(({ folder }) => folder === 'plan');
  const words = [...(server?.[language] ?? [])].filter(([key]) => key.startsWith('word.') && key !== 'word.platform.other');
  const differing = words.flatMap(([key, text]) =>
    SAID_BY_SEVERAL.map((catalogue) => catalogue[language].get(key.replace('word.', ''))).filter(
      (other) => other !== undefined && other !== text,
    ),
  );
  expect(words.length).toBeGreaterThan(80);
  expect(differing).toEqual([]);
});

test('every refusal and every finding of the plan has its sentence, and no sentence is left over', () => {
  const refusals = CATALOGUES.filter(({ isOfPages }) => !isOfPages).flatMap(({ slice, folder }) =>
    wordsOf(folder, 'refusal').map((code) => `${slice}: ${code}`),
  );
  expect(refusals.toSorted()).toEqual([...REFUSALS].map(([code, { slice }]) => `${slice}: ${code}`).toSorted());
  const findings = wordsOf('plan', 'lint').filter((code) => !code.includes('/'));
  // The format is a finding of the file, and a character one of the typefaces, not of what the plan says.
  expect(findings.toSorted()).toEqual(['character-not-in-pdf', 'format-older', ...LINT_CHECKS.map(({ code }) => code)].toSorted());
});

test('what follows another sentence in its paragraph is a whole one, too', () => {
  const following = CODE.filter(isPage).flatMap((source) =>
    [...source.text.matchAll(/[}>] \{\w+\('(?<key>[\w.]+)'/g)].flatMap(({ index, 0: call, groups }) =>
      askedByPage({ ...source, text: `${source.text.slice(0, index + call.length)})` }).filter(({ key }) => key === groups?.key),
    ),
  );
  const texts = CATALOGUES.flatMap(({ slice, isOfPages, en, es }) =>
    following
      .filter(({ namespaces }) => isOfPages && namespaces.includes(slice))
      .flatMap(({ key }) => [en.get(key) ?? '', es.get(key) ?? '']),
  );
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => !/^\p{Lu}.*\.$/u.test(text))).toEqual([]);
});

function readCatalogues(): Catalogue[] {
  const src = new URL('..', import.meta.url);
  const folders = new Set(globSync('**/messages.{en,es}.json', { cwd: src.pathname }).map((file) => dirname(file)));
  const read = (folder: string, language: Language) =>
    new Map(flat(JSON.parse(readFileSync(new URL(`${folder}/messages.${language}.json`, src), 'utf8'))));
  return [...folders].sort().map((folder) => ({
    folder,
    slice: folder.split('/')[0] ?? '',
    isOfPages: folder.endsWith('/ui'),
    en: read(folder, 'en'),
    es: read(folder, 'es'),
  }));
}

function flat(messages: object, above = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null ? flat(value, `${above}${key}.`) : [[`${above}${key}`, String(value)]],
  );
}

function wordsOf(folder: string, group: string): string[] {
  const { en = new Map<string, string>() } = CATALOGUES.find((catalogue) => catalogue.folder === folder) ?? {};
  return [...en.keys()].filter((key) => key.startsWith(`${group}.`)).map((key) => key.slice(group.length + 1));
}

type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }> };
/** The parser’s own numbers: a plain place, a number, a date, a time; a choice; a plural. */
const [NAMED, SELECT, PLURAL] = [[1, 2, 3, 4], 5, 6];

/** The places of a message that values go into, and the choices it makes. Throws where the message is not ICU. */
function placesIn(text: string, language: Language): string[] {
  // As the pages and the server read it.
  return [...new Set(placesOf(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst() as Part[]))].sort();
}

function placesOf(parts: readonly Part[]): string[] {
  return parts.flatMap(({ type, value = '', options = {} }) => [
    ...(NAMED.includes(type) ? [value] : []),
    ...(type === PLURAL ? [`${value} (number)`] : []),
    // Plural forms differ between languages; the words of a choice do not.
    ...(type === SELECT ? [`${value}: ${Object.keys(options).sort().join(' ')}`] : []),
    ...Object.values(options).flatMap((option) => placesOf(option.value)),
  ]);
}
