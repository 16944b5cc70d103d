/** Checks of the third level: one view over services and infrastructure. */
export const unifiedCheckTexts = {
  'check.slo-defined': 'Objectives are set',
  'check.slo-defined-asked': 'Has each service whose failures are measured an objective (SLO)?',
  'check.slo-defined-why':
    'Only an objective says how much failure is too much; error budgets and burn alerts are made of it.',
  'check.slo-defined-good': 'It has an objective.',
  'check.slo-defined-bad': 'Its failures are measured, but no objective says how many are too many.',
  'check.slo-defined-no-errors': 'Its failures are not measured, so no objective can be checked.',
} as const;
