import { AT_TIER_THREE } from './stories/at-tier-three.ts';
import { CLOSED } from './stories/closed.ts';
import { CLOSED_BY_TIER_THREE } from './stories/closed-by-tier-three.ts';
import { CLOSED_BY_TIER_TWO } from './stories/closed-by-tier-two.ts';
import { CLOSED_SOON } from './stories/closed-soon.ts';
import { COMING_DOWN } from './stories/coming-down.ts';
import { COMING_DOWN_TWO_TIERS } from './stories/coming-down-two-tiers.ts';
import { HANDED_UP } from './stories/handed-up.ts';
import { IN_HAND } from './stories/in-hand.ts';
import { LONG_CONVERSATION } from './stories/long-conversation.ts';
import { REPORTED } from './stories/reported.ts';
import { RESOLVED } from './stories/resolved.ts';
import { SENT_BACK } from './stories/sent-back.ts';
import { TO_BE_CALLED } from './stories/to-be-called.ts';
import { WAITING } from './stories/waiting.ts';
import { WITH_MICROSOFT } from './stories/with-microsoft.ts';
import type { Story } from './story.ts';

/** All that happened at Vela Norte Group in the last weeks. */
export const STORIES: readonly Story[] = [
  ...REPORTED,
  ...IN_HAND,
  ...WAITING,
  ...WITH_MICROSOFT,
  ...HANDED_UP,
  ...AT_TIER_THREE,
  ...SENT_BACK,
  ...COMING_DOWN,
  ...TO_BE_CALLED,
  ...COMING_DOWN_TWO_TIERS,
  ...RESOLVED,
  ...CLOSED,
  ...CLOSED_SOON,
  ...CLOSED_BY_TIER_TWO,
  ...CLOSED_BY_TIER_THREE,
  ...LONG_CONVERSATION,
];
