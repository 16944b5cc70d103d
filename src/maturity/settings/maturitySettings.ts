import * as v from 'valibot';
import { describe, list, number, optional, refuseLists, strictObject, text, uid, wholeNumber } from '../../schema';
import { checkIds, type CheckId } from '../check/weights';

/** Names of teams, and services of each. */
const maxTeams = 500;
const maxWeight = 100;

const checkName = v.picklist(checkIds, `{value} is no check. Write one of ${checkIds.join(', ')}.`);
const labelName = v.regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/, '{value} cannot be the name of a label.');

/** jsonData.maturity of a Foresight data source: what an assessment counts, and whose services are whose. */
export const maturitySettingsSchema = strictObject(
  {
    weights: optional(
      describe(
        refuseLists(
          v.record(
            checkName,
            number({ min: 0, max: maxWeight }),
            'weights is no object with a number for each check, such as slo-defined: 2.'
          )
        ),
        'How much checks count in place of their usual weight, 0 to 100; 0 = not at all.'
      ),
      {}
    ),
    disabled: optional(
      describe(list(checkName, 'disabled is no list. Write one check per line.', 100), 'Checks that are left out.'),
      [] as CheckId[]
    ),
    teamLabel: optional(
      describe(
        v.pipe(text('teamLabel is {value}. Write the name of a label.', 200), labelName),
        'Label of metrics that names the team of a service.'
      ),
      'team'
    ),
    teams: optional(
      describe(
        v.pipe(
          refuseLists(
            v.record(
              text('the name of a team', 200),
              list(text('the name of a service', 500), 'a list of names of services'),
              'teams is no object with a list of services for each team.'
            )
          ),
          v.maxEntries(maxTeams, `teams has more than ${maxTeams} entries. Name fewer teams.`)
        ),
        'Services of each team, by the end of their names; they come before what labels say.'
      ),
      {}
    ),
    backtests: optional(
      describe(
        wholeNumber({ min: 0, max: 500 }),
        'Alert rules without a history that are backtested in one assessment, 0 to 500; the next one goes on with others.'
      ),
      30
    ),
    traces: optional(
      describe(uid(), 'uid of a data source of traces of this Grafana, for links from logs and exemplars to them.')
    ),
  },
  'It is no object with weights, disabled, teamLabel, teams and traces.'
);

/** The same with defaults filled in. */
export type MaturitySettings = v.InferOutput<typeof maturitySettingsSchema>;
