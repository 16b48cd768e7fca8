import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolderError } from './data-folder-error.ts';
import { isAlive, startOf } from './process-life.ts';

/**
 * Takes a folder for this process. The lock names the process and when it began, so that a lock left by a crash, whose
 * number another program may carry by now, is seen through.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'desk.pid');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${process.pid} ${startOf(process.pid)}`, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      // Linked, not written: another desk never sees a lock that does not yet say whose it is.
      if (await isLinked(draft, file)) return () => rm(file, { force: true });
      const holder = await readFile(file, 'utf8').catch(() => '');
      const [pid = '', ...since] = holder.split(' ');
      if (isAlive(Number(pid), since.join(' ')))
        throw new DataFolderError(
          `a desk already runs on ${folder} (process ${pid}): stop it first, or choose another folder with RELEVO_DATA`,
        );
      await takeAway(file, { holder, aside: `${draft}.left` });
    }
    throw new DataFolderError(`${folder} is being taken by another desk`);
  } finally {
    await rm(draft, { force: true });
  }
}

async function isLinked(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Of two that see a lock left by a crash, one takes it away; what the other would take away is the new lock, and goes back. */
async function takeAway(file: string, { holder, aside }: { holder: string; aside: string }): Promise<void> {
  const isMoved = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!isMoved) return;
  if ((await readFile(aside, 'utf8')) !== holder) await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
}
