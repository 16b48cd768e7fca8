import { type Route, reads, writes } from '../identity/route.ts';
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

export const BRIDGE_ROUTES: readonly Route[] = [
  reads(contract.listBridges, 'bridge:read', listBridges),
  reads(contract.readBridge, 'bridge:read', readBridge),
  reads(log.readBridgeTimeline, 'bridge:read', readBridgeTimeline),
  reads(notes.readBridgeNotes, 'bridge:read', readBridgeNotes),
  reads(settled.listActions, 'bridge:read', listActions),
  writes(contract.openBridge, 'bridge:join', openBridge),
  writes(contract.joinBridge, 'bridge:join', joinBridge),
  writes(contract.stayOnBridge, 'bridge:join', stayOnBridge),
  writes(contract.leaveBridge, 'bridge:join', leaveBridge),
  writes(contract.startBridge, 'bridge:join', startBridge),
  writes(contract.endBridge, 'bridge:join', endBridge),
  writes(contract.cancelBridge, 'bridge:join', cancelBridge),
  writes(contract.giveRoles, 'bridge:join', giveRoles),
  writes(contract.ringTier, 'bridge:join', ringTier),
  writes(contract.addItem, 'bridge:join', addItem),
  writes(contract.editItem, 'bridge:join', editItem),
  writes(contract.setFocus, 'bridge:join', setFocus),
  writes(settled.addDecision, 'bridge:join', addDecision),
  writes(settled.addAction, 'bridge:join', addAction),
  writes(settled.editAction, 'bridge:join', editAction),
  writes(log.postBridgeMessage, 'bridge:join', postBridgeMessage),
  writes(log.pinEntry, 'bridge:join', pinEntry),
  writes(log.unpinEntry, 'bridge:join', unpinEntry),
];
