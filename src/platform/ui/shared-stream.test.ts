import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sharedStream } from './shared-stream.ts';

/** What a tab holds of its connection; the test is the desk behind it. */
class Connection {
  static readonly CLOSED = 2;
  static open = new Set<Connection>();
  onopen = () => {};
  onerror = () => {};
  onmessage = (_: { data: string }) => {};
  constructor() {
    Connection.open.add(this);
    setTimeout(() => this.onopen());
  }
  addEventListener() {}
  close() {
    Connection.open.delete(this);
  }
}

type Tab = { heard: string[]; close(): void };
const tabs: Tab[] = [];
function openTab(person: string): Tab {
  const heard: string[] = [];
  const close = sharedStream(person)({
    told: (data) => heard.push(data),
    connected: () => heard.push('connected'),
    lost: (quietly) => heard.push(quietly ? 'gap' : 'lost'),
  });
  const tab = { heard, close };
  tabs.push(tab);
  return tab;
}

beforeEach(() => {
  vi.stubGlobal('EventSource', Connection);
  vi.stubGlobal('document', { visibilityState: 'visible', addEventListener() {}, removeEventListener() {} });
});
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close();
  vi.unstubAllGlobals();
});

const streams = () => [...Connection.open];
const untilOpen = (count: number) => vi.waitFor(() => expect(streams()).toHaveLength(count));

test('tabs of a person have one connection, and all hear what it tells; another person has another', async () => {
  const mine = [openTab('ines'), openTab('ines'), openTab('ines')];
  await untilOpen(1);
  const [stream] = streams();
  const other = openTab('otto');
  await untilOpen(2);
  await vi.waitFor(() => expect(mine.map(({ heard }) => heard.includes('connected'))).toEqual([true, true, true]));
  stream?.onmessage({ data: 'news' });
  await vi.waitFor(() => expect(mine.map(({ heard }) => heard.at(-1))).toEqual(['news', 'news', 'news']));
  stream?.onerror();
  await vi.waitFor(() => expect(mine.map(({ heard }) => heard.at(-1))).toEqual(['lost', 'lost', 'lost']));
  expect(other.heard).toEqual(['connected']);
});

test('when the tab that hears is closed, another does, and all know that they may have missed something', async () => {
  const [first, ...rest] = [openTab('lena'), openTab('lena'), openTab('lena')];
  await untilOpen(1);
  await vi.waitFor(() => expect(rest.every(({ heard }) => heard.includes('connected'))).toBe(true));
  const [before] = streams();
  first.close();
  await vi.waitFor(() => expect(streams().filter((stream) => stream !== before)).toHaveLength(1));
  await vi.waitFor(() =>
    expect(rest.map(({ heard }) => heard.slice(-2))).toEqual([
      ['gap', 'connected'],
      ['gap', 'connected'],
    ]),
  );
  streams()[0]?.onmessage({ data: 'more' });
  await vi.waitFor(() => expect(rest.map(({ heard }) => heard.at(-1))).toEqual(['more', 'more']));
});
