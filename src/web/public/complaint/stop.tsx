/** How a form ends that is not sent: whether somebody wants that, that everything is gone, and that it was sent already. */
import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import { Form } from '../../parts/form.tsx';
import { PublicLayout } from '../../parts/layout-public.tsx';
import { targetOf } from '../posted.ts';
import { TextPage } from '../views/text-page.tsx';
import { frameOf, type Visit } from '../visit.ts';
import { CONTROL, type FormStep, GO } from './answers.ts';
import { addressOfStep } from './form-address.ts';
import { draftOf, formAt } from './form-page.tsx';

/** Asks whether everything must go: one wrong press must not cost anybody their words. */
export function stopPage(
  visit: Visit,
  { form, from, key }: { readonly form: string; readonly from: FormStep; readonly key: string },
): Response | Promise<Response> {
  const { says, words } = visit;
  const { heading, text, erase, goOn } = says.form.stop;
  const carries = [
    { name: CONTROL.form, value: form },
    { name: CONTROL.go, value: GO.erase },
  ];
  return visit.c.html(
    <PublicLayout frame={frameOf(visit)} title={heading}>
      <div class="column column-page column-form">
        <h1>{heading}</h1>
        <p class="form-lead">{text}</p>
        <Form target={targetOf(visit, formAt(visit), { key, carries })} words={words}>
          <Buttons>
            <Button weight="danger">{erase}</Button>
            <LinkButton href={addressOfStep(visit, form, from, new Map())} weight="quiet">
              {goOn}
            </LinkButton>
          </Buttons>
        </Form>
      </div>
    </PublicLayout>,
  );
}

/** Nothing is left of it, in the browser either. */
export function erasedPage(visit: Visit): Response | Promise<Response> {
  const { heading, text, front } = visit.says.form.erased;
  return visit.c.html(
    <TextPage
      frame={frameOf(visit)}
      heading={heading}
      lead={text}
      buttons={[{ href: visit.base, label: front }]}
      clearDrafts={draftOf(visit)}
    />,
  );
}

/** Somebody came back to a page of a form that was sent: nothing of it is shown any more, and nothing is sent twice. */
export function sentPage(visit: Visit): Response | Promise<Response> {
  const { heading, back, another } = visit.says.form.sentBefore;
  return visit.c.html(
    <TextPage
      frame={frameOf(visit)}
      heading={heading}
      lead={back}
      buttons={[
        { href: `${visit.base}/mijn-klacht`, label: visit.says.sayings.mine },
        { href: formAt(visit), label: another },
      ]}
      clearDrafts={draftOf(visit)}
    />,
  );
}
