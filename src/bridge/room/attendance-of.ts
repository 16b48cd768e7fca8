import { sql } from 'kysely';
import type { Act, DeskAct } from '../../identity/act.ts';
import { attendance, type Present, type Stay } from '../rules/attendance.ts';

/** Who is or was in a room; of one person alone, where they are named. */
export async function attendanceOf({ db, at }: Act | DeskAct, bridge: string, person?: string): Promise<Present[]> {
  const { rows } = await sql<Omit<Stay, 'joinedAt' | 'seenAt' | 'leftAt'> & { joinedAt: Date; seenAt: Date; leftAt: Date | null }>`
    select s.person_id as person, s.tier, s.joined_at, s.seen_at, s.left_at from bridge_attendance s
    where s.bridge_id = ${bridge} ${person === undefined ? sql`` : sql`and s.person_id = ${person}`}`.execute(db);
  const stays = rows.map((row) => ({
    ...row,
    joinedAt: row.joinedAt.getTime(),
    seenAt: row.seenAt.getTime(),
    leftAt: row.leftAt?.getTime() ?? null,
  }));
  return attendance(stays, at.getTime());
}
