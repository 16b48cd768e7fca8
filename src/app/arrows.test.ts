import { describe, expect, test } from 'vitest';
import { impurities } from '../../test/purity.ts';
import { isTest, readSources, type Source } from '../../test/sources.ts';
import { readsIn, TABLES } from '../../test/sql-reads.ts';

/** What a slice’s own code may import, and whose tables it may read, besides its own and the platform’s. Nothing lower calls anything higher. */
const ARROWS: Record<string, readonly string[]> = {
  platform: [],
  calendar: [],
  identity: ['calendar'],
  notice: ['escalation', 'ticket', 'identity'],
  plan: ['calendar', 'identity'],
  signature: ['plan', 'identity'],
  handout: ['plan', 'calendar', 'identity'],
  // Proofs are handed in: it knows neither courses nor tickets, and who asks at its gate is higher.
  certificate: ['handout', 'plan', 'calendar', 'identity'],
  followup: ['ticket', 'identity'],
  // What a clock does follows from what happened, also on the way between tiers; report looks at all of it.
  clock: ['escalation', 'ticket', 'calendar', 'plan', 'identity'],
  ticket: ['certificate', 'plan', 'calendar', 'identity'],
  knowledge: ['ticket', 'identity'],
  escalation: ['ticket', 'calendar', 'plan', 'identity'],
  rota: ['escalation', 'ticket', 'calendar', 'plan', 'identity'],
  // The desk’s own rules, so that it cannot believe in another desk.
  rehearsal: ['rota', 'clock', 'escalation', 'calendar', 'plan'],
  // Who is on duty is asked to come; minutes are papers.
  bridge: ['rota', 'knowledge', 'escalation', 'ticket', 'certificate', 'handout', 'calendar', 'plan', 'identity'],
  quiz: ['knowledge', 'plan', 'identity'],
  // Its files are attachments, which the ticket keeps.
  resource: ['ticket', 'plan', 'calendar', 'identity'],
  // What has become of the work of those who were trained: packets, solutions, tickets.
  training: [
    'lab',
    'quiz',
    'certificate',
    'resource',
    'rota',
    'knowledge',
    'escalation',
    'ticket',
    'handout',
    'calendar',
    'plan',
    'identity',
  ],
  paging: ['bridge', 'followup', 'rota', 'escalation', 'ticket', 'calendar', 'plan', 'identity'],
  lab: ['knowledge', 'escalation', 'ticket', 'plan', 'identity'],
  report: ['bridge', 'clock', 'escalation', 'ticket', 'certificate', 'calendar', 'plan', 'identity'],
  staff: ['bridge', 'knowledge', 'escalation', 'clock', 'ticket', 'plan', 'identity'],
  portal: [],
  app: [
    'quiz',
    'resource',
    'report',
    'bridge',
    'paging',
    'training',
    'rehearsal',
    'rota',
    'staff',
    'knowledge',
    'escalation',
    'clock',
    'ticket',
    'certificate',
    'handout',
    'followup',
    'signature',
    'plan',
    'notice',
    'lab',
    'calendar',
    'identity',
  ],
  demo: [
    'app',
    'training',
    'lab',
    'quiz',
    'bridge',
    'rota',
    'knowledge',
    'escalation',
    'ticket',
    'calendar',
    'signature',
    'plan',
    'notice',
    'identity',
  ],
  cli: ['demo', 'app', 'lab', 'training', 'rehearsal', 'knowledge', 'handout', 'plan', 'identity'],
  main: ['demo', 'app', 'identity'],
};

