/** An instant as a field for a day and a time has it, by the clock of the device: `2026-12-01T09:05`. */
export function toLocal(at: string): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function fromLocal(at: string): string {
  return new Date(at).toISOString();
}
