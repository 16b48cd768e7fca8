import pg from 'pg';

const RECONNECT_MS = 1_000;
/** Notifications may get lost in any case; what a slow database would hear of much later is left out. */
const WAITING_MAX = 1_000;

export type NotificationLine = {
  /** While it is not, nobody hears what is sent. */
  isOpen(): boolean;
  send(payload: string): Promise<void>;
  stop(): Promise<void>;
};
type Hearing = {
  heard(payload: string): void;
  /** From now on something may be missed. */
  lost?(): void;
  /** It is there again: what was missed meanwhile can be asked for. */
  back?(): void;
};

/** LISTEN and NOTIFY on one connection of its own, which is made again when it breaks. */
export async function openNotificationLine(
  databaseUrl: string,
  channel: string,
  { heard, lost, back }: Hearing,
): Promise<NotificationLine> {
  let client: pg.Client | null = null;
  let stopped = false;
  let sent = Promise.resolve();
  let waitingCount = 0;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: databaseUrl, application_name: channel });
    next.on('error', () => {});
    next.on('end', () => {
      if (client) lost?.();
      client = null;
      if (!stopped) setTimeout(() => connect().then(back, () => {}), RECONNECT_MS).unref();
    });
    next.on('notification', ({ payload = '' }) => heard(payload));
    await next.connect();
    await next.query(`listen ${channel}`);
    client = next;
  }

  await connect();
  return {
    isOpen: () => client !== null,
    send: (payload) => {
      if (waitingCount >= WAITING_MAX) return sent;
      waitingCount += 1;
      // One connection asks one thing at a time.
      sent = sent.then(async () => {
        waitingCount -= 1;
        await client?.query('select pg_notify($1, $2)', [channel, payload]).catch(() => {});
      });
      return sent;
    },
    stop: async () => {
      stopped = true;
      await client?.end().catch(() => {});
    },
  };
}