/** What a slice’s pages may show of others: their pages, contracts, pure files, and what happens there. */
const PAGES: Record<string, readonly string[]> = {
  platform: [],
  identity: ['plan'],
  notice: [],
  plan: ['calendar', 'identity'],
  signature: ['plan', 'identity'],
  handout: ['plan', 'identity'],
  quiz: ['plan'],
  certificate: ['calendar', 'plan', 'identity'],
  resource: ['plan', 'identity'],
  clock: ['plan'],
  // The stream of a ticket tells whatever happened to it.
  ticket: ['paging', 'knowledge', 'escalation', 'clock', 'rota', 'plan', 'identity'],
  knowledge: ['ticket'],
  followup: ['identity'],
  lab: ['staff', 'plan', 'identity'],
  escalation: ['ticket', 'rota', 'plan'],
  report: ['plan', 'identity'],
  rota: ['staff', 'ticket', 'calendar', 'plan', 'identity'],
  // What comes with keys and the present is the staff’s; a path leads through labs and a quiz to a certificate; live parts are of a paper;
  // what a packet lacked has its name where packets are written.
  training: ['staff', 'escalation', 'lab', 'quiz', 'certificate', 'handout', 'plan', 'identity'],
  // Its room shows a ticket with its moves, which are the staff’s pages.
  bridge: ['staff', 'knowledge', 'escalation', 'clock', 'ticket', 'calendar', 'plan', 'identity'],
  paging: ['plan', 'identity'],
  staff: ['bridge', 'paging', 'report', 'resource', 'knowledge', 'escalation', 'clock', 'ticket', 'plan', 'identity'],
  portal: ['staff', 'knowledge', 'ticket', 'plan'],
  app: [
    'quiz',
    'resource',
    'report',
    'paging',
    'bridge',
    'rota',
    'portal',
    'training',
    'staff',
    'handout',
    'followup',
    'certificate',
    'signature',
    'lab',
    'plan',
    'ticket',
    'notice',
    'identity',
  ],
};

/** What claims to decide, by room and by name: it must be pure, whoever asks it. Whatever else is pure may be asked by pages too. */
const DECIDES = [
  /^src\/(?!app\/)\w+\/(?:contract|words|refusals|rules|recipients|canonical|changed-sections|next-step|figures|on-duty|change-clocks|whose)\.ts$/,
  /^src\/calendar\//,
  /^src\/rota\/rules\//,
  /^src\/rehearsal\/(?!history\/read-csv\.ts)/,
  /^src\/plan\/(?:schema|rules|edits|merge|spoken)\//,
  /^src\/plan\/lint\/(?!lint\.ts)/,
  /^src\/plan\/changes\/(?!read-changes\.ts)/,
  /^src\/handout\/(?:chapters|paper)\//,
  /^src\/ticket\/moves\//,
  /^src\/ticket\/(?:lists\/list-query|for-requester)\.ts$/,
  /^src\/escalation\/down\/relay-order\.ts$/,
  /^src\/lab\/scenario\/(?:deeds|match|play|schema|score|script|texts|lint\/.*)\.ts$/,
];

type Verb = 'insertInto' | 'updateTable' | 'deleteFrom';
/** The files in which a row is born, changes and ends. None: what happened stays as it was. */
const WRITERS: Record<string, Partial<Record<Verb, readonly string[]>>> = {
  ticket: { insertInto: ['ticket/open-ticket'], updateTable: ['ticket/store'], deleteFrom: [] },
  hop: { insertInto: ['ticket/store'], updateTable: [], deleteFrom: [] },
  event: { insertInto: ['platform/event-log'], updateTable: [], deleteFrom: [] },
  notice: {
    insertInto: ['notice/give-notice'],
    updateTable: ['notice/notices', 'notice/settle-notices'],
    deleteFrom: [],
  },
  planVersion: { insertInto: ['plan/versions/store'], updateTable: ['plan/versions/store'], deleteFrom: [] },
  planDecision: { insertInto: ['plan/draft/review-draft'], updateTable: [], deleteFrom: [] },
  signature: { insertInto: ['signature/sign-part'], updateTable: [], deleteFrom: [] },
  certificate: { insertInto: ['certificate/issue-certificate'], updateTable: ['certificate/revoke-certificate'], deleteFrom: [] },
  certificateReminder: { insertInto: ['certificate/reminders/certificate-time'], updateTable: [], deleteFrom: [] },
  programmeSession: { insertInto: ['certificate/gate/offer-session'], updateTable: [], deleteFrom: ['certificate/gate/offer-session'] },
  escalation: { insertInto: ['escalation/up/hand-up'], deleteFrom: [] },
  deviation: {
    insertInto: ['report/note-bridge-deviation', 'report/note-deviations', 'report/note-exception'],
    updateTable: [],
    deleteFrom: [],
  },
  relay: { insertInto: ['escalation/down/send-relay'], deleteFrom: [] },
  page: { insertInto: ['paging/start-page'], updateTable: ['paging/store'], deleteFrom: [] },
  ring: { insertInto: ['paging/ring-page'], updateTable: ['paging/push/send-push'], deleteFrom: [] },
  quizAttempt: { insertInto: ['quiz/start-quiz'], updateTable: ['quiz/answer-quiz', 'quiz/review-attempt'], deleteFrom: [] },
  quizMark: { insertInto: ['quiz/answer-quiz'], updateTable: ['quiz/review-attempt'], deleteFrom: [] },
  resource: { insertInto: ['resource/add-resource'], updateTable: ['resource/change-resource'], deleteFrom: [] },
  resourceRead: { insertInto: ['resource/mark-resource-read'], updateTable: [], deleteFrom: [] },
  labScenario: { insertInto: ['lab/own/write-scenario'], updateTable: [], deleteFrom: [] },
  material: { insertInto: ['training/material/write-material'], updateTable: [], deleteFrom: [] },
  courseSession: { insertInto: ['training/sessions/plan-course'], updateTable: ['training/sessions/store'], deleteFrom: [] },
  courseObservation: { insertInto: ['training/sessions/after-course'], updateTable: [], deleteFrom: [] },
  failedFollowUp: { insertInto: ['followup/keep-failed'], updateTable: ['followup/keep-failed'] },
};

