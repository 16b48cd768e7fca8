import { describe, expect, test } from 'vitest';
import type { Db } from './database.ts';
import { sharedRead } from './shared-read.ts';

/** A read that ends when it is told to, and counts how often it began. */
function slowRead() {
  const ends: ((value: number) => void)[] = [];
  return {
    begun: () => ends.length,
    end: async (index: number) => {
      ends[index]?.(index);
      await new Promise(setImmediate);
    },
    read: () => new Promise<number>((resolve) => ends.push(resolve)),
  };
}
const database = { isTransaction: false } as Db;

describe('who asks for the same', () => {
  test('while it is read shares the next reading, and never one that began before', async () => {
    const { read, begun, end } = slowRead();
    const [first, second, third] = [1, 2, 3].map(() => sharedRead(database, 'room', read));
    expect(begun()).toBe(1);
    await end(0);
    expect([await first, begun()]).toEqual([0, 2]);
    const fourth = sharedRead(database, 'room', read);
    await end(1);
    expect([await second, await third, begun()]).toEqual([1, 1, 3]);
    await end(2);
    expect(await fourth).toBe(2);
  });

  test('once it is read has a reading of their own', async () => {
    const { read, begun, end } = slowRead();
    const first = sharedRead(database, 'room', read);
    await end(0);
    await first;
    const second = sharedRead(database, 'room', read);
    await end(1);
    expect([await second, begun()]).toEqual([1, 2]);
  });

  test('after one that failed is answered all the same', async () => {
    const failed = sharedRead(database, 'room', () => Promise.reject(new Error('gone')));
    const next = sharedRead(database, 'room', () => Promise.resolve(7));
    await expect(failed).rejects.toThrow('gone');
    expect(await next).toBe(7);
  });

  test('within a transaction reads alone', async () => {
    const { read, begun } = slowRead();
    const transaction = { isTransaction: true } as Db;
    for (let asked = 0; asked < 2; asked++) void sharedRead(transaction, 'room', read);
    expect(begun()).toBe(2);
  });
});
