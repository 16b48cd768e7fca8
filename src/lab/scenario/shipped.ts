import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../scenarios/', import.meta.url);

/** The scenarios that come with the desk, as they are written, by id. */
export function shippedSources(): Map<string, string> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return new Map(files.toSorted().map((name) => [name.replace(/\.yaml$/, ''), readFileSync(new URL(name, FOLDER), 'utf8')]));
}
