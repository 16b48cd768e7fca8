import type { Desk } from '../app/desk.ts';
import type { Actor } from '../identity/act.ts';
import { isRefusal } from '../platform/outcome.ts';
import { openTicket } from '../ticket/open-ticket.ts';
import { DEEDS } from './deeds.ts';
import { attach, codeIn } from './exhibits.ts';
import type { Interlude } from './hold-bridges.ts';
import type { PastDesk } from './past-desk.ts';
import type { DemoPerson } from './people.ts';
import type { DemoVersions } from './publish-plans.ts';
import { callerOf, faultIn, type Scene } from './scene.ts';
import { type Cue, schedule } from './schedule.ts';
import type { Step, Story } from './story.ts';
import type { WorkingTime } from './working-time.ts';

export type Stage = {
  desk: Desk;
  past: PastDesk;
  actors: ReadonlyMap<DemoPerson, Actor>;
  versions: DemoVersions;
  time: WorkingTime;
};

const CUES_PER_LINE = 250;

/** Lets every story happen through the use cases, each step at its own instant, and the timers between them. */
export async function tellStories(
  stage: Stage,
  { stories, interludes }: { stories: readonly Story[]; interludes: readonly Interlude[] },
  say: (line: string) => void,
): Promise<void> {
  const cues = schedule(stories, stage.time);
  const ticketIds = new Map<Story, string>();
  const waiting = interludes.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const playUntil = async (until: Date) => {
    for (let next = waiting[0]; next && next.at <= until; next = waiting[0]) {
      await stage.past.ringUntil(next.at);
      await next.play();
      waiting.shift();
    }
    await stage.past.ringUntil(until);
  };
  for (const [index, cue] of cues.entries()) {
    await playUntil(cue.at);
    await play(stage, cue, ticketIds);
    if (index % CUES_PER_LINE === CUES_PER_LINE - 1) say(`  ${index + 1} of ${cues.length} moves`);
  }
  await playUntil(stage.desk.now());
  say(`  ${stories.length} tickets, ${cues.length} moves`);
}

async function play({ desk, past, actors, versions, time }: Stage, { at, story, step }: Cue, ticketIds: Map<Story, string>): Promise<void> {
  const actor = (person: DemoPerson) => actors.get(person) ?? raise(`${person} is not among the people`);
  const by = actor(step ? step[1] : (story.takenDownBy ?? story.from));
  const planVersion = at < versions.inForceFrom ? versions.pilot : versions.inForce;
  const outcome = await past.act(at, (recording) => {
    const act = { ...recording, by, planVersion, door: 'demo' as const, locale: by.locale, realm: 'real' as const };
    const idOf = (person: DemoPerson) => actor(person).id;
    const scene: Scene = { desk, act, story, requester: actor(story.from), ticketId: ticketIds.get(story) ?? '', idOf, time };
    return step ? perform(scene, step) : open(scene);
  });
  if (isRefusal(outcome))
    raise(`“${story.title}” stopped where ${by.name} would ${step?.[2] ?? 'open'}: ${outcome.refused} ${JSON.stringify(outcome.details)}`);
  if (!step) ticketIds.set(story, (outcome as { ticketId: string }).ticketId);
}

function perform(scene: Scene, [, , does, ...told]: Step): Promise<unknown> {
  // The step's type ties the words to the deed; a call through the table cannot carry that tie.
  return (DEEDS[does] as (scene: Scene, ...told: unknown[]) => Promise<unknown>)(scene, ...told);
}

async function open(scene: Scene): Promise<unknown> {
  const { act, story } = scene;
  const area = story.area ?? faultIn(scene)?.area;
  const code = codeIn(scene);
  return openTicket(act, {
    subject: story.subject,
    description: story.says,
    ...(story.takenDownBy && { requester: callerOf(scene) }),
    ...(area && { issueArea: area as NonNullable<Story['area']> }),
    ...(code && { errorCode: code }),
    ...(story.on && { platform: story.on }),
    ...(story.device && { deviceName: story.device }),
    ...(story.kind && { kind: story.kind }),
    ...(story.impact && { impact: story.impact }),
    ...(story.urgency && { urgency: story.urgency }),
    ...(story.affected && { affected: story.affected }),
    ...(await attach(scene, story.exhibit)),
  });
}

function raise(what: string): never {
  throw new Error(what);
}
