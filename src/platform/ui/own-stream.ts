/** What is heard of the desk: what it tells, and whether it is there. `quietly`: it has no stream for this page, which comes back by itself. */
export type Hearing = { told(data: string): void; connected(): void; lost(quietly: boolean): void };
/** Begins to hear, until it is called off. */
export type Stream = (hearing: Hearing) => () => void;

/** A browser asks again by itself when a connection is lost, but not after an answer that is no stream: a proxy’s while the desk starts. */
const AGAIN_MS = 10_000;

/** A connection of this page alone. */
export const ownStream: Stream = ({ told, connected, lost }) => {
  /** The desk has no stream for this page: it comes back now and then by itself, and is as connected as it can be. */
  let comesBack = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let source = connect();

  function connect(): EventSource {
    const connection = new EventSource('/api/v1/events');
    connection.onmessage = ({ data }) => told(data);
    connection.addEventListener('come-back', () => {
      comesBack = true;
    });
    connection.onopen = () => {
      comesBack = false;
      connected();
    };
    connection.onerror = () => {
      lost(comesBack);
      comesBack = false;
      if (connection.readyState === EventSource.CLOSED) again = setTimeout(connectAgain, AGAIN_MS);
    };
    return connection;
  }
  function connectAgain(): void {
    source = connect();
  }
  return () => {
    clearTimeout(again);
    source.close();
  };
};

/** The same as long as the page is looked at: where tabs cannot share one, those behind leave the connections to the others. */
export const streamInSight: Stream = (hearing) => {
  let stop: (() => void) | undefined;
  const look = () => {
    if (document.visibilityState === 'visible') stop ??= ownStream(hearing);
    else {
      stop?.();
      stop = undefined;
      hearing.lost(true);
    }
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    stop?.();
  };
};
