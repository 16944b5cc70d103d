/** What reports say of an assessment, and of two beside each other. */
export const assessmentTexts = {
  'assessment.title': 'Assessment',
  'assessment.score':
    'Level {{level}} of 4, score {{score}} of 100: {{evaluated}} checks could be evaluated, {{unknown}} could not.',
  'assessment.outcome': 'Outcome',
  'assessment.passed': 'passed',
  'assessment.partly': 'passed in part',
  'assessment.failed': 'failed',
  'assessment.unknown': 'unknown',
  'assessment.not-applicable': 'does not apply',
  'assessment.levels': 'How much of each level passes',
  'assessment.level': 'Level {{level}}',
  'assessment.teams': 'Teams',
  'assessment.behind': 'Furthest behind (which team is ahead)',
  'assessment.progress': 'Since {{time}}',
  'assessment.change':
    'The score went from {{before}} to {{after}} and the level from {{from}} to {{to}}: {{better}} checks are better, {{worse}} worse.',
  'assessment.by-service': 'Score of each service',
  'assessment.before': 'Before',
  'assessment.direction': 'Change',
  'assessment.better': 'better',
  'assessment.worse': 'worse',
  'assessment.same': 'the same',
  'assessment.known': 'known by now',
  'assessment.no-longer-known': 'no longer known',
} as const;
