import type { Static } from 'typebox';
import type { Act } from '../identity/act.ts';
import { type Route, reads, writes, writesThenReads } from '../identity/route.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { Refusal } from '../platform/outcome.ts';
import { addItem } from './agenda/add-item.ts';
import { editItem } from './agenda/edit-item.ts';
import * as contract from './contract.ts';
import { listBridges } from './list-bridges.ts';
import * as log from './log/contract.ts';
import { pinEntry, unpinEntry } from './log/pin-entry.ts';
import { readBridgeTimeline } from './log/read-bridge-timeline.ts';
import * as notes from './notes/contract.ts';
import { readBridgeNotes } from './notes/read-notes.ts';
import { openBridge } from './open-bridge.ts';
import { readBridge } from './read-bridge.ts';
import { cancelBridge } from './room/cancel-bridge.ts';
import { endBridge } from './room/end-bridge.ts';
import { giveRoles } from './room/give-roles.ts';
import { joinBridge } from './room/join-bridge.ts';
import { leaveBridge } from './room/leave-bridge.ts';
import { postBridgeMessage } from './room/post-message.ts';
import { ringTier } from './room/ring-tier.ts';
import { setFocus } from './room/set-focus.ts';
import { startBridge } from './room/start-bridge.ts';
import { stayOnBridge } from './room/stay-on-bridge.ts';
import { addAction } from './settled/add-action.ts';
import { addDecision } from './settled/add-decision.ts';
import * as settled from './settled/contract.ts';
import { editAction } from './settled/edit-action.ts';
import { listActions } from './settled/list-actions.ts';

/** Changes a room, and answers with it; all who change it at once share one reading. */
const writesInRoom = <Input>(
  endpoint: Endpoint<Input, Static<typeof contract.Bridge>>,
  act: (act: Act, input: Input) => Promise<{ id: string } | Refusal>,
): Route => writesThenReads(endpoint, 'bridge:join', act, readBridge);

export const BRIDGE_ROUTES: readonly Route[] = [
  reads(contract.listBridges, 'bridge:read', listBridges),
  reads(contract.readBridge, 'bridge:read', readBridge),
  reads(log.readBridgeTimeline, 'bridge:read', readBridgeTimeline),
  reads(notes.readBridgeNotes, 'bridge:read', readBridgeNotes),
  reads(settled.listActions, 'bridge:read', listActions),
  writesInRoom(contract.openBridge, openBridge),
  writesInRoom(contract.joinBridge, joinBridge),
  writes(contract.stayOnBridge, 'bridge:join', stayOnBridge),
  writesInRoom(contract.leaveBridge, leaveBridge),
  writesInRoom(contract.startBridge, startBridge),
  writesInRoom(contract.endBridge, endBridge),
  writesInRoom(contract.cancelBridge, cancelBridge),
  writesInRoom(contract.giveRoles, giveRoles),
  writesInRoom(contract.ringTier, ringTier),
  writesInRoom(contract.addItem, addItem),
  writesInRoom(contract.editItem, editItem),
  writesInRoom(contract.setFocus, setFocus),
  writesInRoom(settled.addDecision, addDecision),
  writesInRoom(settled.addAction, addAction),
  writes(settled.editAction, 'bridge:join', editAction),
  writes(log.postBridgeMessage, 'bridge:join', postBridgeMessage),
  writes(log.pinEntry, 'bridge:join', pinEntry),
  writes(log.unpinEntry, 'bridge:join', unpinEntry),
];
