import type { Page } from 'playwright-core';
import { CAST } from '../cast.ts';
import { NO_ONE } from '../sample.ts';
import type { Bridges } from './make-bridges.ts';
import type { Courses } from './make-courses.ts';
import type { Tickets } from './make-tickets.ts';
import type { Say } from './messages.ts';

/** What the views lead to: a ticket in each state, and links that open a door. */
export type Made = { tickets: Tickets; bridges: Bridges; courses: Courses; invitation: string; setUp: string; month: string };
export type Shown = { page: Page; t: Say };
export type View = {
  name: string;
  /** Whose browser looks at it; the newcomer's desk is not set up yet. */
  as: 'una' | 'tina' | 'theo' | 'ada' | 'nobody' | 'newcomer';
  path: string | ((made: Made) => string);
  /** What is done on the page until it shows what is meant; it works on a phone. */
  open?: ((shown: Shown) => Promise<unknown>) | undefined;
  /** What the browser itself complains of when the desk rightly refuses. */
  refused?: RegExp;
  /** It stands on what was done for the views before it, and is looked at with them. */
  goesOn?: true;
};

const ticket = (state: keyof Tickets) => (made: Made) => `/desk/tickets/${made.tickets[state]}`;
const bridge = (state: keyof Bridges) => (made: Made) => `/bridges/${made.bridges[state]}`;
const course =
  (state: keyof Courses, more = '') =>
  (made: Made) =>
    `/training/sessions/${made.courses[state]}${more}`;
const aCase = (state: keyof Tickets) => (made: Made) => `/portal/cases/${made.tickets[state]}`;

const PROGRAMME = '/training/programmes/tier-1-basics';

const press = (slice: string, key: string, values?: Record<string, unknown>) => (shown: Shown) =>
  shown.page.getByRole('button', { name: shown.t(slice, key, values), exact: true }).click();
const pressIn = (slice: string, key: string) => (shown: Shown) =>
  shown.page
    .getByRole('dialog')
    .getByRole('button', { name: shown.t(slice, key), exact: true })
    .click();
const choose = (slice: string, key: string) => (shown: Shown) => shown.page.getByText(shown.t(slice, key), { exact: true }).first().click();
const strike = (key: string) => (shown: Shown) => shown.page.keyboard.press(key);
const write = (slice: string, key: string, words: string) => (shown: Shown) =>
  shown.page.getByRole('textbox', { name: shown.t(slice, key) }).fill(words);
const sheet = (shown: Shown) => shown.page.getByRole('dialog').waitFor();
const menu = (shown: Shown) => shown.page.getByRole('menu').waitFor();
const alert = (shown: Shown) => shown.page.getByRole('alert').first().waitFor();
const inTurn =
  (...steps: ((shown: Shown) => Promise<unknown>)[]) =>
  async (shown: Shown) => {
    for (const step of steps) await step(shown);
  };

const next = press('portal', 'report.next');
const report = write('portal', 'report.subject', 'My laptop cannot be enrolled');

/** No two at one path stand next to each other for one person, where that can be had: from one to the other everything is loaded anew. */
const OF_USERS: readonly View[] = [
  { name: 'the portal', as: 'una', path: '/portal' },
  { name: 'reporting, what happens', as: 'una', path: '/portal/report' },
  { name: 'a new case', as: 'una', path: aCase('fresh') },
  { name: 'reporting, the device', as: 'una', path: '/portal/report', open: inTurn(report, next) },
  { name: 'a case with a conversation', as: 'una', path: aCase('taken') },
  { name: 'reporting, the message', as: 'una', path: '/portal/report', open: inTurn(report, next, next) },
  { name: 'a case that waits for its person', as: 'una', path: aCase('asked') },
  { name: 'reporting, the work', as: 'una', path: '/portal/report', open: inTurn(report, next, next, next) },
  { name: 'a case with the vendor', as: 'una', path: aCase('vendor') },
  {
    name: 'a report that was sent',
    as: 'una',
    path: '/portal/report',
    open: inTurn(report, next, next, next, press('portal', 'report.send'), sent),
  },
  { name: 'a solved case', as: 'una', path: aCase('resolved'), open: press('portal', 'confirm.no') },
  { name: 'a closed case', as: 'una', path: aCase('closed'), open: press('portal', 'again.open') },
  { name: 'a case that is not there', as: 'una', path: '/portal/cases/99999999', refused: / 404 / },
  { name: 'the menu of a user', as: 'una', path: '/portal', open: inTurn(press('app', 'profile.open', { name: CAST.una.name }), menu) },
  { name: 'the people, for a user', as: 'una', path: '/people' },
  { name: 'the own part of the plan, for a user', as: 'una', path: '/plan/mine' },
  { name: 'the plan, for a user', as: 'una', path: '/plan', refused: / 403 / },
];

