import { recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';

export const HANDOUT_EVENTS = {
  'calendar-feed-made': happens({ concerns: [], isAboutPeople: true }),
  'calendar-feed-withdrawn': happens({ concerns: [], isAboutPeople: true }),
};

export const recordHandoutEvent = recorder(HANDOUT_EVENTS);
