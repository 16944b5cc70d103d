import { parseFields } from '../../schema';
import { rolesSchema, type RoleSettings } from '../../sources';
import type { Report } from './report';

/** The least roles that resources ask for; one that cannot be read is at its default, and reported. */
export function readRoles(given: unknown, report: Report): RoleSettings {
  const { value, problems } = parseFields(rolesSchema, given);
  problems.forEach(({ message }) => report(`Roles: ${message}`));
  return value;
}
