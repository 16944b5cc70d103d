/** What is said of a roadmap. */
export const roadmapTexts = {
  'roadmap.title': 'Observability roadmap',
  'roadmap.overview': 'Overview',
  'roadmap.level': 'Level',
  'roadmap.score': 'Score',
  'roadmap.weeks': 'Weeks looked back at',
  'roadmap.phase': 'Phase {{number}}: {{goal}}',
  'roadmap.phase-column': 'Phase',
  'roadmap.goal': 'Goal',
  'roadmap.goal-first': 'What takes hours and would have helped in past incidents',
  'roadmap.goal-level': 'Reach level {{level}}',
  'roadmap.goal-complete': 'Complete level {{level}}',
  'roadmap.items': 'Items',
  'roadmap.incidents': 'Incidents',
  'roadmap.check': 'Check',
  'roadmap.what': 'What',
  'roadmap.team': 'Team',
  'roadmap.of-team': '{{title}} ({{team}})',
  'roadmap.services': 'Services',
  'roadmap.service-names': '{{names}}',
  'roadmap.services-and-more': '{{names}} and {{more}} more',
  'roadmap.whole': 'the whole',
  'roadmap.effort': 'Effort',
  'roadmap.hours': 'hours',
  'roadmap.days': 'days',
  'roadmap.weeks-of-work': 'weeks',
  'roadmap.now': 'Now',
  'roadmap.share': '{{share}}',
  'roadmap.benefit': 'Benefit',
  'roadmap.benefit-picture': 'Benefit of each item, in the order in which they are done',
  'roadmap.value': 'Value',
  'roadmap.basis': 'Basis',
  'roadmap.lead-minutes': 'Minutes gained',
  'roadmap.false-per-week': 'Alarms per week outside of known incidents',
  'roadmap.owner': 'Owner',
  'roadmap.owners': '{{teams}}',
  'roadmap.owners-and-more': '{{teams}} and {{more}} more',
  'roadmap.owner-unnamed': 'to be named',
  'roadmap.found': 'What was found',
  'roadmap.how': 'How to mend it',
  'roadmap.done-when': 'Done when',
  'roadmap.risk': 'Risk',
  'roadmap.risks': 'Risks',
  'roadmap.mitigation': 'Mitigation',
  'roadmap.files': 'Texts for files',
  'roadmap.no-files': 'No item has a text for a file.',
  'roadmap.file': '{{title}}: {{file}}',
  'roadmap.settings-entry': 'Entry for the settings of the data source',
  'roadmap.issue-phase': '{{phase}}',
  'roadmap.issue-services': 'Services: {{services}}',
  'roadmap.issue-effort': 'Effort: {{effort}}',
  'roadmap.issue-owner': 'Owner: {{owner}}',

  'roadmap.benefit-caught': {
    by: 'rules',
    one: 'By backtest, {{rules}} proposed rule would have caught {{caught}} of {{incidents}} that no alert caught, with {{alarms}} alarms a week outside of known incidents.',
    other:
      'By backtest, {{rules}} proposed rules would have caught {{caught}} of {{incidents}} that no alert caught, with {{alarms}} alarms a week outside of known incidents.',
  },
  'roadmap.benefit-earlier': {
    by: 'rules',
    one: 'By backtest, {{rules}} proposed rule would have caught {{caught}} of {{incidents}} that no alert caught, and {{earlier}} earlier by {{lead}} (median), with {{alarms}} alarms a week outside of known incidents.',
    other:
      'By backtest, {{rules}} proposed rules would have caught {{caught}} of {{incidents}} that no alert caught, and {{earlier}} earlier by {{lead}} (median), with {{alarms}} alarms a week outside of known incidents.',
  },
  'roadmap.benefit-evidence': 'In {{lacking}} of {{incidents}} this was missing; no rule of it was backtested.',
  'roadmap.benefit-weight': 'By its weight ({{weight}}) alone: no incident of these weeks says anything of it.',

  'roadmap.criterion': '{{title}}: at least {{share}} (now {{now}})',
  'roadmap.criterion-guard': 'Performance and security stay: {{title}}, at least {{share}} (now {{now}})',
  'roadmap.criterion-unknown': '{{title}}: at least {{share}} (now not known: it could not be evaluated)',
  'roadmap.criterion-level': 'Level {{level}}: at least {{share}} of its weight passes, and of each level below',
  'roadmap.criterion-alarms': {
    by: 'max',
    one: 'The new rules send at most {{max}} false alarm a week, as their backtest says, over two weeks',
    other: 'The new rules send at most {{max}} false alarms a week, as their backtest says, over two weeks',
  },

  'roadmap.risk-alarms':
    'New rules add alarms: by backtest {{alarms}} false ones a week, and the future is not the past.',
  'roadmap.mitigation-alarms':
    'Let them run for a week without notifying anybody, compare with the backtest, and mark false alarms as noise; raise the threshold or the pending period where there are more.',
  'roadmap.risk-quiet': 'A rule or dashboard that is changed or removed for its noise was the only sign of something.',
  'roadmap.mitigation-quiet':
    'Backtest the changed rule against the known incidents before it is taken, and keep the old one paused for four weeks.',
  'roadmap.risk-code': {
    by: 'services',
    one: 'Code or deployment of {{services}} service changes, and its team may have no time.',
    other: 'Code or deployment of {{services}} services changes, and their teams may have no time.',
  },
  'roadmap.mitigation-code':
    'Begin with services that had incidents, in the order of the list; use an agent or sidecar where the code must not change.',
  'roadmap.risk-load': 'More series, lines or queries: the sources get slower and dearer.',
  'roadmap.mitigation-load':
    'Limit labels before they are added, and watch the checks query-latency and cardinality in the week after.',
  'roadmap.risk-rights': 'Whoever or whatever loses a right, or is overwritten by files, may stop working.',
  'roadmap.mitigation-rights':
    'Try it in a test installation, keep the old token or dashboard for a week, and look at refusals in the audit log.',
  'roadmap.risk-responses': 'An automatic response does harm where its trigger was wrong.',
  'roadmap.mitigation-responses':
    'Begin with suggestions, then approvals; let the dry run over the past weeks decide, and keep gates and a limit per day.',

  'roadmap.stand':
    'Observability is on level {{level}} of 4 with a score of {{score}} of 100: of {{checks}} that could be evaluated {{passed}} pass, {{partly}} pass in part and {{failed}} fail; {{unknown}} could not be evaluated and stand apart.',
  'roadmap.stand-unknown':
    'The level is not known, since too little could be evaluated: {{unknown}} without an answer.',
  'roadmap.past':
    'Of {{incidents}} of the last {{weeks}} alerts caught {{alerted}}; by backtest, the proposed rules would have caught {{caught}} more and {{earlier}} earlier, with {{alarms}} alarms a week outside of known incidents in all.',
  'roadmap.past-untested':
    'Of {{incidents}} of the last {{weeks}} alerts caught {{alerted}}; {{lacking}} of them lacked something that this roadmap adds, and no rule could be backtested.',
  'roadmap.past-none':
    'No incident of the last {{weeks}} is known, so the order goes by the weight of the checks and by effort.',
  'roadmap.past-unknown':
    'The incidents of the last {{weeks}} could not be read, so the order goes by the weight of the checks and by effort.',
  'roadmap.way':
    'The way has {{phases}} with {{items}}: {{hours}} of hours, {{days}} of days and {{weeks}} of weeks; with all of them, and where nothing else changes, the score goes from {{score}} to {{after}}, and level {{level}} is reached.',
  'roadmap.way-none': 'Nothing that could be evaluated is missing, so there is nothing to do.',

  'roadmap.count-incidents': { by: 'count', one: '{{count}} incident', other: '{{count}} incidents' },
  'roadmap.count-weeks': { by: 'count', one: '{{count}} week', other: '{{count}} weeks' },
  'roadmap.count-phases': { by: 'count', one: '{{count}} phase', other: '{{count}} phases' },
  'roadmap.count-items': { by: 'count', one: '{{count}} item', other: '{{count}} items' },
  'roadmap.count-checks': { by: 'count', one: '{{count}} check', other: '{{count}} checks' },

  'roadmap.rules-left': {
    by: 'count',
    one: '{{count}} proposed rule was not backtested: at most {{max}} are, and those of services with incidents first.',
    other:
      '{{count}} proposed rules were not backtested: at most {{max}} are, and those of services with incidents first.',
  },
  'roadmap.rules-failed': {
    by: 'count',
    one: '{{count}} proposed rule could not be backtested: {{reason}}',
    other: '{{count}} proposed rules could not be backtested, the first one for this reason: {{reason}}',
  },
  'roadmap.incidents-unread': 'Incidents of the past weeks could not be read: {{reason}}',
  'roadmap.unknown-left': {
    by: 'count',
    one: '{{count}} check could not be evaluated: it may hide something that is missing here.',
    other: '{{count}} checks could not be evaluated: they may hide something that is missing here.',
  },
  'roadmap.backtesting': 'Backtesting proposed rules over the past weeks',
} as const;