/** Whose files write a table at all, its state above all. Everyone else asks that slice. */
const OWNERS: Record<string, readonly string[]> = {
  platform: ['event'],
  identity: [
    'account',
    'apiToken',
    'invitation',
    'person',
    'planFeed',
    'session',
    'setupLink',
    'signedInFrom',
    'teamMember',
    'verification',
  ],
  plan: ['planApprover', 'planDecision', 'planDraft', 'planReview', 'planVersion'],
  signature: ['signature'],
  certificate: ['certificate', 'certificateException', 'certificateReminder', 'programmeSession'],
  clock: ['clock'],
  ticket: ['attachment', 'confirmation', 'contactAttempt', 'hop', 'message', 'resolution', 'ticket'],
  knowledge: ['checkDone'],
  lab: ['labAttempt', 'labScenario'],
  escalation: ['escalation', 'relay', 'relayQuestion', 'solution', 'vendorCase', 'vendorLog'],
  notice: ['notice'],
  report: ['deviation'],
  quiz: ['quizAttempt', 'quizMark', 'quizGrant', 'quizQuestion', 'quizQuestionOut'],
  resource: ['resource', 'resourceRead', 'resourceReport', 'resourceState'],
  training: [
    ...['courseAttendance', 'courseFeedback', 'courseObservation', 'courseQuestion', 'courseSession', 'enrolment', 'material'],
    'trainingAsk',
  ],
  rota: ['absence', 'rotaLayer', 'rotaOverride', 'rotaSwap'],
  bridge: [
    ...['bridge', 'bridgeAction', 'bridgeAttendance', 'bridgeDecision', 'bridgeInvited', 'bridgeItem', 'bridgeNoteUpdate', 'bridgePin'],
    'bridgeToGather',
  ],
  paging: ['page', 'pushSubscription', 'ring', 'webhook', 'webhookDelivery'],
  followup: ['failedFollowUp'],
  app: ['idempotency', 'reactionCall', 'reactionDone'],
};

/** Makes an id, by chance: the one act that both sides share. */
const ON_BOTH_SIDES = 'src/platform/ids.ts';
const PAGE_PACKAGES =
  /^(react|react-dom|react-i18next|@mantine\/[a-z]+|@tabler\/icons-react|get-nonce|@tiptap\/[a-z-]+|@tanstack\/react-(query|router))(\/|$)/;
const SHARED_PACKAGES = /^(typebox|i18next|i18next-icu|intl-messageformat|marked|yjs|(y-protocols|lib0)\/[a-z]+)$/;
const LINES_MAX = 250;

const ALL = readSources('src/**/*.{ts,tsx}', 'test/**/*.ts', 'bench/**/*.ts');
const CODE = ALL.filter(({ path }) => path.startsWith('src/') && !isTest(path));
const SERVER = CODE.filter(({ path }) => !isPage(path));
const WEB = CODE.filter(({ path }) => isPage(path));

