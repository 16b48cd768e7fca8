import { Readable } from 'node:stream';
import { isRefusal } from '../platform/outcome.ts';
import { storeUpload } from '../ticket/attachments/store-upload.ts';
import { drawMessage } from './draw-message.ts';
import { faultIn, type Scene } from './scene.ts';
import type { Exhibit } from './story.ts';

const SIZE_MAX_BYTES = 200_000;
const LOG_MINUTES = 12;

/** Makes the file, keeps it as an upload of who acts, and gives the field that ties it to what comes next. */
export async function attach(scene: Scene, exhibit: Exhibit | undefined): Promise<{ attachments?: string[] }> {
  if (!exhibit) return {};
  const { name, content } = MAKE[exhibit](scene);
  const file = await scene.desk.files.keep({ name, stream: Readable.from([content]), sizeMax: SIZE_MAX_BYTES });
  if (isRefusal(file)) throw new Error(`${name} was refused: ${file.refused}`);
  return { attachments: [(await storeUpload(scene.act, file)).id] };
}

const MAKE: Record<Exhibit, (scene: Scene) => { name: string; content: Buffer }> = {
  picture: (scene) => ({ name: 'screenshot.png', content: drawMessage(codeIn(scene) ?? '0x0') }),
  log: (scene) => ({ name: `${scene.story.device ?? 'device'}-diagnostics.log`, content: Buffer.from(logLines(scene).join('\n')) }),
};

/** A device log of the last minutes before it was sent: check-ins that go well, and the one that does not. */
function logLines(scene: Scene): string[] {
  const { act, story } = scene;
  const at = (minutesBefore: number) => new Date(act.at.getTime() - minutesBefore * 60_000).toISOString();
  const device = story.device ?? 'device';
  return [
    `${at(LOG_MINUTES)} INFO  ${device} session started, reason: user`,
    `${at(LOG_MINUTES - 1)} INFO  check-in: 14 settings received, 0 changed`,
    `${at(LOG_MINUTES - 2)} INFO  clock offset to service: 0.4 s`,
    `${at(4)} WARN  ${faultIn(scene)?.symptom ?? story.subject}`,
    `${at(3)} ERROR ${codeIn(scene) ?? 'no code'} after 3 attempts, next attempt in 480 min`,
    `${at(1)} INFO  session ended`,
    '',
  ];
}

export function codeIn({ story, act }: Pick<Scene, 'story' | 'act'>): string | null {
  return story.code === undefined ? (faultIn({ story, act })?.errorCode ?? null) : story.code;
}
