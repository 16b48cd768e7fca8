import type { Look } from '../identity/act.ts';
import { countMembers } from '../identity/person-store.ts';
import { consequencesOf } from '../plan/changes/consequences.ts';
import type { Plans } from '../plan/changes/read-changes.ts';
import type { Consequence } from '../plan/contract.ts';
import { nextVersion } from '../plan/versions/store.ts';
import type { Locale } from '../platform/http/shapes.ts';
import type { Sentences } from '../platform/i18n/sentences.ts';
import { peopleToAskAgain } from '../signature/who-must-read.ts';
import { countOpenTickets } from '../ticket/lists/count-open.ts';

/** What publishing a plan would do to the desk as it is now, in the reader's language. */
export async function planConsequences(
  look: Look,
  { basedOn, ...plans }: Plans & { basedOn: number | null },
  { say }: Pick<Sentences, 'say'>,
): Promise<Consequence[]> {
  const { db, locale, planVersion } = look;
  const now = {
    inForce: planVersion,
    basedOn,
    openTickets: await countOpenTickets(look),
    members: await countMembers(db),
    mustRead: (await peopleToAskAgain(db, plans.before, plans.after)).total,
    coming: await nextVersion(look),
  };
  return consequencesOf(plans, now, locale).map(({ code, params, areas }) => ({
    code,
    message: say(locale, 'plan', `consequence.${code}`, { ...params, ...(areas && { areas: spokenAreas(areas, say, locale) }) }),
  }));
}

function spokenAreas(areas: readonly string[], say: Sentences['say'], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(areas.map((area) => say(locale, 'plan', `word.area.${area}`)));
}