const sliceOf = (path: string) => (path.split('/').length > 2 ? (path.split('/')[1] ?? '') : 'main');
const OWNER = new Map(Object.entries(OWNERS).flatMap(([slice, tables]) => tables.map((table) => [table, slice])));
/** The slices whose tables a file reads. */
const readFrom = ({ text }: Source) => new Set(readsIn(text).map((table) => OWNER.get(table) ?? `the owner of ${table}`));
const isOurs = (from: string) => from.startsWith('src/');
const isEvents = (path: string) => /^src\/\w+\/events\.ts$/.test(path);
const IMPURE = impurities(CODE);

/** Pages lie in `ui/`. */
function isPage(path: string): boolean {
  return /^src\/\w+\/ui\//.test(path);
}

/** `a.ts → b.ts` for every import that should not be. */
function wrong(
  sources: readonly Source[],
  isRight: (to: string, from: Source, isTypeOnly: boolean) => boolean,
  { typesToo = true } = {},
): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter(({ from, isTypeOnly }) => (typesToo || !isTypeOnly) && !isRight(from, source, isTypeOnly))
      .map(({ from }) => `${source.path} → ${from}`),
  );
}

/** The files in which a pattern stands, each with the line. */
function standing(sources: readonly Source[], pattern: RegExp): string[] {
  return sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}

describe('slices', () => {
  test('each is in the tables', () => {
    const slices = new Set(CODE.map(({ path }) => sliceOf(path)));
    expect([...slices].filter((slice) => !ARROWS[slice])).toEqual([]);
    expect([...new Set(WEB.map(({ path }) => sliceOf(path)))].filter((slice) => !PAGES[slice])).toEqual([]);
  });

  test('their own code imports along the arrows', () => {
    const mayImport = (to: string, { path }: Source) =>
      !isOurs(to) || [sliceOf(path), 'platform', ...(ARROWS[sliceOf(path)] ?? [])].includes(sliceOf(to));
    expect(wrong(SERVER, mayImport)).toEqual([]);
  });

  test('their SQL reads along the arrows', () => {
    const strange = SERVER.flatMap((source) => {
      const slice = sliceOf(source.path);
      const mayRead = [slice, 'platform', ...(ARROWS[slice] ?? [])];
      return [...readFrom(source)].filter((owner) => !mayRead.includes(owner)).map((owner) => `${source.path} → ${owner}`);
    });
    expect(strange).toEqual([]);
  });

  test('their pages import along the arrows', () => {
    const mayShow = (to: string, { path }: Source) =>
      !isOurs(to) || [sliceOf(path), 'platform', ...(PAGES[sliceOf(path)] ?? [])].includes(sliceOf(to));
    expect(wrong(WEB, mayShow)).toEqual([]);
  });

  test('no arrow is allowed that nobody uses', () => {
    const used = (sources: readonly Source[]) =>
      new Set(
        sources.flatMap((source) =>
          [...source.imports.map(({ from }) => sliceOf(from)), ...readFrom(source)].map((to) => `${sliceOf(source.path)} → ${to}`),
        ),
      );
    const idle = (table: typeof ARROWS, arrows: Set<string>) =>
      Object.entries(table).flatMap(([from, tos]) => tos.map((to) => `${from} → ${to}`).filter((arrow) => !arrows.has(arrow)));
    expect([...idle(ARROWS, used(SERVER)), ...idle(PAGES, used(WEB))]).toEqual([]);
  });

  test('no import goes in a circle', () => {
    expect(circlesIn(CODE)).toEqual([]);
  });

  test('what lies outside src stays outside, but for the row types', () => {
    const outside = (to: string, { path }: Source) =>
      !/^(\.\.|test\/|bench\/|db\/)/.test(to) || (path === 'src/platform/database.ts' && to === 'db/types.generated.ts');
    expect(wrong(CODE, outside)).toEqual([]);
  });
});

describe('pages', () => {
  test('import pages, pure files and the types of events; never a store or a use case', () => {
    const mayAsk = (to: string, _: Source, isTypeOnly: boolean) =>
      !isOurs(to) || isPage(to) || !IMPURE.has(to) || to === ON_BOTH_SIDES || (isTypeOnly && isEvents(to));
    const why = (arrow: string) => `${arrow}, which ${IMPURE.get(arrow.split(' → ')[1] ?? '')}`;
    expect(wrong(WEB, mayAsk).map(why)).toEqual([]);
  });

  test('import only packages that a browser can be given', () => {
    expect(wrong(WEB, (to) => isOurs(to) || PAGE_PACKAGES.test(to) || SHARED_PACKAGES.test(to))).toEqual([]);
  });

  test('and their packages are imported by pages only', () => {
    expect(wrong(SERVER, (to) => !isPage(to) && !PAGE_PACKAGES.test(to))).toEqual([]);
  });
});

