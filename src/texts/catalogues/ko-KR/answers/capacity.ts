import type { capacityTexts as english } from '../../en-US/answers/capacity';
import type { Template } from '../../../template';

/** Korean. */
export const capacityTexts: Record<keyof typeof english, Template> = {
  'capacity.reading': '사용량과 부하를 읽고 있습니다.',
  'capacity.assessing': '각 한도의 앞날을 내다보고 있습니다.',
  'capacity.left-out':
    '계획에 표시할 수 있는 것보다 많이 사용되고 있습니다. {{max}}개를 넘는 {{count}}개는 제외했습니다. 보려면 서비스나 신호를 선택하세요.',
  'capacity.load-too-little':
    '부하에 따른 변화를 알기에 데이터가 너무 적습니다. 붐비는 시간과 한가한 시간이 있는 이틀 이상의 기록이 필요합니다.',
  'capacity.no-load': '이것이 감당하는 요청을 알 수 없어, 요청이 늘어날 때를 말할 수 없습니다.',
  'capacity.load-unrelated': '부하를 거의 따르지 않습니다.',
  'capacity.beyond-seen': '지금까지 관측된 최대 부하의 {{factor}}배입니다. 그 너머는 외삽한 값입니다.',
  'capacity.no-knee': '초당 {{load}}건의 요청까지 꺾이는 지점이 관측되지 않았습니다.',
  'capacity.stock': '채워지는 양 중 얼마가 부하에서 오는지 알 수 없습니다. 전혀 아님과 전부 사이로 가정합니다.',
  'capacity.counted-share':
    '서비스 그래프는 샘플링된 트레이스처럼 호출의 {{share}}만 셉니다. 비율을 그만큼 늘려 계산합니다.',
  'capacity.unknown-calls':
    '호출 {{count}}개는 얼마나 자주 일어나는지 알 수 없습니다: {{names}}. 증가분은 이 호출을 따라가지 않습니다.',
  'capacity.no-curve':
    '{{service}}의 {{signal}}이(가) 부하에 따라 어떻게 되는지 알 수 없습니다. 다른 신호를 선택하거나, 붐비는 시간과 한가한 시간이 있는 이틀이 기록될 때까지 기다리세요.',
  'capacity.backtest-nothing': '비교할 이전 계획이 없습니다. 기록이 충분히 오래되지 않았습니다.',
  'capacity.backtest-summary':
    '한도 {{count}}개 중 {{within}}개가 90 % 구간 안에 들었습니다. {{reached}}개에 도달했고 그중 {{foreseen}}개를 예견했으며, {{falseAlarms}}개는 예견했으나 도달하지 않았습니다.',
  'capacity.growth-unreadable':
    '증가 {{text}}을(를) 읽을 수 없습니다. frontend=+30%, search=10%처럼 서비스와 백분율을 쓰세요.',
  'capacity.growth-range': '{{service}}의 증가가 {{percent}} %입니다. -100에서 {{max}} % 사이로 쓰세요.',
  'capacity.growth-many': '서비스 {{count}}개의 증가가 주어졌습니다. 최대 {{max}}개까지 쓰세요.',
};
