import type { Annotation } from '../content/schemas/annotation.ts';
import type { Change } from '../content/schemas/change.ts';
import type { Company } from '../content/schemas/company.ts';
import type { Lane } from '../content/schemas/event.ts';
import type { FlopBasis, Model } from '../content/schemas/model.ts';
import type { Source } from '../content/schemas/source.ts';
import type { FieldOrigin } from '../content/schemas/table.ts';
import type { PermalinkKind } from '../permalinks/permalinks.ts';

/** The Chinese words for the data's enumerations, one table each. */

export const LANE_WORDS: Record<Lane, string> = {
  algorithm: '算法',
  model: '模型',
  product: '产品',
  industry: '产业',
  compute: '算力',
};

export const ANNOTATION_KIND_WORDS: Record<Annotation['kind'], string> = {
  differs: '与来源不符',
  inconsistent: '前后矛盾',
  name: '名称有误',
  context: '补充背景',
  unverified: '未能核实',
};

export const DOMAIN_WORDS: Record<Model['domain'], string> = {
  NLP: 'NLP',
  CV: 'CV',
  multimodal: '多模态',
};

export const MODEL_ORIGIN_WORDS: Record<Model['origin'], string> = {
  'report-table': '报告表格',
  'report-text': '报告正文',
  context: '本站补充',
};

export const FLOP_BASIS_WORDS: Record<FlopBasis, string> = {
  stated: '开发者自述',
  estimate: 'Epoch AI估算',
  derived: '按6×参数×词元推算',
  speculative: '推测',
};

/** Where a data field's values are from. */
export const FIELD_ORIGIN_WORDS: Record<FieldOrigin, string> = {
  report: '值出自报告',
  cited: '值出自同一行所列的来源',
  site: '值由本站编写、编排或推算',
};

export const SOURCE_TYPE_WORDS: Record<Source['type'], string> = {
  paper: '论文',
  dataset: '数据集',
  announcement: '公告',
  report: '报告',
  code: '代码',
  press: '新闻',
  post: '帖文',
};

export const SOURCE_BASIS_WORDS: Record<Source['basis'], string> = {
  primary: '已读原文',
  'primary via Epoch AI': '经Epoch AI数据库转引原文',
  reprint: '已读全文转载',
  secondary: '据二手报道',
  none: '未读到原文',
};

/** What a reader should make of a source, by how it was read. */
export const SOURCE_BASIS_EXPLANATIONS: Record<Source['basis'], string> = {
  primary: '本站直接读过这份材料，数字取自其中。',
  'primary via Epoch AI': '数字取自Epoch AI的模型数据库（CC BY 4.0），由它从论文或公告摘录；本站没有逐篇重读原文。',
  reprint: '原页面读不到，数字取自逐字转载的全文。',
  secondary: '没有读到原件，数字取自报道或第三方的转述。',
  none: '没有读到这份材料，只记下它是谁的说法；因此它不证实任何数字。',
};

export const COMPANY_KIND_WORDS: Record<Company['kind'], string> = {
  'listed-hk': '港股上市公司',
  company: '公司',
  lab: '实验室',
  university: '大学',
  research: '研究与数据机构',
  media: '媒体',
};

/** What stands for the report's words on a company that it does not mention. */
export const UNMENTIONED_COMPANY = '报告没有提到；本站补充的模型由它研发。';

export const CHANGE_KIND_WORDS: Record<Change['kind'], string> = {
  release: '发布',
  correction: '更正',
  addition: '增补',
};

export const PERMALINK_KIND_WORDS: Record<PermalinkKind, string> = {
  chapter: '章',
  section: '节',
  figure: '图',
  row: '表格行',
  stock: '港股',
  model: '模型',
  event: '事件',
  org: '机构',
  term: '术语',
  note: '校注',
  source: '出处',
};

const CHAPTER_NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** The Chinese numeral of a chapter, 1 to 9. */
export function chapterNumeral(order: number): string {
  return CHAPTER_NUMERALS[order] ?? String(order);
}
