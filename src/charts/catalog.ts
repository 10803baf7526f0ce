/** What the site knows of a chart before it draws it. */
export interface ChartEntry {
  /** Chart name; the permalink is fig-<id>. */
  id: string;
  /** Headline: the message, not the topic. */
  title: string;
  /** Address of the page that is the figure's home, without the base path. */
  home: string;
}

/** Every chart of the site, in the order of the report. */
export const CHARTS = [
  { id: 'timeline', title: '从2006年到报告发布，大半事件挤在最后三年半', home: '/timeline/' },
  { id: 'parameters', title: '报告所列模型从6.4亿到5400亿参数，BERT一项高出论文约1400倍', home: '/models/' },
  { id: 'training-compute', title: '训练算力十年间跨越六个数量级', home: '/models/' },
  { id: 'compute-growth', title: '按3.4个月翻番，五年的增幅远超摩尔定律', home: '/applications/' },
  { id: 'user-growth', title: 'ChatGPT用2个月达到1亿用户', home: '/technology/' },
  { id: 'training-data', title: '5GB、40GB与45TB不是同一口径', home: '/technology/' },
  { id: 'roadmap', title: '报告转载的能力路线图：从辅助到超过专业人士', home: '/technology/' },
  { id: 'gpu-architectures', title: '报告数出8种架构，通行列表自Tesla至Hopper为9种', home: '/companies/' },
  { id: 'ratings', title: '五档评级以恒生指数为准，界线在-15%、-5%、5%、15%', home: '/appendix/' },
] as const satisfies readonly ChartEntry[];

export type ChartId = (typeof CHARTS)[number]['id'];
