import type { ANSWER_KINDS } from '../words.ts';
import { isCourtesy, rulesIn } from './match.ts';
import type { Both, Check, Say, Scenario } from './schema.ts';

/** How far a run has come: what is known, and what was said and looked at. */
export type Standing = { facts: readonly string[]; said: readonly string[]; checked: readonly string[]; misunderstood: number };
export type Answer = { kind: (typeof ANSWER_KINDS)[number]; say: string | null; text: Both };

export const BEGINNING: Standing = { facts: [], said: [], checked: [], misunderstood: 0 };
/** More at once would bury the one that was meant. */
const ANSWERS_MAX = 4;
const ALL_RIGHT: Both = { en: 'All right, thank you.', es: 'De acuerdo, gracias.' };
const AS_I_SAID: Both = { en: 'As I said: ', es: 'Como decía: ' };

const knows = ({ facts }: Standing, after: readonly string[] | undefined) => (after ?? []).every((fact) => facts.includes(fact));
const plus = (before: readonly string[], more: readonly string[] | undefined) => [...new Set([...before, ...(more ?? [])])];

/** What the person answers to a text, by the script alone, and what is known then. It says so when it did not understand. */
export function hear(
  scenario: Pick<Scenario, 'says' | 'misunderstood'>,
  standing: Standing,
  text: string,
): { standing: Standing; answers: Answer[] } {
  const spoken = rulesIn(text, scenario.says).slice(0, ANSWERS_MAX);
  const told = spoken.filter(({ after, early }) => knows(standing, after) || early);
  if (told.length === 0)
    return isCourtesy(text) ? { standing, answers: [{ kind: 'courtesy', say: null, text: ALL_RIGHT }] } : ask(scenario, standing);
  const answers = told.map((say) => answerOf(say, standing));
  const given = told.filter(({ after }) => knows(standing, after));
  return {
    answers,
    standing: {
      ...standing,
      facts: given.reduce<readonly string[]>((facts, { reveals }) => plus(facts, reveals), standing.facts),
      said: plus(
        standing.said,
        given.map(({ id }) => id),
      ),
    },
  };
}

function ask({ misunderstood }: Pick<Scenario, 'misunderstood'>, standing: Standing): { standing: Standing; answers: Answer[] } {
  const text = misunderstood[standing.misunderstood % misunderstood.length] ?? ALL_RIGHT;
  return { standing: { ...standing, misunderstood: standing.misunderstood + 1 }, answers: [{ kind: 'misunderstood', say: null, text }] };
}

function answerOf({ id, after, early, answer }: Say, standing: Standing): Answer {
  if (!knows(standing, after)) return { kind: 'early', say: id, text: early ?? ALL_RIGHT };
  if (!standing.said.includes(id)) return { kind: 'answer', say: id, text: answer };
  return { kind: 'again', say: id, text: { en: AS_I_SAID.en + answer.en, es: AS_I_SAID.es + answer.es } };
}

/** Whether a check can be made by now; one may need a fact, such as which device it is. */
export function mayCheck(standing: Standing, { after }: Check): boolean {
  return knows(standing, after);
}

/** What is known once a check has been made. */
export function check(standing: Standing, { id, reveals }: Check): Standing {
  return { ...standing, facts: plus(standing.facts, reveals), checked: plus(standing.checked, [id]) };
}
