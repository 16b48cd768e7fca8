import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const disks: string[] = [];

/** A disk of its own in memory; null where one may not be mounted. */
export async function diskIn(folder: string, name: string, options: string): Promise<string | null> {
  const place = join(folder, name);
  await mkdir(place);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `mode=755,${options}`, 'tmpfs', place]);
  if (status !== 0) return null;
  disks.push(place);
  return place;
}

export function unmountDisks(): void {
  for (const disk of disks.splice(0)) spawnSync('umount', ['--lazy', disk]);
}
