import type { InferOutput } from 'valibot';
import { choice, describe, optional, strictObject } from '../../schema';

/** Roles of an organisation's users, from the least to the most; a user may also have none of them. */
export const orgRoles = ['Viewer', 'Editor', 'Admin'] as const;

export type OrgRole = (typeof orgRoles)[number];

const role = (fallback: OrgRole, description: string) =>
  optional(
    describe(choice(orgRoles, `{field} is {value}. Choose one of ${orgRoles.join(', ')}.`), description),
    fallback
  );

/** jsonData.roles of a Foresight data source: the least role for what costs its sources more than a query does, or acts. */
export const rolesSchema = strictObject(
  {
    rules: role(
      'Editor',
      'The least role that may check and backtest alert rules. Default Editor; Viewer where viewers may write alert rules of a folder.'
    ),
    preview: role(
      'Admin',
      'The least role that may try discovery rules that are not saved. Default Admin; Editor where editors may write data sources.'
    ),
    response: role(
      'Admin',
      'The least role that may approve actions, clear locks, and stop and resume responses. Default Admin.'
    ),
  },
  'It is no object with rules, preview and response.'
);

/** The same with defaults filled in. */
export type RoleSettings = InferOutput<typeof rolesSchema>;
