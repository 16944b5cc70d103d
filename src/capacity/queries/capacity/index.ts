import { message, type ComposedQueryType } from '../../../queries';
import { insightSection, serviceLabel, signalField, sourceFormFields } from '../../../insight';
import type { CapacityRunDeps } from '../../capacityDeps';
import { capacityFields, type CapacityQuery } from './fields';

/** How long does what there is suffice, and what if there were more requests? */
export const capacity = {
  label: message('query-type.capacity', 'Capacity'),
  help: message('query-type.capacity-help', 'How long does what there is suffice, and for which load?'),
  fields: capacityFields,
  defaults: { horizon: '30d', training: '28d' },
  outputs: {
    plan: {
      label: message('capacity.plan', 'Plan'),
      help: message('capacity.plan-help', 'A table: when each limit is reached, and when to order'),
    },
    whatIf: {
      label: message('capacity.what-if', 'What if'),
      help: message('capacity.what-if-help', 'A table: what more requests do to all that bears them'),
    },
    flow: {
      label: message('capacity.flow', 'Calls per call'),
      help: message('capacity.flow-help', 'A table: how often each service calls another per request'),
    },
    curve: {
      label: message('capacity.curve', 'Load curve'),
      help: message('capacity.curve-help', 'Of one service and signal: what is used at which load'),
    },
    backtest: {
      label: message('capacity.backtest', 'Earlier plan'),
      help: message('capacity.backtest-help', 'A table: a plan of four weeks ago against what came'),
    },
    runway: {
      label: message('capacity.runway', 'Runway'),
      help: message('capacity.runway-help', 'Seconds left; one number per limit, for alert rules'),
      isNumber: true,
    },
    probability: {
      label: message('capacity.probability', 'Probability'),
      help: message('capacity.probability-help', 'That a limit is reached within the horizon; one number per limit'),
      isNumber: true,
    },
    utilisation: {
      label: message('capacity.utilisation', 'Utilisation'),
      help: message('capacity.utilisation-help', 'The usual highest of a week, as a part of the limit'),
      isNumber: true,
    },
  },
  alertOutput: 'probability',
  isBulk: true,
  form: {
    top: [
      { ...serviceLabel, control: { kind: 'service', empty: message('insight-query.all-services', 'All services') } },
      signalField,
      {
        path: 'growth',
        label: message('capacity.growth', 'Growth'),
        help: message('capacity.growth-help', 'More requests of services in a what-if.'),
        control: { kind: 'text', placeholder: 'frontend=+30%' },
      },
    ],
    sources: sourceFormFields,
    sections: [insightSection],
  },
  isComplete: ({ output, growth, service, signal }) =>
    output === 'whatIf' ? growth !== '' : output !== 'curve' || (service !== '' && signal !== ''),
  describe: ({ service, growth }) => `capacity(${[service, growth].filter((one) => one !== '').join(', ')})`,
  load: () => import('./answer'),
} satisfies ComposedQueryType<CapacityQuery, CapacityRunDeps>;
