/** When a page cannot be shown: what happened in one sentence, what was kept, and the way on. */
import type { Fault } from '../../parts/fault-content.tsx';
import { FaultContent, faultHeading } from '../../parts/fault-content.tsx';
import type { PublicFrame } from '../../parts/layout-public.tsx';
import { PublicLayout } from '../../parts/layout-public.tsx';

/** The fault and the way back. */
export interface PublicFaultPageProps {
  readonly frame: PublicFrame;
  readonly fault: Fault;
}

/** 404, 403, 413, 429, 500, 503, 507 and an expired form, for people without an account. */
export function PublicFaultPage({ frame, fault }: PublicFaultPageProps) {
  return (
    <PublicLayout frame={frame} title={faultHeading(fault, frame.words)} faulty>
      <div class="column column-page">
        <FaultContent fault={fault} words={frame.words} homeHref={frame.organisation.href} />
      </div>
    </PublicLayout>
  );
}
