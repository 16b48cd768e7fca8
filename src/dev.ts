import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createProbe } from 'node:net';
import { createServer as createWeb } from 'vite';
import { SettingError } from './platform/config.ts';
import { exitWithLine } from './platform/exit-line.ts';

const HOST = '127.0.0.1';
const PORT = Number(process.env.PORT ?? 3000);
const WEB_PORT = Number(process.env.WEB_PORT ?? 5173);
const ADDRESS = `http://${HOST}:${WEB_PORT}`;
const ROOT = new URL('..', import.meta.url).pathname;

/** `npm run dev`: the desk, started anew when its code changes, behind the pages, which change as they are written. */
async function main(): Promise<void> {
  await refuseTaken('PORT', PORT);
  await refuseTaken('WEB_PORT', WEB_PORT);

  // The pages' own server hands `/api` on to the desk: vite.config.ts reads where that is.
  process.env.RELEVO_DESK = `http://${HOST}:${PORT}`;
  const web = await createWeb({
    root: ROOT,
    server: { host: HOST, port: WEB_PORT, strictPort: true },
    logLevel: 'warn',
    clearScreen: false,
  });
  await web.listen();

  const desk = startDesk();
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    desk.kill('SIGTERM');
    await web.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  await once(desk, 'exit');
  await end();
}

/** The desk prints the one address to open, and again after each change. */
function startDesk() {
  const { RELEVO_DESK: _, WEB_PORT: __, ...environment } = process.env;
  return spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--watch', '--watch-preserve-output', '--watch-kill-signal=SIGTERM', `${ROOT}src/main.ts`],
    { stdio: 'inherit', env: { ...environment, HOST, PORT: String(PORT), PUBLIC_URL: ADDRESS } },
  );
}

/** Asked beforehand: a desk that could not listen would wait for a change of its code instead of saying so and ending. */
async function refuseTaken(name: 'PORT' | 'WEB_PORT', port: number): Promise<void> {
  const probe = createProbe();
  try {
    probe.listen(port, HOST);
    await once(probe, 'listening');
  } catch {
    throw new SettingError(`port ${port} cannot be had, another program may hold it: stop it, or choose another with ${name}`);
  }
  probe.close();
}

main().catch(exitWithLine);
