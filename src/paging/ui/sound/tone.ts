/** Two notes, twice: short, and unlike what other programs ring with. Seconds, hertz. */
const NOTES = [
  { at: 0, pitch: 784 },
  { at: 0.18, pitch: 988 },
  { at: 0.55, pitch: 784 },
  { at: 0.73, pitch: 988 },
] as const;
const NOTE_SECONDS = 0.16;
const LOUDNESS = 0.18;

let context: AudioContext | undefined;

/** A browser lets a page sound once its reader has pressed something on it. */
export function maySound(): boolean {
  return typeof AudioContext !== 'undefined' && (navigator.userActivation?.hasBeenActive ?? context?.state === 'running');
}

/** Sounds once; made of waves, so that nothing has to be loaded. False where the browser does not let it. */
export async function playTone(): Promise<boolean> {
  if (!maySound()) return false;
  context ??= new AudioContext();
  await context.resume().catch(() => {});
  if (context.state !== 'running') return false;
  for (const { at, pitch } of NOTES) note(context, context.currentTime + 0.02 + at, pitch);
  return true;
}

function note(audio: AudioContext, start: number, pitch: number): void {
  const wave = audio.createOscillator();
  const volume = audio.createGain();
  wave.type = 'triangle';
  wave.frequency.value = pitch;
  // Swells and fades, or it would click.
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS);
  wave.connect(volume).connect(audio.destination);
  wave.start(start);
  wave.stop(start + NOTE_SECONDS);
}
