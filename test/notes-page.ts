import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { buildServer } from '../src/app/http/server.ts';
import { openDesk } from '../src/app/open-desk.ts';
import { FIELD } from '../src/bridge/notes/protocol.ts';
import { connectNotes, type NotesConnection, type NotesState } from '../src/bridge/ui/notes/connection.ts';
import { openStage, type Player, type Stage } from './cast.ts';

export type NotesPage = {
  doc: Y.Doc;
  awareness: Awareness;
  connection: NotesConnection;
  state(): NotesState;
  /** Puts words at the end, each in a paragraph of its own. */
  write(...words: string[]): void;
  words(): string[];
  close(): void;
};

/** Node’s own sends what is put beside the address along; a browser’s does not. */
type WithHeaders = new (url: string, options: { headers: Record<string, string> }) => WebSocket;

export const notesSocket = (origin: string, bridgeId: string, headers: Record<string, string>): WebSocket =>
  new (WebSocket as unknown as WithHeaders)(`${origin.replace(/^http/, 'ws')}/api/v1/bridges/${bridgeId}/notes/live`, { headers });

/** What somebody has open in a browser, short of the editor. */
export function openNotesPage(openSocket: () => WebSocket): NotesPage {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const field = doc.getXmlFragment(FIELD);
  const connection = connectNotes({ doc, awareness, openSocket, changed: () => {} });
  return {
    doc,
    awareness,
    connection,
    state: connection.state,
    write: (...words) => {
      for (const word of words) {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(word)]);
        field.push([paragraph]);
      }
    },
    words: () => field.toArray().map((node) => (node as Y.XmlElement).toArray().join('')),
    close: () => {
      connection.close();
      awareness.destroy();
      doc.destroy();
    },
  };
}

export function originOf(app: FastifyInstance): string {
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

export type NotesHouse = {
  stage: Stage;
  /** The notes of a bridge as somebody has them open, at the desk or at another process of it. */
  open(player: Player, bridgeId: string, at?: 'here' | 'there'): NotesPage;
  leave(): void;
  close(): Promise<void>;
};

/** A desk of two processes that listen, as far as the database can tell. */
export async function openNotesHouse(): Promise<NotesHouse> {
  const stage = await openStage();
  const dataFolder = await mkdtemp(join(tmpdir(), 'relevo-notes-'));
  const desk = await openDesk({ databaseUrl: stage.databaseUrl, dataFolder, publicUrl: 'http://127.0.0.1:3000', now: stage.desk.now });
  const apps = { here: stage.app, there: await buildServer(desk) };
  for (const app of Object.values(apps)) await app.listen({ port: 0, host: '127.0.0.1' });
  const pages: NotesPage[] = [];
  return {
    stage,
    open: (player, bridgeId, at = 'here') => {
      const page = openNotesPage(() => notesSocket(originOf(apps[at]), bridgeId, bearerOf(stage, player)));
      pages.push(page);
      return page;
    },
    leave: () => {
      for (const page of pages.splice(0)) page.close();
    },
    close: async () => {
      await apps.there.close();
      await desk.close();
      await rm(dataFolder, { recursive: true, force: true });
      await stage.close();
    },
  };
}

export const bearerOf = (stage: Stage, player: Player) => ({ authorization: `Bearer ${stage.tokens[player]}` });
export const connected = (page: NotesPage) => expect.poll(() => page.state().isConnected).toBe(true);
export const stored = (page: NotesPage) => expect.poll(() => page.state().isStored).toBe(true);

/** One that goes on now. */
export async function openedBridge(stage: Stage): Promise<string> {
  const { status, body } = await stage
    .as('lena')
    .post('/bridges', { title: 'Autopilot', minutes: 30, tiers: [1, 2, 3], reason: 'Many at once' });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
}
