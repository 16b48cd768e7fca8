import { expect, test } from 'vitest';
import { freshDatabase } from './database.ts';
import { typesOf, writtenTypes } from './database-types.ts';

test('the row types are those of the migrated database; after a migration: node test/database-types.ts --write', async () => {
  const { url, drop } = await freshDatabase();
  try {
    expect(await typesOf(url)).toBe(await writtenTypes());
  } finally {
    await drop();
  }
});
