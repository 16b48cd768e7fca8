import type { DemoAgent } from './people.ts';
import { HELLO } from './phrases.ts';
import type { HandOff, Said, Step } from './story.ts';

/** An agent of tier 1 takes it and answers. */
export function taken(who: DemoAgent, { after = 9, hello = HELLO.looking }: { after?: number; hello?: Said } = {}): Step[] {
  return [
    [after, who, 'take'],
    [3, who, 'reply', hello],
  ];
}

/** Tier 1 hands it up and tells the user so. */
export function handedUp(who: DemoAgent, handOff: HandOff, { after = 22 } = {}): Step[] {
  return [
    [after, who, 'escalate', handOff],
    [2, who, 'reply', HELLO.handedUp],
  ];
}

type Way = { first: string; second: HandOff; hello?: Said };

/** Taken by tier 1, handed to tier 2, handed on to tier 3 and accepted there. */
export function upTwoTiers([one, two, three]: [DemoAgent, DemoAgent, DemoAgent], { first, second, hello = HELLO.looking }: Way): Step[] {
  return [
    ...taken(one, { after: 14, hello }),
    ...handedUp(one, { ask: first }),
    [32, two, 'accept'],
    [58, two, 'escalate', second],
    [47, three, 'accept'],
  ];
}
