import { publishedPlan } from '../plan/versions/store.ts';
import { isRefusal } from '../platform/outcome.ts';
import { partToSign } from '../signature/part-to-sign.ts';
import { signPart } from '../signature/sign-part.ts';
import type { DemoPerson } from './people.ts';
import type { Stage } from './tell-stories.ts';
import { WEEK } from './working-time.ts';

/** When each version was read. Most sign; Pablo joined late and never has, two have not come back to it since it changed. */
const READINGS = [
  { version: 'pilot', ago: 6 * WEEK, not: ['pablo'] },
  { version: 'inForce', ago: 4 * WEEK, not: ['pablo', 'yusuf', 'olga'] },
] as const satisfies readonly { version: string; ago: number; not: readonly DemoPerson[] }[];
/** They do not all read at once. */
const APART_MINUTES = 45;

/** The staff reads and signs what concerns it, in the weeks in which the stories happen under these versions. */
export async function signParts({ desk, past, actors, versions, time }: Stage): Promise<void> {
  for (const { version: name, ago, not } of READINGS) {
    const planVersion = versions[name];
    const { document: plan } = await publishedPlan(desk.db, planVersion);
    const readers = [...actors].filter(([person, { teams }]) => teams.length > 0 && !(not as readonly string[]).includes(person));
    for (const [index, [, by]] of readers.entries()) {
      const own = partToSign(
        plan,
        by.teams.map(({ team }) => team),
      );
      const signed = await past.act(time.ago(ago - index * APART_MINUTES), (recording) =>
        signPart({ ...recording, by, planVersion, door: 'demo', locale: by.locale, realm: 'real' }, { digest: own?.digest ?? '' }),
      );
      if (isRefusal(signed)) throw new Error(`${by.name} cannot sign version ${planVersion}: ${signed.refused}`);
    }
  }
}
