import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './process-life.ts';

const NOTE = 'postgres.running';

/** Notes where the embedded database of a running desk answers, for the command line; readable by the owner alone. */
export async function noteRunning(dataFolder: string, { url, pid }: { url: string; pid: number }): Promise<() => Promise<void>> {
  const file = join(dataFolder, NOTE);
  await writeFile(file, JSON.stringify({ url, pid }), { mode: 0o600 });
  return () => rm(file, { force: true });
}

/** The address of the embedded database when a desk runs on this data folder. */
export async function runningDatabase(dataFolder: string): Promise<string | null> {
  try {
    const [note, lock] = await Promise.all([readFile(join(dataFolder, NOTE), 'utf8'), readFile(join(dataFolder, 'desk.pid'), 'utf8')]);
    const { url, pid } = JSON.parse(note) as { url: string; pid: number };
    const [desk = '', ...since] = lock.split(' ');
    return isAlive(pid) && isAlive(Number(desk), since.join(' ')) ? url : null;
  } catch {
    return null;
  }
}
