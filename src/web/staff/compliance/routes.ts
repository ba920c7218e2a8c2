/** The addresses of the compliance statement. */
import type { StaffRoute } from '../route.ts';
import { caseCompliancePage, caseCompliancePdf } from './case-compliance-page.tsx';
import { periodCompliancePage, periodCompliancePdf } from './period-compliance-page.tsx';

export const complianceRoutes: readonly StaffRoute[] = [
  { access: 'colleague', method: 'get', path: '/werk/naleving', answer: periodCompliancePage },
  { access: 'colleague', method: 'get', path: '/werk/naleving.pdf', answer: periodCompliancePdf },
  { access: 'case', method: 'get', path: '/werk/zaken/:case/naleving', answer: caseCompliancePage },
  { access: 'case', method: 'get', path: '/werk/zaken/:case/naleving.pdf', answer: caseCompliancePdf },
];
