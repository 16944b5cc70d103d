import type { Template } from '../../../template';

/** Capacity: what plans cannot say, assume, and how they turned out. */
export const capacityTexts = {
  'capacity.reading': 'Reading what is used, and by which load.',
  'capacity.assessing': 'Looking ahead for each limit.',
  'capacity.left-out':
    'More is used than a plan shows: {{count}} beyond {{max}} are left out. Choose a service, or a signal, to see those.',
  'capacity.load-too-little':
    'Too little is known of how it follows its load: at least two days with busy and quiet times are needed.',
  'capacity.no-load': 'No requests are known that it bears, so that nothing can be said of more of them.',
  'capacity.load-unrelated': 'It hardly follows its load.',
  'capacity.beyond-seen': 'This is {{factor}} times the highest load that was seen: what is beyond it is extrapolated.',
  'capacity.no-knee': 'No knee was seen up to {{load}} requests a second.',
  'capacity.stock':
    'How much of what fills it comes of the load is not known: between nothing and all of it is assumed.',
  'capacity.counted-share':
    'The service graph counts {{share}} of the calls, as sampled traces do: ratios are scaled up.',
  'capacity.unknown-calls': {
    by: 'count',
    one: '{{count}} call is known, but not how often it is made: {{names}}. Growth does not follow it.',
    other: 'Of {{count}} calls it is not known how often they are made: {{names}}. Growth does not follow them.',
  },
  'capacity.no-curve':
    'Nothing is known of {{signal}} of {{service}} by its load. Choose another signal, or wait until two days with busy and quiet times are recorded.',
  'capacity.backtest-nothing': 'No earlier plan can be compared: the history does not reach back far enough.',
  'capacity.backtest-summary':
    'Of {{count}} limits, {{within}} came within their 90 % interval. {{reached}} were reached, {{foreseen}} of them foreseen; {{falseAlarms}} were foreseen and not reached.',
  'capacity.growth-unreadable':
    'The growth {{text}} cannot be read. Write services with percentages, such as frontend=+30%, search=10%.',
  'capacity.growth-range': '{{service}} is to grow by {{percent}} %. Write -100 to {{max}} %.',
  'capacity.growth-many': 'The growth of {{count}} services is given. Give at most {{max}}.',
} satisfies Record<string, Template>;
