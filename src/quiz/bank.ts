import { readFile } from 'node:fs/promises';
import type { Question } from './question.ts';

const kept = new Map<number, Promise<readonly Question[]>>();

/** The questions that come with the desk for a tier; read once, when they are first asked for. */
export function shippedQuestions(tier: number): Promise<readonly Question[]> {
  const found = kept.get(tier) ?? readBank(tier);
  kept.set(tier, found);
  return found;
}

async function readBank(tier: number): Promise<readonly Question[]> {
  return JSON.parse(await readFile(new URL(`./bank/tier-${tier}.json`, import.meta.url), 'utf8')) as Question[];
}
