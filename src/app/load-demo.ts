import type { Desk } from './desk.ts';

export async function loadDemo(_desk: Desk, _say: (line: string) => void = () => {}): Promise<void> {}