async function sent({ page }: Shown): Promise<void> {
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /[0-9]{4}/ })
    .waitFor();
}

/** No two with the same path but for what follows the `#` stand next to each other: going from one to the other would load nothing. */
const OF_DOORS: readonly View[] = [
  { name: 'the set-up of a desk that is set up', as: 'nobody', path: '/set-up' },
  { name: 'an invitation', as: 'nobody', path: ({ invitation }) => invitation },
  { name: 'signing in', as: 'nobody', path: '/sign-in' },
  { name: 'an invitation that is not valid', as: 'nobody', path: '/invitation#not-a-token-that-anybody-knows', refused: / 4\d\d / },
  { name: 'a certificate that nobody has', as: 'nobody', path: '/verify/7K3M0-1PQRS-TVWXY-Z2456', refused: / 404 / },
  { name: 'signing in with nothing typed', as: 'nobody', path: '/sign-in', open: press('identity', 'signIn.submit') },
  { name: 'the set-up without its link', as: 'newcomer', path: '/set-up' },
  { name: 'signing in before the set-up', as: 'newcomer', path: '/sign-in' },
  { name: 'the set-up', as: 'newcomer', path: ({ setUp }) => setUp },
];

const OF_THE_DESK: readonly View[] = [
  { name: 'the shift', as: 'tina', path: '/desk/shift' },
  { name: 'the queue', as: 'tina', path: '/desk/queue?view=all' },
  { name: 'the queue with nothing in it', as: 'tina', path: '/desk/queue?view=all&q=nothingfitsthis' },
  { name: 'a new ticket', as: 'tina', path: ticket('fresh') },
  { name: 'a ticket with a conversation', as: 'tina', path: ticket('taken') },
  { name: 'a ticket that was sent back', as: 'tina', path: ticket('returned') },
  { name: 'a ticket that was handed up', as: 'theo', path: ticket('raised') },
  { name: 'a ticket with the vendor', as: 'theo', path: ticket('vendor') },
  { name: 'a ticket whose solution is on its way', as: 'tina', path: ticket('relaying') },
  { name: 'a ticket that departed from the plan', as: 'tina', path: ticket('departed') },
  { name: 'a resolved ticket', as: 'tina', path: ticket('resolved') },
  { name: 'the scenarios', as: 'theo', path: '/training/labs/scenarios' },
  { name: 'a scenario that came with the desk', as: 'theo', path: '/training/labs/write/t1-enr-device-cap' },
  { name: 'a scenario from a solved ticket', as: 'theo', path: (made) => `/training/labs/from-ticket/${made.tickets.resolved}` },
  { name: 'the results of labs', as: 'theo', path: '/training/labs/results' },
  { name: 'a scenario, for whoever trains nobody', as: 'tina', path: '/training/labs/write', refused: / 403 / },
  { name: 'the own certificates', as: 'tina', path: '/training/certificates' },
  { name: 'who trains whom, for a trainer', as: 'theo', path: '/training/cascade' },
  { name: 'who trains whom, for an agent', as: 'tina', path: '/training/cascade', refused: / 403 / },
  { name: 'the way to the certificate', as: 'tina', path: '/training' },
  { name: 'a programme', as: 'tina', path: PROGRAMME },
  { name: 'what is to be read, and the shelf', as: 'tina', path: '/training/resources' },
  { name: 'what to look at again', as: 'tina', path: '/training/gaps' },
  { name: 'the material of a module', as: 'tina', path: `${PROGRAMME}/plan-review` },
  { name: 'a training session that runs', as: 'tina', path: course('running') },
  { name: 'the training sessions', as: 'tina', path: '/training/sessions' },
  { name: 'a training session that is over, for whoever was there', as: 'tina', path: course('over') },
  { name: 'a ticket that is not there', as: 'tina', path: '/desk/tickets/99999999', refused: / 404 / },
  { name: 'sending back', as: 'theo', path: ticket('raised'), open: inTurn(press('ticket', 'move.return'), sheet) },
  { name: 'the screen of a training session that runs', as: 'theo', path: course('running', '/run') },
  { name: 'moving a training session', as: 'theo', path: course('ahead'), open: inTurn(press('training', 'edit.open'), sheet) },
  { name: 'a training session that is over', as: 'theo', path: course('over') },
  { name: 'calling a training session off', as: 'theo', path: course('ahead'), open: inTurn(press('training', 'cancel.open'), sheet) },
  { name: 'recording the solution', as: 'theo', path: ticket('atThree'), open: inTurn(press('ticket', 'move.solve'), sheet) },
  { name: 'a slide with the trainer’s notes', as: 'theo', path: `${PROGRAMME}/plan-review/slides?slide=3` },
  { name: 'handing up', as: 'tina', path: ticket('taken'), open: inTurn(press('ticket', 'move.escalate'), sheet) },
  { name: 'a ticket for a caller', as: 'tina', path: '/desk/shift', open: inTurn(press('staff', 'new.open'), sheet) },
  {
    name: 'handing up what is not complete',
    as: 'tina',
    path: ticket('taken'),
    open: inTurn(
      press('ticket', 'move.escalate'),
      write('escalation', 'escalate.reason', 'The cause is not found'),
      pressIn('escalation', 'escalate.submit'),
      alert,
    ),
    refused: / 422 /,
  },
  { name: 'the keys', as: 'tina', path: '/desk/shift', open: inTurn(strike('?'), sheet) },
  { name: 'correcting a ticket', as: 'tina', path: ticket('taken'), open: inTurn(press('ticket', 'edit.open'), sheet) },
  { name: 'the palette', as: 'tina', path: '/desk/queue', open: inTurn(strike('Control+k'), sheet) },
  {
    name: 'why a deadline is what it is',
    as: 'tina',
    path: ticket('taken'),
    open: inTurn(facts, why, sheet),
  },
  { name: 'the notices', as: 'tina', path: '/desk/queue', open: inTurn(bell, sheet) },
  {
    name: 'the menu of an agent',
    as: 'tina',
    path: '/desk/queue',
    open: inTurn(press('app', 'profile.open', { name: CAST.tina.name }), menu),
  },
  { name: 'what is not possible now', as: 'tina', path: ticket('taken'), open: inTurn(press('ticket', 'move.othersLabel'), sheet) },
  { name: 'resolving', as: 'tina', path: ticket('learnt'), open: inTurn(press('ticket', 'move.resolve'), sheet) },
  { name: 'the rota by the week', as: 'tina', path: '/rota' },
  { name: 'the rota of one team by the month', as: 'tina', path: ({ month }) => `/rota?team=service-desk&month=${month}` },
  { name: 'an absence', as: 'tina', path: '/rota?team=mdm-team', open: inTurn(press('rota', 'away.open'), sheet) },
  { name: 'the bridge calls', as: 'tina', path: '/bridges' },
  { name: 'the room of a bridge call', as: 'theo', path: bridge('live') },
  { name: 'opening a bridge call', as: 'theo', path: '/bridges', open: inTurn(press('bridge', 'open.open'), sheet) },
  { name: 'a bridge call to come', as: 'theo', path: bridge('ahead') },
  { name: 'the minutes of a bridge call', as: 'theo', path: bridge('ended') },
  { name: 'ending a bridge call', as: 'ada', path: bridge('live'), open: inTurn(press('bridge', 'end.open'), sheet) },
  { name: 'a bridge call that is not there', as: 'tina', path: `/bridges/${NO_ONE}`, refused: / 404 / },
  { name: 'the bridge calls, for a user', as: 'una', path: '/bridges' },
  { name: 'the own part of the plan', as: 'tina', path: '/plan/mine' },
  { name: 'the own part at the highest tier', as: 'theo', path: '/plan/mine' },
  { name: 'the signatures, for an agent', as: 'tina', path: '/plan/signatures' },
  { name: 'the own profile', as: 'tina', path: '/me' },
  { name: 'a page that is not there', as: 'tina', path: '/nowhere' },
];

