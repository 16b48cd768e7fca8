import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Override, Span } from '../rules/rota.ts';
import { within, without } from '../rules/spans.ts';
import { findOverrides, insertOverride } from '../store.ts';

type Wanted = Omit<Override, 'id' | 'insteadOf'> & { insteadOf: string | null };

/**
 * Puts somebody on duty for a span, besides or in the place of somebody. Where that one stands in already, or has a shift of their own,
 * it is given on, and whose turns those took stay out; so what is written needs no order to be read in. Answers the rows, by time.
 */
export async function putOnDuty({ db, at }: { db: Tx; at: Date }, { insteadOf, ...wanted }: Wanted): Promise<Override[]> {
  const given = insteadOf === null ? [] : await findOverrides(db, wanted, { team: wanted.team, person: insteadOf });
  for (const one of given) {
    await db.deleteFrom('rotaOverride').where('id', '=', one.id).execute();
    for (const rest of without([one], [wanted])) await insertOverride(db, { ...rest, id: newId(at) }, at);
  }
  const own = insteadOf === null ? [] : [insteadOf];
  const rows = [
    ...given.flatMap((one) => within([one], wanted).map((piece) => ({ ...piece, insteadOf: [...new Set([...own, ...one.insteadOf])] }))),
    ...without<Span>([wanted], given).map(({ from, to }) => ({ from, to, insteadOf: own })),
  ]
    .map((piece): Override => ({ ...wanted, ...piece, id: newId(at) }))
    .sort((a, b) => a.from - b.from);
  for (const row of rows) await insertOverride(db, row, at);
  return rows;
}
