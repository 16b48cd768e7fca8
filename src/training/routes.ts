import { type Route, reads, writes } from '../identity/route.ts';
import { acceptProposal } from './cascade/accept-proposal.ts';
import * as cascade from './cascade/contract.ts';
import { readCascade } from './cascade/read-cascade.ts';
import * as contract from './contract.ts';
import * as effect from './effect/contract.ts';
import { readTrainingEffect } from './effect/read-effect.ts';
import * as gaps from './gaps/contract.ts';
import { readGaps } from './gaps/read-gaps.ts';
import { readMaterial } from './material/read-module.ts';
import { listMaterialVersions, previewMaterial, restoreMaterial, writeMaterial } from './material/write-material.ts';
import * as path from './path/contract.ts';
import { readPath } from './path/read-path.ts';
import { listProgrammes, readProgramme } from './programmes.ts';
import * as readiness from './readiness/contract.ts';
import { readReadiness } from './readiness/read-readiness.ts';
import { giveFeedback, observeTrainer } from './sessions/after-course.ts';
import * as ahead from './sessions/ahead/contract.ts';
import { listTrainers } from './sessions/ahead/list-trainers.ts';
import { previewCourseSession } from './sessions/ahead/preview-course.ts';
import * as sessions from './sessions/contract.ts';
import { enrol, withdrawEnrolment } from './sessions/enrol.ts';
import { endCourseSession, noteAttendance, startCourseSession, teachModule } from './sessions/hold-course.ts';
import { listCourseSessions } from './sessions/list-courses.ts';
import { cancelCourseSession, editCourseSession, planCourseSession } from './sessions/plan-course.ts';
import { askQuestion, decideQuestion, listOwnQuestions } from './sessions/questions.ts';
import { readCourseSession } from './sessions/read-course.ts';
import * as there from './sessions/there/contract.ts';
import { sayHere } from './sessions/there/say-here.ts';
import { takeBackAttendance } from './sessions/there/take-back.ts';

export const TRAINING_ROUTES: readonly Route[] = [
  reads(contract.listProgrammes, 'training:read', listProgrammes),
  reads(contract.readProgramme, 'training:read', readProgramme),
  // Of whom, besides oneself, the use case asks.
  reads(path.readPath, 'training:read', readPath),
  reads(contract.readMaterial, 'training:read', readMaterial),
  // Who trains is for the plan to say, not for a role: the use case asks it.
  reads(contract.previewMaterial, 'training:read', previewMaterial),
  reads(contract.listMaterialVersions, 'training:read', listMaterialVersions),
  writes(contract.writeMaterial, 'training:read', writeMaterial),
  writes(contract.restoreMaterial, 'training:read', restoreMaterial),
  // Who plans training or trains a tier, the use case asks.
  reads(cascade.readCascade, 'training:read', readCascade),
  writes(cascade.acceptProposal, 'training:read', acceptProposal),
  // Whose work it is, and who answers for training, is asked there.
  reads(gaps.readGaps, 'training:read', (look, input, { sentences }) => readGaps(look, input, sentences)),
  reads(readiness.readReadiness, 'training:read', readReadiness),
  reads(effect.readTrainingEffect, 'training:read', readTrainingEffect),
  reads(sessions.listCourseSessions, 'training:read', listCourseSessions),
  reads(ahead.previewCourseSession, 'training:read', previewCourseSession),
  reads(ahead.listTrainers, 'training:read', listTrainers),
  reads(sessions.readCourseSession, 'training:read', readCourseSession),
  reads(sessions.listOwnQuestions, 'training:read', listOwnQuestions),
  writes(sessions.planCourseSession, 'training:read', planCourseSession),
  writes(sessions.editCourseSession, 'training:read', editCourseSession),
  writes(sessions.cancelCourseSession, 'training:read', cancelCourseSession),
  writes(sessions.startCourseSession, 'training:read', startCourseSession),
  writes(sessions.teachModule, 'training:read', teachModule),
  writes(sessions.endCourseSession, 'training:read', endCourseSession),
  writes(sessions.enrol, 'training:read', enrol),
  writes(sessions.withdrawEnrolment, 'training:read', withdrawEnrolment),
  writes(sessions.noteAttendance, 'training:read', noteAttendance),
  writes(there.takeBackAttendance, 'training:read', takeBackAttendance),
  writes(there.sayHere, 'training:read', sayHere),
  writes(sessions.observeTrainer, 'training:read', observeTrainer),
  writes(sessions.askQuestion, 'training:read', askQuestion),
  writes(sessions.decideQuestion, 'training:read', decideQuestion),
  writes(sessions.giveFeedback, 'training:read', giveFeedback),
];
