import { useQuery } from '@tanstack/react-query';
import { call } from '../../platform/ui/api.ts';
import { listPlanVersions, type PlanPage, readPlan, readPlanVersion } from '../contract.ts';
import type { PlanDocument } from '../schema/schema.ts';

export type Plan = Omit<PlanPage, 'document'> & { document: PlanDocument };

/** One version of the plan with what lint says about it; without a number the one in force. */
export function usePlan(version: number | undefined) {
  return useQuery({
    queryKey: ['plan', version ?? 'in-force'],
    queryFn: async (): Promise<Plan> => {
      const page = version === undefined ? await call(readPlan) : await call(readPlanVersion, { params: { version } });
      return { ...page, document: page.document as PlanDocument };
    },
  });
}

export function usePlanVersions() {
  return useQuery({ queryKey: ['plan', 'versions'], queryFn: async () => (await call(listPlanVersions)).items });
}
