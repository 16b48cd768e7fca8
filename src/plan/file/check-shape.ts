import { Ajv2020 } from 'ajv/dist/2020.js';
import { PlanDocument } from '../schema/schema.ts';

/** The compiled shape of a plan document. */
export const PLAN_CHECK = new Ajv2020({ allErrors: true, strict: false }).compile(PlanDocument);
