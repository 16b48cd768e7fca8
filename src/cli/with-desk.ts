import type { OpenDesk } from '../app/open-desk.ts';
import { openDesk } from '../app/open-desk.ts';
import { ensurePlan } from '../app/starting-plan.ts';
import { readConfig, SettingError } from '../platform/config.ts';
import { forgetPgSettings, openDataFolder } from '../platform/data-folder.ts';
import { migrate } from '../platform/migrate.ts';
import { runningDatabase } from '../platform/running-database.ts';

/**
 * Runs a command on the desk's database. When a desk runs on the data folder, its embedded database is used as it is;
 * otherwise it is started for the command and stopped after it.
 */
export async function withDesk(work: (desk: OpenDesk) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  const running = config.databaseUrl ? null : await runningDatabase(config.dataFolder);
  if (running) forgetPgSettings();
  const data = running ? { databaseUrl: running, close: async () => {} } : await openDataFolder(config, () => {});
  try {
    await migrate(data.databaseUrl);
    const desk = await openDesk({ databaseUrl: data.databaseUrl, dataFolder: config.dataFolder, publicUrl: config.publicUrl });
    try {
      await ensurePlan(desk);
      await work(desk);
    } finally {
      await desk.close();
    }
  } finally {
    await data.close();
  }
}

/** What the caller got wrong, in one line. */
export function refuseCommand(line: string): never {
  throw new SettingError(line);
}
