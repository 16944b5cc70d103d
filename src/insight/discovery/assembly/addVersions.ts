import type { DiscoveredService } from '../discovery';
import { readSubject } from '../findSubjects';
import { findIdentity, type IdentityIndex } from '../identity/identity';
import { listIdentityLabels, type SubjectRule } from '../identity/subjectLabels';
import { firstLabel, labelSets, type Inquiry } from '../inquiry';
import { matcher, selector } from '../rules/selector';
import type { VersionRule } from '../rules/signalRule';

/** The services with a query for their versions, by the first rule that knows them. */
export async function addVersions(
  services: DiscoveredService[],
  { rules, index }: { rules: VersionRule[]; index: IdentityIndex },
  inquiry: Inquiry
): Promise<DiscoveredService[]> {
  const versions = new Map<string, string>();
  for (const { metric, service, version: versionLabels } of rules) {
    const rule: SubjectRule = { scope: 'service', subject: service };
    const sets = await labelSets(inquiry, metric, { by: [...listIdentityLabels(rule), ...versionLabels] });
    sets.forEach((labels) => {
      const subject = readSubject(labels, rule);
      const version = firstLabel(labels, versionLabels);
      const owner = subject && findIdentity(subject.identity, index);
      if (subject && owner !== undefined && version !== undefined && !versions.has(owner)) {
        const matchers = Object.entries(subject.values).map(([label, value]) => matcher(label, value));
        versions.set(owner, `count by (${version}) (${metric}${selector(...matchers)})`);
      }
    });
  }
  return services.map((service) => {
    const own = versions.get(service.name);
    return own === undefined ? service : { ...service, versions: own };
  });
}
