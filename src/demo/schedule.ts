import type { Step, Story } from './story.ts';
import { DAY, HOUR, type WorkingTime } from './working-time.ts';

/** From the middle of anybody's working day, this much earlier is the evening or the early morning. */
const OUT_OF_HOURS_MS = 12 * 3_600_000;
/** A prime, so that neighbours in the table lie far apart. */
const SCATTER_STEP_MINUTES = 97;
const SCATTER_MINUTES_MAX = 5 * HOUR;

/** One thing that somebody does, at its instant: a story's opening, or one of its steps. */
export type Cue = { at: Date; story: Story; step: Step | null };

/** All that is done in all stories, in the order of time: so tickets get their numbers as a desk would give them. */
export function schedule(stories: readonly Story[], time: WorkingTime): Cue[] {
  return stories.flatMap((story, index) => cuesOf(story, time, scatter(story, index))).sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Keeps those that ended days ago from all ending at the same time of day. */
function scatter({ ago }: Story, index: number): number {
  return ago < DAY ? 0 : (index * SCATTER_STEP_MINUTES) % SCATTER_MINUTES_MAX;
}

function cuesOf(story: Story, time: WorkingTime, scattered: number): Cue[] {
  let left = story.ago + scattered + story.steps.reduce((minutes, [after]) => minutes + after, 0);
  const opened = time.ago(left);
  const steps = story.steps.map((step) => {
    left -= step[0];
    return { at: time.ago(left), story, step };
  });
  return [{ at: story.outOfHours ? new Date(opened.getTime() - OUT_OF_HOURS_MS) : opened, story, step: null }, ...steps];
}
