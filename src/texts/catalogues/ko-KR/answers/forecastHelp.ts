import type { Template } from '../../../template';
import type { forecastHelpTexts as english } from '../../en-US/answers/forecastHelp';

export const forecastHelpTexts: Record<keyof typeof english, Template> = {
  'borrow.alone':
    '방금 시작된 시계열입니다. 과거를 빌릴 수 있는 같은 쿼리의 다른 시계열이 3개 미만이거나 값이 너무 적습니다.',
  'borrow.taken':
    '{{time}}에 시작된 시계열입니다. 그 이전은 같은 쿼리의 다른 시계열 {{peers}}개의 모양을 이 시계열의 수준에 맞춰 사용했습니다.',
  'borrow.unlike': '방금 시작된 시계열이며 같은 쿼리의 다른 시계열과 모양이 달라 아무것도 빌리지 않았습니다.',
  'cycle.month': '월',
  'cycle.year': '연',
  'cycles.no-help':
    '{{cycle}} 주기는 반영하지 않습니다. 과거 예측 {{count}}번 중 뚜렷이 나아진 것이 우연보다 많지 않습니다.',
  'cycles.no-history': '더 긴 기록을 읽을 수 없어 월과 연 주기를 알 수 없습니다.',
  'cycles.taken':
    '{{cycle}} 주기를 더 긴 기록에서 학습했습니다. 이를 반영하면 과거의 일별 예측 {{count}}번이 {{change}}% 더 정확합니다.',
  'cycles.too-short': '{{cycle}} 주기를 알기에는 기록이 너무 짧습니다.',
  'outside.contract': '입력이나 출력이 예측 모델의 형식이 아닙니다',
  'outside.file': '모델 파일이 없습니다',
  'outside.load': 'ONNX Runtime이 모델을 읽지 못했습니다',
  'outside.no-say': '이 Grafana의 운영자가 제공한 예측 모델을 사용하지 못했습니다: {{fault}}.',
  'outside.run': '실행에 실패했습니다',
  'outside.runtime': 'ONNX Runtime이 없거나 불러올 수 없습니다',
  'outside.short': '필요한 만큼 멀리 예측하지 못합니다',
  'outside.size': '모델 파일이 허용 크기보다 큽니다',
  'outside.slow': '시간이 너무 오래 걸렸습니다',
};
