import { ownerLabels, resolveName, type Discovery } from '../../insight';
import type { MaturitySettings } from '../settings/maturitySettings';
import type { Reading } from './createReading';
import type { Subjects } from './evidence';

/** Metrics that tell of whole services or pods, and so of their teams. */
const telling = ['up', 'target_info', 'kube_pod_labels', 'kube_deployment_labels', 'kube_namespace_labels'];

/** The series that name a team; label names are checked by the settings. */
export function teamsExpr(teamLabel: string, metrics: readonly string[]): string {
  const labels = [teamLabel, `label_${teamLabel}`, ...ownerLabels];
  const names = [...new Set([...telling, ...metrics])].join('|');
  const own = `{__name__=~"${names}", ${teamLabel}!=""}`;
  const ofPods = `{__name__=~"${names}", label_${teamLabel}!=""}`;
  return `count by (${labels.join(', ')}) (${own} or ${ofPods})`;
}

/** Whose each service is: by the settings, else by a label of metrics; empty where nobody says. */
export async function readTeams(
  reading: Reading,
  { teams, teamLabel }: Pick<MaturitySettings, 'teams' | 'teamLabel'>,
  { discovery, ownerOf }: Pick<Subjects, 'discovery' | 'ownerOf'>
): Promise<Subjects['teamOf']> {
  const listed = listTeams(teams, discovery);
  const metrics = discovery.fleet
    .filter(({ rule }) => rule.kind === 'rate' && rule.language === 'promql')
    .map(({ rule }) => rule.metric);
  const answer = await reading.sample('promql', teamsExpr(teamLabel, metrics));
  const labelled = new Map<string, string>();
  (answer.ok ? answer.value : []).forEach(({ labels }) => {
    const owner = ownerOf(labels);
    const team = labels[teamLabel] || labels[`label_${teamLabel}`];
    if (owner !== undefined && team) {
      labelled.set(owner, team);
    }
  });
  return (service) => listed.get(service) ?? labelled.get(service) ?? '';
}

function listTeams(teams: MaturitySettings['teams'], discovery: Discovery): Map<string, string> {
  return new Map(
    Object.entries(teams).flatMap(([team, services]) =>
      services.flatMap((service): Array<[string, string]> => {
        const found = resolveName(service, discovery);
        return 'name' in found ? [[found.name, team]] : [];
      })
    )
  );
}
