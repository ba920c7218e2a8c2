/** A staff page of plain content: the keyboard help, a table, a letter. */
import type { PropsWithChildren } from 'hono/jsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';

/** Heading and notices; the children are the content. */
export interface StaffTextPageProps {
  readonly frame: StaffFrame;
  readonly heading: string;
  readonly lead?: string | undefined;
  readonly notices?: readonly NoticeProps[] | undefined;
}

/** The page. */
export function StaffTextPage({ frame, heading, lead, notices, children }: PropsWithChildren<StaffTextPageProps>) {
  return (
    <StaffLayout frame={frame} title={heading}>
      <Notices notices={notices} />
      <h1>{heading}</h1>
      <div class="text-page prose">
        {lead === undefined ? null : <p class="lead">{lead}</p>}
        {children}
      </div>
    </StaffLayout>
  );
}
