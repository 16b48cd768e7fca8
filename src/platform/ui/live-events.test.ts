import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hearChanges } from './live-events.ts';

/** What a page holds of its connection; the test is the browser behind it. */
class Connection {
  static readonly CLOSED = 2;
  static all: Connection[] = [];
  readyState = 1;
  onopen = () => {};
  onerror = () => {};
  onmessage = (_: { data: string }) => {};
  constructor() {
    Connection.all.push(this);
  }
  comeBack = () => {};
  addEventListener(_: 'come-back', listener: () => void) {
    this.comeBack = listener;
  }
  close() {
    this.readyState = Connection.CLOSED;
  }
  fail(readyState: number) {
    this.readyState = readyState;
    this.onerror();
  }
}

let queries: QueryClient;
let connected: boolean[];
let callOff: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Connection);
  Connection.all = [];
  queries = new QueryClient();
  queries.setQueryData(['plan'], 'as it was');
  connected = [];
  callOff = hearChanges(queries, (isConnected) => connected.push(isConnected));
  Connection.all[0]?.onopen();
});
afterEach(() => {
  callOff();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const isAskedAgain = () => queries.getQueryState(['plan'])?.isInvalidated;

test('a connection that the browser makes again by itself is left to it, and everything is fetched again', () => {
  Connection.all[0]?.fail(0);
  vi.runAllTimers();
  expect(Connection.all).toHaveLength(1);
  expect(isAskedAgain()).toBe(false);
  Connection.all[0]?.onopen();
  expect(isAskedAgain()).toBe(true);
  expect(connected).toEqual([true, false, true]);
});

test('one that the browser has given up, as it does when a proxy answers for a desk that starts, is made again by the page', () => {
  Connection.all[0]?.fail(Connection.CLOSED);
  vi.advanceTimersToNextTimer();
  Connection.all[1]?.fail(Connection.CLOSED);
  vi.advanceTimersToNextTimer();
  expect(Connection.all).toHaveLength(3);
  Connection.all[2]?.onopen();
  expect(isAskedAgain()).toBe(true);
  expect(connected).toEqual([true, false, false, true]);
});

test('a page for which the desk has no stream asks again now and then, and says nothing of it', () => {
  const [connection] = Connection.all;
  connection?.comeBack();
  connection?.fail(0);
  connection?.onopen();
  expect(isAskedAgain()).toBe(true);
  expect(connected).toEqual([true, true]);
  connection?.comeBack();
  connection?.fail(0);
  connection?.fail(0);
  expect(connected).toEqual([true, true, false]);
});

test('when it is lost, who is signed in is asked, since a session that ends takes its connection with it', () => {
  queries.setQueryData(['me'], 'as it was');
  Connection.all[0]?.comeBack();
  Connection.all[0]?.fail(0);
  expect(queries.getQueryState(['me'])?.isInvalidated).toBe(false);
  Connection.all[0]?.fail(Connection.CLOSED);
  expect(queries.getQueryState(['me'])?.isInvalidated).toBe(true);
});

test('whoever signs out makes none again', () => {
  Connection.all[0]?.fail(Connection.CLOSED);
  callOff();
  vi.runAllTimers();
  expect(Connection.all).toHaveLength(1);
});

test('a room in which much happens is fetched again at most once a second, and at once when little does', () => {
  const [connection] = Connection.all;
  let asked = 0;
  queries.setQueryData(['bridges', 'room'], 'as it was');
  const unsubscribe = queries.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.queryKey[0] === 'bridges' && query.state.isInvalidated) {
      asked++;
      query.setState({ isInvalidated: false });
    }
  });
  const joined = () => connection?.onmessage({ data: JSON.stringify({ kind: 'bridge-joined', subject: 'a bridge' }) });
  joined();
  vi.advanceTimersByTime(150);
  expect(asked).toBe(1);
  for (let times = 0; times < 40; times++) {
    joined();
    vi.advanceTimersByTime(50);
  }
  expect(asked).toBe(3);
  unsubscribe();
});
