/** When a staff page cannot be shown: the same sentences as elsewhere, within the frame of the work. */
import type { Fault } from '../../parts/fault-content.tsx';
import { FaultContent, faultHeading } from '../../parts/fault-content.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { type DoorFrame, DoorLayout } from './sign-in.tsx';

/** 404 (also for a case that one may not see), 429, 500, 503 and an expired form. */
export function StaffFaultPage({ frame, fault }: { readonly frame: StaffFrame; readonly fault: Fault }) {
  return (
    <StaffLayout frame={frame} title={faultHeading(fault, frame.words)} faulty>
      <div class="step">
        <div class="step-main">
          <FaultContent fault={fault} words={frame.words} homeHref={frame.homeHref} />
        </div>
      </div>
    </StaffLayout>
  );
}

/** The same before somebody has signed in. */
export function DoorFaultPage({ frame, fault }: { readonly frame: DoorFrame; readonly fault: Fault }) {
  return (
    <DoorLayout frame={frame} title={faultHeading(fault, frame.words)} faulty>
      <FaultContent fault={fault} words={frame.words} homeHref="/werk" />
    </DoorLayout>
  );
}
