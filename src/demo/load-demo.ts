import { sql } from 'kysely';
import type { Desk } from '../app/desk.ts';
import { startingPlan } from '../app/starting-plan.ts';
import type { Db } from '../platform/database.ts';
import { addPeople } from './add-people.ts';
import { bridgeSoon, heldBridges } from './hold-bridges.ts';
import { coursesAhead, heldCourses } from './hold-courses.ts';
import { keepRota } from './keep-rota.ts';
import { openPastDesk } from './past-desk.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE, demoEmail } from './people.ts';
import { publishPlans, readDemoPlan } from './publish-plans.ts';
import { readBells } from './read-bells.ts';
import { signInList } from './sign-in-list.ts';
import { signParts } from './sign-parts.ts';
import { STORIES } from './stories.ts';
import { tellStories } from './tell-stories.ts';
import { DAY, HOUR, WEEK, workingTime } from './working-time.ts';

const LOAD_LOCK = 7302;
/** Longer than the oldest story, so that everybody was there when it began. */
const PEOPLE_CAME_AGO = 7 * WEEK;
/** Before anybody came, and before those of the staff who have read it signed: see `sign-parts.ts`. */
const PLAN_FROM_AGO = { pilot: PEOPLE_CAME_AGO + DAY, inForce: 4 * WEEK + 2 * DAY };
/** How far back the bells still show something as unread. */
const NEWS_MINUTES = 3 * HOUR;

/**
 * The demo organisation: its plan, its people and some weeks of tickets in every state, made by the use cases themselves.
 * Loading it again changes nothing; one that was interrupted leaves no people and no tickets. Answers who can sign in, as
 * lines for the terminal.
 */
export async function loadDemo(desk: Desk, say: (line: string) => void = () => {}): Promise<string[]> {
  const stands = await whatStands(desk.db);
  if (stands === 'taken') {
    say('The demo organisation was not loaded: one of its e-mail addresses is in use here. Take an empty database.');
    return [];
  }
  if (stands === 'loaded') say('The demo organisation is loaded.');
  else await load(desk, say);
  return signInList();
}

async function load(desk: Desk, say: (line: string) => void): Promise<void> {
  say('Loading the demo organisation, Vela Norte Group. This takes some seconds.');
  const now = desk.now();
  const plan = readDemoPlan(await startingPlan('support-plan'), now);
  const { calendars, promises } = plan.document;
  const time = workingTime(calendars?.find(({ id }) => id === promises?.calendar) ?? null, now);
  const versions = await publishPlans(desk, plan, {
    pilotFrom: time.ago(PLAN_FROM_AGO.pilot),
    inForceFrom: time.ago(PLAN_FROM_AGO.inForce),
  });
  say(`  the support plan, version ${versions.inForce}`);

  const passwordHash = await desk.hashing.hash(DEMO_PASSWORD);
  await desk.db.transaction().execute(async (tx) => {
    // Two who load at once: the second waits here, and finds the work done.
    await sql`select pg_advisory_xact_lock(${LOAD_LOCK})`.execute(tx);
    if ((await whatStands(tx)) !== 'nothing') return;
    const actors = await addPeople(tx, { passwordHash, plan: plan.document, at: time.ago(PEOPLE_CAME_AGO) });
    say(`  ${actors.size} people`);
    const past = openPastDesk(desk, tx);
    const stage = { desk, past, actors, versions, time };
    await keepRota(stage);
    await signParts(stage);
    await tellStories(stage, { stories: STORIES, interludes: [...heldBridges(stage, plan.callsSince), ...heldCourses(stage)] }, say);
    await bridgeSoon(stage);
    await coursesAhead(stage);
    await past.ringUntil(now);
    await past.leaveTheRest();
    await readBells(tx, { past, actors, versions }, time.ago(NEWS_MINUTES));
  });
}

/** Whether the demo is there whole, not at all, or would meet somebody of the same address. */
async function whatStands(db: Db): Promise<'nothing' | 'loaded' | 'taken'> {
  const known = await db
    .selectFrom('person')
    .select('email')
    .where(
      'email',
      'in',
      DEMO_PEOPLE.map(({ key }) => demoEmail(key)),
    )
    .execute();
  if (known.length === 0) return 'nothing';
  return DEMO_PEOPLE.every(({ key }) => known.some(({ email }) => email === demoEmail(key))) ? 'loaded' : 'taken';
}
