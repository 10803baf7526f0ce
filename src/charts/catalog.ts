/** What the site knows of a chart before it draws it. Words only: figures come from content/. */
export interface ChartEntry {
  /** Chart name; the permalink is fig-<id>. */
  id: string;
  /** Headline: the message, not the topic. */
  title: string;
  /** What is drawn, with the unit. */
  subtitle: string;
  /** Address of the page that is the figure's home, without the base path. */
  home: string;
  /** Set of src/data/datasets.ts that the picture and its table show: /data/<dataset>.csv. */
  dataset: string;
  /** Table of tables.yaml whose rows are the marks; the data set is made of it. */
  table?: string;
  /** Keys of sources.yaml behind the figure as a whole; single rows may cite more. */
  sources: readonly string[];
  /** Continues the source line where rows cite sources of their own. */
  sourceNote?: string;
  /** Licence of the data. */
  licence: string;
  /** What the picture shows, for those who do not see it: two or three sentences. */
  summary: string;
}

const LICENCE = 'CC BY 4.0';

/** Every chart of the site, in the order of the report. */
export const CHARTS = [
  {
    id: 'timeline',
    title: '从2006年到报告发布，大半事件挤在最后三年半',
    subtitle: '事件按类别与日期排列；报告日期为2023年5月15日，其后为预测',
    home: '/timeline/',
    dataset: 'timeline',
    sources: ['report'],
    sourceNote: '各事件的来源见列表',
    licence: LICENCE,
    summary: '算法、模型、产品、产业与算力五行事件沿时间排开。2020年以前稀疏，2020至2023年密集；报告日期之后只有预测。',
  },
  {
    id: 'parameters',
    title: '报告所列模型从6.4亿到5400亿参数，BERT一项高出论文约1400倍',
    subtitle: '参数量，单位：个；对数坐标，每格10倍',
    home: '/models/',
    dataset: 'models',
    sources: ['report', 'tencent-research', 'epoch'],
    sourceNote: '各模型的论文与公告见数据表',
    licence: LICENCE,
    summary:
      '每个模型一行，点的位置表示参数量。报告所列模型中最小的是Florence，最大的是PaLM。BERT、Imagen、Florence、CLIP与AlphaCode五项，报告与来源的数字不同，两点以线相连；其中BERT相差最大，报告为4810亿，论文为3.4亿。没有公布参数量的模型只列名称，不画点。',
  },
  {
    id: 'training-compute',
    title: '从2012年的AlexNet到2022年的PaLM，训练算力增至约540万倍',
    subtitle: '训练一个模型所用的浮点运算次数，单位：FLOP；对数坐标，每格10倍；横轴为公布日期',
    home: '/models/',
    dataset: 'training-compute',
    sources: ['epoch', 'openai-compute2018', 'sevilla2022'],
    sourceNote: '各模型的论文见数据表',
    licence: LICENCE,
    summary:
      '散点从2012年的AlexNet升到2022年的PaLM，相差六个多数量级。开发者自述、Epoch AI估算与推算的数值以不同形状区分；推测值只列在旁边，不画点。从AlexNet出发的虚线表示每3.4、6、10与18-24个月翻一番的速度；PaLM高出6个月一番的虚线，也高出摩尔定律四个多数量级。',
  },
  {
    id: 'compute-growth',
    title: '每3.4个月翻番，五年增至约21万倍；摩尔定律只到6至10倍',
    subtitle: '五年里增至起点的多少倍；对数坐标，每格10倍',
    home: '/applications/',
    dataset: 'compute-growth',
    sources: ['report', 'openai-compute2018', 'sevilla2022'],
    licence: LICENCE,
    summary:
      '五条线从同一起点出发，五年后分开：报告所写的3-4个月一番到3.3万至100万倍，OpenAI测算的3.4个月到21万倍，里程碑系统的6个月到1000倍，大规模模型的10个月到64倍，摩尔定律的18-24个月只到5.7至10倍。假设翻番时间五年不变。',
  },
  {
    id: 'user-growth',
    title: 'ChatGPT用2个月达到1亿用户',
    subtitle: '从推出到1亿用户所用的时间，单位：月',
    home: '/technology/',
    dataset: 'user-growth',
    table: 'user-growth',
    sources: ['report', 'reuters', 'ubs2023'],
    licence: LICENCE,
    summary: '三条横条，每格一个月：ChatGPT为2格，TikTok为9格，Instagram为30格，即2.5年。',
  },
  {
    id: 'training-data',
    title: '5GB、40GB与45TB不是同一口径',
    subtitle: '报告所列三代GPT的预训练数据量；方块面积与数据量成正比，虚线为过滤前',
    home: '/technology/',
    dataset: 'training-data',
    table: 'training-data',
    sources: ['report', 'gpt2', 'gpt3'],
    licence: LICENCE,
    summary:
      '三代GPT各一格，方块的面积与数据量成正比。GPT的约5GB与GPT-2的40GB是两个很小的方块；GPT-3的45TB是过滤前的数据量，画作虚线大方块，里面过滤后的570GB只占一角。',
  },
  {
    id: 'roadmap',
    title: '报告转载的能力路线图：从辅助到超过专业人士',
    subtitle: '四个领域从2020年以前到2030年的能力；带问号的年份为展望',
    home: '/technology/',
    dataset: 'roadmap',
    table: 'capability-roadmap',
    sources: ['report', 'sequoia'],
    licence: LICENCE,
    summary:
      '文本、代码、图像与视频、3D、游戏四行，六个时间列，每格用中文写出那时的能力，英文原文见表。2023、2025、2030三列带问号，是展望；图像与视频两行在2022年以前没有内容。图例只有名称与三档，没有说明各格属于哪一档。',
  },
  {
    id: 'gpu-architectures',
    title: '报告数出8种架构，通行列表自Tesla至Hopper为9种',
    subtitle: '英伟达历代GPU架构，按推出年份',
    home: '/companies/',
    dataset: 'gpu-architectures',
    table: 'gpu-architectures',
    sources: ['report', 'nvarch'],
    licence: LICENCE,
    summary:
      '十种架构沿年份排开，从2006年的Tesla到2022年的Hopper与Ada。报告说2008至2022年有8种；从Tesla数到Hopper是9种，从Fermi数起、不计Ada才是8种，两种数法各用一行序号标出。',
  },
  {
    id: 'ratings',
    title: '五档评级以恒生指数为准，界线在正负5%与正负15%',
    subtitle: '未来6个月相对恒生指数的收益，单位：%',
    home: '/appendix/',
    dataset: 'ratings',
    table: 'ratings',
    sources: ['report'],
    licence: LICENCE,
    summary: '相对恒生指数的收益被-15%、-5%、5%、15%四条界线分成五档：卖出、减持、中性、增持、买入；两端的卖出与买入不设下限或上限。',
  },
] as const satisfies readonly ChartEntry[];

export type ChartId = (typeof CHARTS)[number]['id'];

/** The catalogue's entry of a chart. */
export function chartEntry(id: ChartId): ChartEntry {
  const entry = CHARTS.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`src/charts/catalog.ts has no chart "${id}"`);
  return entry;
}
