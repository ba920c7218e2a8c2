/** A page of plain text: privacy, accessibility, which way to go, what was done. */
import type { PropsWithChildren } from 'hono/jsx';
import { Buttons, LinkButton } from '../../parts/button.tsx';
import type { PublicFrame } from '../../parts/layout-public.tsx';
import { PublicLayout } from '../../parts/layout-public.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';

/** Heading and buttons; the children are the text. */
export interface TextPageProps {
  readonly frame: PublicFrame;
  readonly heading: string;
  readonly lead?: string | undefined;
  readonly buttons?: readonly { readonly href: string; readonly label: string }[] | undefined;
  readonly notices?: readonly NoticeProps[] | undefined;
  /** the prefix of the drafts that the browser forgets here */
  readonly clearDrafts?: string | undefined;
}

/** The page. */
export function TextPage(props: PropsWithChildren<TextPageProps>) {
  const { frame, heading, lead, buttons = [], notices, clearDrafts, children } = props;
  return (
    <PublicLayout frame={frame} title={heading}>
      <div class="column column-page" data-clear-drafts={clearDrafts}>
        <Notices notices={notices} />
        <h1>{heading}</h1>
        <div class="text-page prose">
          {lead === undefined ? null : <p class="lead">{lead}</p>}
          {children}
        </div>
        {buttons.length === 0 ? null : (
          <div class="section">
            <Buttons>
              {buttons.map((button, at) => (
                <LinkButton href={button.href} weight={at === 0 ? 'first' : 'second'}>
                  {button.label}
                </LinkButton>
              ))}
            </Buttons>
          </div>
        )}
      </div>
    </PublicLayout>
  );
}
