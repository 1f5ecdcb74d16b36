// "How it is computed": prose about the method. Figures of the model come from the analysis, not from here.
import { strong } from '../rich.ts';

export const methods = {
  title: 'How it is computed',
  lead: 'Amazon publishes the factors and not the formula. So the factors are computed to Amazon’s definitions, and the score is an estimate with a band. What is assumed is called assumed.',
  sections: [
    {
      title: 'Sell-through',
      text: [
        'Units shipped in the last 90 days, over the mean of the units on hand on four days: today, 30, 60 and 90 days ago.',
        'An earlier day is taken from a dated file within seven days of it; else from the ledger’s balances; else the average comes from Amazon’s weeks of cover over 90 days; else today’s stock stands for all four. One method a SKU, and the page says how many SKUs used which.',
        'The account’s figure is the ratio of the sums, not the mean of the SKUs’ ratios.',
      ],
    },
    {
      title: 'Excess stock',
      text: [
        'Amazon’s own estimate of excess units where the file has it. Otherwise the units beyond 90 days of supply, at Amazon’s forecast; where that is blank, at the sales of the last 90 days; all units if nothing was sold. The other definition is shown beside it.',
      ],
    },
    {
      title: 'Stranded stock',
      text: ['Sellable and reserved units of listings without an offer that can be bought, from the Stranded Inventory report.'],
    },
    {
      title: 'In-stock rate',
      text: [
        'Share of the last 30 days in stock, over the SKUs that sold in the last 60, weighted by those sales. Amazon says that a low rate takes no points away, so it weighs nothing here; your own official scores may show that it adds some.',
      ],
    },
    {
      title: 'On hand',
      text: [
        'Available, reserved and unsellable units, less units under removal. ASINs that a file proves to be younger than 90 days are left out, as Amazon does.',
      ],
    },
    {
      title: 'The estimate and its band',
      text: [
        'The estimate is the number that Amazon would show in the week of the newest report. The band is drawn so that the true number lies inside it 8 times in 10. Without an official score of yours it is wide, because Amazon’s formula is not public; each official score makes it narrower.',
        'Points lost are shares: the factors add up to what is missing from the highest possible score, the SKUs add up to their factor. What your official scores add or take is a line of its own, since no file shows it.',
      ],
    },
    {
      title: 'Missing is not zero',
      text: [
        'A cell that cannot be read counts as missing and is listed with its line. A number made from part of the SKUs says how many. What no file tells is said to be missing, not guessed.',
      ],
    },
  ],
  modelTitle: 'The model in use',
  model: (name: string): string => `Version ${strong(name)}.`,
  factor: 'Factor',
  most: 'Most points',
  fair: 'Fair from',
  good: 'Good from',
  excellent: 'Excellent from',
  source: 'Cut-offs',
  ceiling: (points: string): string => `The highest score that the model gives is ${points}.`,
  sources: 'Where the cut-offs come from',
  noData: 'With your files, or the sample, the model’s figures stand here.',
};
