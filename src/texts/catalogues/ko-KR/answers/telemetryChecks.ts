import type { Template } from '../../../template';
import type { telemetryCheckTexts as english } from '../../en-US/answers/telemetryChecks';

export const telemetryCheckTexts: Record<keyof typeof english, Template> = {
  'check.scrape-health': '스크레이프 정상',
  'check.scrape-health-asked': '대상마다 지난 하루 스크레이프의 99 % 이상이 성공했습니까?',
  'check.scrape-health-why': '스크레이프되지 않는 대상은 장애 때 아무 말이 없고, 그 경고는 울리지 않습니다.',
  'check.scrape-health-good': '대상 {{count}}개가 모두 잘 스크레이프됩니다.',
  'check.scrape-health-bad': '대상 {{count}}개 중 {{bad}}개에서 스크레이프가 빠졌습니다: {{names}}',
  'check.scrape-health-pushed': '메트릭이 푸시됩니다. 스크레이프가 없습니다(up 메트릭 없음).',
  'mend.scrape': '알맞은 제한 시간을 가진 스크레이프',
};
