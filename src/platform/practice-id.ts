/** What is born in practice has an id that says this version: an address alone tells in which realm what it names was born. */
const PRACTICE_VERSION = '8';
const VERSION_AT = 14;

export function isOfPractice(id: string): boolean {
  return id[VERSION_AT] === PRACTICE_VERSION;
}

export function ofPractice(id: string): string {
  return id.slice(0, VERSION_AT) + PRACTICE_VERSION + id.slice(VERSION_AT + 1);
}
