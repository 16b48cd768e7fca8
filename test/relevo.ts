import { vi } from 'vitest';
import { type Output, SETTING } from '../bench/real-desk.ts';
import { endOf, relevo } from '../src/cli/program.ts';

/**
 * Runs the command line to its end within this process, where a process of its own would take two seconds to begin; `runCli` is for
 * those tests that are about the process.
 */
export async function runRelevo(args: readonly string[], settings: Record<string, string> = {}): Promise<Output> {
  const said = { stdout: '', stderr: '' };
  const listening = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  for (const name of Object.keys(process.env).filter((name) => SETTING.test(name))) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    const end = await relevo()
      .parseAsync([...args], { from: 'user' })
      .then(() => Number(process.exitCode), endOf);
    return { end, ...said };
  } finally {
    process.exitCode = before;
    vi.unstubAllEnvs();
    for (const one of listening) one.mockRestore();
  }
}
