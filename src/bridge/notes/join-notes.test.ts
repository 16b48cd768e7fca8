import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openStage, type Stage, untilWaiting } from '../../../test/cast.ts';
import { openedBridge } from '../../../test/notes-page.ts';
import { runs } from '../../../test/runs.ts';
import { sweep } from '../../app/worker/sweep.ts';
import { documentOf } from './document.ts';
import { joinNotes, ROWS_WORTH_JOINING } from './join-notes.ts';
import { FIELD } from './protocol.ts';
import { readNotes } from './read-notes.ts';
import { allChanges, changesAfter, storeChanges } from './store.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const wordsIn = (doc: Y.Doc): string[] =>
  doc
    .getXmlFragment(FIELD)
    .toArray()
    .map((node) => (node as Y.XmlElement).toArray().join(''))
    .toSorted();

/** A page that writes words one by one, and stores each before the next. */
function writer(bridgeId: string, personId: string) {
  const doc = documentOf([]);
  const field = doc.getXmlFragment(FIELD);
  const changes: Uint8Array[] = [];
  doc.on('update', (change) => changes.push(change));
  return async (word: string) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(word)]);
    field.push([paragraph]);
    const store = { bridgeId, after: 0, at: stage.desk.now(), changes: changes.splice(0).map((update) => ({ update, personId })) };
    expect(await storeChanges(stage.desk.db, store)).not.toBeNull();
  };
}

test('nothing is lost that is written while rows are joined, wherever a reader stands meanwhile', async () => {
  const plan = fc.array(fc.constantFrom('tina', 'theo', 'join', 'join too', 'read'), { minLength: 4, maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(plan, async (steps) => {
      const bridgeId = await openedBridge(stage);
      const { db } = stage.desk;
      const write = { tina: writer(bridgeId, stage.ids.tina), theo: writer(bridgeId, stage.ids.theo) };
      const reader = { doc: documentOf([]), last: 0 };
      const read = async () => {
        for (const { id, update } of await changesAfter(db, bridgeId, reader.last)) {
          Y.applyUpdate(reader.doc, update);
          reader.last = id;
        }
      };
      const words = ['first', 'second'];
      for (const word of words) await write.tina(word);
      // Who writes waits for the own words alone; everything else goes on beside it.
      const lanes: Record<string, Promise<void>> = {};
      for (const [place, step] of steps.entries()) {
        const does = () =>
          step === 'tina' || step === 'theo' ? write[step](`${place}`) : step === 'read' ? read() : joinNotes(db, bridgeId);
        if (step === 'tina' || step === 'theo') words.push(`${place}`);
        lanes[step] = (lanes[step] ?? Promise.resolve()).then(does);
      }
      await Promise.all(Object.values(lanes));
      await read();
      expect(wordsIn(reader.doc)).toEqual(words.toSorted());
      expect(wordsIn(documentOf((await allChanges(db, bridgeId)).map(({ update }) => update)))).toEqual(words.toSorted());
    }),
    { numRuns: runs(15, 300) },
  );
});

test('what is stored between the reading of the rows and their end stays beside the joined one', async () => {
  const bridgeId = await openedBridge(stage);
  const [tina, theo] = [writer(bridgeId, stage.ids.tina), writer(bridgeId, stage.ids.theo)];
  for (const word of ['one', 'two']) await tina(word);
  const going: Promise<void>[] = [];
  await stage.desk.db.transaction().execute(async (tx) => {
    await sql`select from bridge where id = ${bridgeId} for update`.execute(tx);
    going.push(theo('three'));
    await untilWaiting(stage, 1);
    going.push(joinNotes(stage.desk.db, bridgeId));
    await untilWaiting(stage, 2);
  });
  await Promise.all(going);
  const rows = await allChanges(stage.desk.db, bridgeId);
  expect(rows).toHaveLength(2);
  expect(wordsIn(documentOf(rows.map(({ update }) => update)))).toEqual(['one', 'three', 'two']);
});

test('of two who join at once, the second leaves what the first has made', async () => {
  const bridgeId = await openedBridge(stage);
  const tina = writer(bridgeId, stage.ids.tina);
  for (const word of ['one', 'two']) await tina(word);
  const going: Promise<void>[] = [];
  await stage.desk.db.transaction().execute(async (tx) => {
    await sql`select from bridge where id = ${bridgeId} for update`.execute(tx);
    for (const _ of [1, 2]) going.push(joinNotes(stage.desk.db, bridgeId));
    await untilWaiting(stage, 2);
  });
  await Promise.all(going);
  expect(await allChanges(stage.desk.db, bridgeId)).toHaveLength(1);
});

test('what a killed process left in many rows is one row after the next sweep, and says the same of the same people', async () => {
  const bridgeId = await openedBridge(stage);
  const [tina, theo] = [writer(bridgeId, stage.ids.tina), writer(bridgeId, stage.ids.theo)];
  for (let row = 0; row < ROWS_WORTH_JOINING; row++) await (row % 2 ? theo : tina)(`${row}`);
  const before = await readNotes(stage.desk.db, bridgeId);
  await sweep(stage.desk);
  expect(await allChanges(stage.desk.db, bridgeId)).toHaveLength(1);
  expect(await readNotes(stage.desk.db, bridgeId)).toEqual(before);
  expect(before.authors.map(({ name }) => name)).toEqual(['Tina One', 'Theo Three']);
});
