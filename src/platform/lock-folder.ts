import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolderError } from './data-folder-error.ts';
import { isAlive, startOf } from './process-life.ts';

/**
 * Takes a folder for this process. The lock names the process and when it began, so that a lock left by a crash, whose
 * number another program may carry by now, is seen through.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'desk.pid');
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeFile(file, mine, { flag: 'wx', mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readFile(file, 'utf8').catch(() => '');
    const [pid = '', ...since] = holder.split(' ');
    if (isAlive(Number(pid), since.join(' ')))
      throw new DataFolderError(
        `a desk already runs on ${folder} (process ${pid}): stop it first, or choose another folder with RELEVO_DATA`,
      );
    await rm(file, { force: true });
  }
  throw new DataFolderError(`${folder} is being taken by another desk`);
}