async function bell({ page, t }: Shown): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${t('notice', 'title')}`) }).click();
}

/** On a wide screen they stand beside the conversation. */
async function facts({ page, t }: Shown): Promise<void> {
  const tab = page.getByText(t('ticket', 'side.facts'), { exact: true });
  if (await tab.isVisible()) await tab.click();
}

async function why({ page, t }: Shown): Promise<void> {
  await page.getByRole('button', { name: t('clock', 'whyOf', { clock: t('clock', 'kind.resolution') }) }).click();
}

const OF_LEADERS: readonly View[] = [
  { name: 'beginning a plan', as: 'ada', path: '/plan/draft', open: nothingBegun, refused: / 404 / },
  { goesOn: true, name: 'no part of the plan', as: 'ada', path: '/plan/mine' },
  {
    goesOn: true,
    name: 'an empty plan in the editor',
    as: 'ada',
    path: '/plan/draft',
    open: inTurn(nothingBegun, press('plan', 'draft.start.empty-plan.submit'), written),
    refused: / 404 /,
  },
  { goesOn: true, name: 'the review of a draft', as: 'ada', path: '/plan/review' },
  { goesOn: true, name: 'the people', as: 'ada', path: '/people' },
  { goesOn: true, name: 'asking for an approval', as: 'ada', path: '/plan/review', open: inTurn(press('plan', 'review.ask'), sheet) },
  { goesOn: true, name: 'the review of a draft, for an agent', as: 'tina', path: '/plan/review' },
  // She leaves the review before the draft goes: a page that shows it would ask for it once more, and be told that there is none.
  { goesOn: true, name: 'what departed, for an agent', as: 'tina', path: '/plan/drift' },
  { goesOn: true, name: 'throwing a draft away', as: 'ada', path: '/plan/draft', open: inTurn(press('plan', 'draft.discard.open'), sheet) },
  { goesOn: true, name: 'the open invitations', as: 'ada', path: '/people?show=invitations', open: inTurn(withdraw, sheet) },
  {
    name: 'the worked plan in the editor, with every entry opened',
    as: 'ada',
    path: '/plan/draft',
    open: inTurn(nothingBegun, press('plan', 'draft.start.worked-plan.submit'), written, unfolded),
    refused: / 404 /,
  },
  { name: 'the plan', as: 'ada', path: '/plan' },
  { name: 'the versions', as: 'ada', path: '/plan/versions' },
  { name: 'what the plan is handed out as', as: 'ada', path: '/plan', open: press('handout', 'handOut.open') },
  { name: 'the signatures', as: 'ada', path: '/plan/signatures' },
  {
    name: 'an address for a calendar',
    as: 'ada',
    path: '/plan',
    open: inTurn(press('handout', 'handOut.open'), choose('handout', 'handOut.subscribe'), sheet),
  },
  { name: 'the signatures with nobody to show', as: 'ada', path: '/plan/signatures?team=mdm-team&state=signed' },
  {
    name: 'a plan file that is broken',
    as: 'ada',
    path: '/plan',
    open: inTurn(press('plan', 'publish.open'), write('plan', 'publish.source', 'tiers: []\nteams: [{ id: a, tier: 9 }]'), verdict),
  },
  { name: 'what departed from the plan', as: 'ada', path: '/plan/drift' },
  { name: 'what bridge calls have done', as: 'ada', path: '/plan/bridge-effect' },
  { name: 'changing a person', as: 'ada', path: '/people', open: inTurn(press('identity', 'edit.of', { name: CAST.tina.name }), sheet) },
  { name: 'a version that nothing departed from', as: 'ada', path: '/plan/drift?version=99' },
  { name: 'inviting', as: 'ada', path: '/people', open: inTurn(press('identity', 'invite.open'), sheet) },
  { name: 'the tickets behind a figure', as: 'ada', path: '/desk/queue?view=all&drift=any&driftSince=2026-W01&phase=steady&planVersion=1' },
  { name: 'a new rotation', as: 'ada', path: '/rota?team=mobile-support', open: inTurn(press('rota', 'layer.add'), sheet) },
  { name: 'nothing that failed', as: 'ada', path: '/follow-ups' },
  { name: 'a new resource', as: 'ada', path: '/training/resources', open: inTurn(press('resource', 'move.add'), sheet) },
  { name: 'a programme, for whoever trains', as: 'ada', path: PROGRAMME, open: press('training', 'handOut.open') },
  { name: 'writing material', as: 'ada', path: `${PROGRAMME}/plan-review/write` },
  { name: 'a gap', as: 'ada', path: '/rota?team=service-desk', open: inTurn(gap, sheet) },
  { name: 'the certificates of all teams', as: 'ada', path: '/training/certificates' },
  { name: 'who trains whom, from a notice', as: 'ada', path: '/training/cascade?team=windows-support' },
  { name: 'readiness and effect of training', as: 'ada', path: '/training/effect' },
  {
    name: 'granting an exception',
    as: 'ada',
    path: '/training/certificates',
    open: inTurn(exception, sheet),
  },
  { name: 'what failed, for an agent', as: 'tina', path: '/follow-ups' },
];

async function exception({ page, t }: Shown): Promise<void> {
  await page
    .getByRole('button', { name: t('certificate', 'move.except'), exact: false })
    .first()
    .click();
}

/** In the afternoon nobody is there, from Monday to Thursday. On a phone it is a line of its day. */
async function gap({ page, t }: Shown): Promise<void> {
  const missing = t('rota', 'need.step', { when: '', staffed: 0, needed: 3 }).replace(': ', '');
  await page.getByRole('button', { name: missing }).first().click();
}

/** Nobody writes the plan, whoever has begun to before. */
async function nothingBegun(shown: Shown): Promise<void> {
  const { page, t } = shown;
  const begin = page.getByRole('button', { name: t('plan', 'draft.start.empty-plan.submit') });
  await begin.or(page.getByRole('button', { name: t('plan', 'draft.discard.open') })).waitFor();
  if (await begin.isVisible()) return;
  await inTurn(press('plan', 'draft.discard.open'), sheet, pressIn('plan', 'draft.discard.submit'))(shown);
  await begin.waitFor();
}

async function written({ page, t }: Shown): Promise<void> {
  await page.getByRole('button', { name: t('plan', 'edit.add.team') }).waitFor();
}

async function unfolded({ page }: Shown): Promise<void> {
  await page.evaluate(async () => {
    const folded = () => document.querySelectorAll<HTMLElement>('article button[aria-expanded="false"][aria-controls]');
    for (let all = folded(); all.length > 0; all = folded()) {
      for (const one of all) one.click();
      await new Promise(requestAnimationFrame);
    }
  });
}

async function verdict({ page, t }: Shown): Promise<void> {
  await page.getByText(t('plan', 'publish.notPublishable')).waitFor();
}

async function withdraw({ page, t }: Shown): Promise<void> {
  await page
    .getByRole('button', { name: t('identity', 'invitations.withdrawOf', { name: INVITED.name }) })
    .first()
    .click();
}

/** Someone whose invitation is open. */
export const INVITED = { name: 'Nina Newcomer', role: 'agent', teams: ['service-desk'] };

export const VIEWS: readonly View[] = [...OF_USERS, ...OF_DOORS, ...OF_THE_DESK, ...OF_LEADERS];
