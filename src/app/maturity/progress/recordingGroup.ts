import { toProvisioningYaml, writeFolderUid, writeRuleUid, type RuleGroup } from '../../../alerts';
import { dataSourceType } from '../../../queries';

/** Title of the folder of the rules. */
export const recordingFolder = 'Foresight';
const group = 'maturity recorded';

/** Often enough that no hour of a chart is empty; the assessment itself is made anew far less often. Seconds. */
const interval = 600;

/** What is recorded, by the output of the query that gives it. */
const recorded = {
  foresight_maturity_score: 'score',
  foresight_maturity_level: 'level',
  foresight_maturity_check: 'outcome',
  foresight_instrumentation_score: 'instrumentationScore',
} as const;

interface Place {
  /** Uid of the Foresight data source that is asked. */
  foresight: string;
  /** Uid of the Prometheus data source that it is written to. */
  recordTo: string;
  /** Of the folder, where Grafana has one of that title already. */
  folderUid?: string;
}

/** The recording rules of Grafana's that keep the assessment as series, so that progress is a chart. */
export function createRecordingGroup({
  foresight,
  recordTo,
  folderUid = writeFolderUid({ folder: recordingFolder }),
}: Place): RuleGroup {
  return {
    name: group,
    folder: { uid: folderUid, title: recordingFolder },
    interval,
    rules: Object.entries(recorded).map(([metric, output]) => ({
      // Rules of two data sources are two.
      uid: writeRuleUid({ folder: recordingFolder, group, name: metric, identity: foresight }),
      title: `Maturity: ${metric}`,
      labels: {},
      record: { metric, from: 'A', targetUid: recordTo },
      data: [
        {
          refId: 'A',
          queryType: 'maturity',
          datasourceUid: foresight,
          relativeTimeRange: { from: 28 * 24 * 3600, to: 0 },
          model: {
            refId: 'A',
            datasource: { type: dataSourceType, uid: foresight },
            queryType: 'maturity',
            source: { uid: '' },
            query: {},
            output,
          },
        },
      ],
    })),
  };
}

/** The same for Grafana's file provisioning. */
export const writeRecordingYaml = (place: Place): string => toProvisioningYaml([createRecordingGroup(place)]);
