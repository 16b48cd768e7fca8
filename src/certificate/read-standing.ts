import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import { worksHere } from '../identity/find-member.ts';
import { textIn } from '../plan/rules/in-force.ts';
import { programmesOf } from '../plan/rules/training.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import { VENDOR_TIER } from '../plan/words.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { refuse } from '../platform/outcome.ts';
import type { readStanding as contract, TeamStanding } from './contract.ts';
import { ledTeams, seesAll } from './may-see.ts';
import { stateAt } from './store.ts';
import type { CertificateState } from './words.ts';

type Held = { person: string; programme: string; tier: number; id: string; until: string | null; state: CertificateState };
type Excepted = { person: string; programme: string; id: string; until: string };

/** By team, how each of its people stands with the programmes of its tier. Whoever leads none sees themselves. */
export async function readStanding(
  look: Look,
  { team }: InputOf<typeof contract>,
): Promise<{ teams: TeamStanding[] } | ReturnType<typeof refuse>> {
  const plan = await planOfVersion(look.db, look.planVersion);
  const led = ledTeams(look.by);
  const leads = (id: string) => led === 'all' || led.includes(id);
  const own = (plan.teams ?? []).filter(({ id, tier }) => tier < VENDOR_TIER && (team === undefined || id === team));
  if (team !== undefined && own.length === 0) return refuse('team-unknown', { team });
  const whole = own.filter(({ id }) => seesAll(look.by, plan) || leads(id)).map(({ id }) => id);
  const teams = own.filter(({ id }) => whole.includes(id) || look.by.teams.some((one) => one.team === id));
  const members = await membersOf(look, { teams: teams.map(({ id }) => id), whole });
  const people = [...new Set(members.map(({ id }) => id))];
  const [held, excepted, sessions] = await Promise.all([heldBy(look, people), exceptedOf(look, people), nextSessions(look)]);
  const both = (text: Parameters<typeof textIn>[0]) => ({ en: textIn(text, 'en'), es: textIn(text, 'es') });
  return {
    teams: teams.map(({ id, name, tier }) => {
      const programmes = programmesOf(plan, tier);
      return {
        id,
        name: both(name),
        tier,
        mayGrant: leads(id),
        gates: (plan.training?.gates ?? [])
          .filter((gate) => gate.tier === tier)
          .map(({ move, areas, from }) => ({ move, areas: areas ?? null, from: from ?? null })),
        programmes: programmes.map((one) => ({
          id: one.id,
          name: both(one.name),
          areas: one.areas ?? null,
          months: one.certificateMonths ?? null,
          nextSession: sessions.get(one.id)?.toISOString() ?? null,
        })),
        people: members
          .filter((one) => one.team === id)
          .map((person) => ({
            person: { id: person.id, name: person.name },
            of: programmes.map((programme) => {
              const isIts = (one: { person: string; programme: string }) => one.person === person.id && one.programme === programme.id;
              const certificate = held.find((one) => isIts(one) && one.tier === tier);
              const exception = excepted.find(isIts);
              return {
                programme: programme.id,
                standing: certificate?.state ?? 'none',
                certificate: certificate?.id ?? null,
                until: certificate?.until ?? null,
                exception: exception ? { id: exception.id, until: exception.until } : null,
              };
            }),
          })),
      };
    }),
  };
}

async function membersOf({ db, by }: Look, { teams, whole }: { teams: string[]; whole: string[] }) {
  const { rows } = await sql<{ team: string; id: string; name: string }>`
    select m.team, p.id, p.name from team_member m join person p on p.id = m.person_id
    where m.team = any(${teams}) and ${worksHere} and (m.team = any(${whole}) or p.id = ${by.id}) order by lower(p.name), p.id`.execute(db);
  return rows;
}

/** The newest certificate of each, one that stands before one that was revoked. */
async function heldBy({ db, at }: Look, people: string[]): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select distinct on (c.person_id, c.programme, c.tier) c.person_id as person, c.programme, c.tier, c.id, c.until, ${stateAt(at)} as state
    from certificate c where c.person_id = any(${people}::uuid[])
    order by c.person_id, c.programme, c.tier, c.revoked_at is not null, c.issued_at desc, c.id desc`.execute(db);
  return rows;
}

async function exceptedOf({ db, at }: Look, people: string[]): Promise<Excepted[]> {
  const { rows } = await sql<Excepted>`
    select x.person_id as person, x.programme, x.id, x.until from certificate_exception x
    where x.person_id = any(${people}::uuid[]) and x.ended_at is null and x.ends_at > ${at}::timestamptz`.execute(db);
  return rows;
}

async function nextSessions({ db, at }: Look): Promise<Map<string, Date>> {
  const { rows } = await sql<{ programme: string; startsAt: Date }>`
    select s.programme, min(s.starts_at) as starts_at from programme_session s where s.starts_at > ${at}::timestamptz group by s.programme`.execute(
    db,
  );
  return new Map(rows.map(({ programme, startsAt }) => [programme, startsAt]));
}