describe('what decides', () => {
  const decides = (rule: RegExp) => CODE.filter(({ path }) => rule.test(path));

  test('is there', () => {
    expect(DECIDES.filter((rule) => decides(rule).length === 0)).toEqual([]);
  });

  test('is pure, and so is whatever it asks: it is given the time, chance and the surroundings, and never looks for them', () => {
    const impure = DECIDES.flatMap(decides).filter(({ path }) => IMPURE.has(path));
    expect(impure.map(({ path }) => `${path} ${IMPURE.get(path)}`)).toEqual([]);
  });
});

describe('rows', () => {
  const writes = SERVER.flatMap(({ path, text }) => writesIn(text).map((write) => ({ ...write, path })));

  test.each(Object.entries(WRITERS))('of “%s” have one writer', (name, verbs) => {
    for (const [wanted, files] of Object.entries(verbs)) {
      const places = writes.filter(({ verb, table }) => verb === wanted && table === name).map(({ path }) => path);
      expect([wanted, ...new Set(places)]).toEqual([wanted, ...files.map((file) => `src/${file}.ts`)]);
    }
  });

  test('every table has one slice that writes it', () => {
    expect(Object.values(OWNERS).flat().toSorted()).toEqual([...TABLES.keys()].toSorted());
  });

  test('are written by the slice that owns them', () => {
    const strange = writes.filter(({ path, table }) => OWNER.get(table) !== sliceOf(path));
    expect(strange.map(({ path, verb, table }) => `${path}: ${verb} ${table}`)).toEqual([]);
  });
});

describe('files', () => {
  test('say no word that only a draft may say', () => {
    const drafts = /console\.log|\bas\s+any\b|@ts-(ignore|nocheck|expect-error)|\b(test|it|describe)\.(only|skip|todo)\b|\bdebugger\b/;
    expect(standing(ALL, drafts)).toEqual([]);
  });

  test('give no value a type that it does not have', () => {
    expect(standing(CODE, /\bas (?:never\b|unknown as\b)/)).toEqual([]);
  });

  test('hand nothing on: whoever needs a name imports it from where it is', () => {
    expect(standing(CODE, /^export\s+(type\s+)?(\*|\{[^}]*\})\s+from/)).toEqual([]);
    expect(CODE.filter(({ path }) => /\/index\.tsx?$/.test(path))).toEqual([]);
  });

  test(`have at most ${LINES_MAX} lines: a longer one holds a part that wants its own name`, () => {
    expect(CODE.filter(({ text }) => text.split('\n').length - 1 > LINES_MAX).map(({ path }) => path)).toEqual([]);
  });
});

const BUILT = /\b(?<verb>insertInto|updateTable|deleteFrom)\('(?<table>\w+)'\)/g;
const PLAIN = /\b(?:(?<insert>insert\s+into)|(?<end>delete\s+from)|update(?=\s+\w+\s+(?:\w+\s+)?set\b))\s+(?<table>\w+)/gi;

/** Every table that a file writes, through the builder or in plain SQL. */
function writesIn(text: string): { verb: Verb; table: string }[] {
  const built = [...text.matchAll(BUILT)].map(({ groups = {} }) => ({ verb: groups.verb as Verb, table: groups.table ?? '' }));
  const plain = [...text.matchAll(PLAIN)].map(({ groups = {} }) => ({
    verb: (groups.insert ? 'insertInto' : groups.end ? 'deleteFrom' : 'updateTable') as Verb,
    table: (groups.table ?? '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  }));
  return [...built, ...plain];
}

/** Each circle of imports that are there at run time, by the files on it. */
function circlesIn(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) return void circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path)) return;
    for (const { from, isTypeOnly } of byPath.get(path)?.imports ?? []) if (!isTypeOnly && byPath.has(from)) visit(from, [...way, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return circles;
}
