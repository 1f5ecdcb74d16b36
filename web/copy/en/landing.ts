// The first page, and what is explained on demand.
import { strong } from '../rich.ts';

export const landing = {
  title: 'Why is my IPI what it is, and what is the cheapest way to a better one?',
  lead: 'Drop the reports you already get from Seller Central. ipiscope estimates your Inventory Performance Index, says which SKUs cost how many points and how much money, and finds the cheapest steps to your target. All of its arithmetic is open.',
  whatIsIt: 'What is the IPI?',
  promise: strong('Nothing leaves this computer.') + ' No account, no upload, no tracking.',
  check: 'Check it yourself',
  checkTail: ': go offline, it still works.',
  trayTitle: 'Drop your report files anywhere on this page',
  trayText: 'As they come: .csv, .txt, .xlsx, .gz or a whole .zip. Many at once, in any order, under any name.',
  trayDragging: (files: number): string =>
    files === 0 ? 'Let go to read them' : files === 1 ? 'Let go to read this file' : `Let go to read these ${files} files`,
  sample: 'Try a sample account',
  choose: 'Choose files',
  startHere: 'Start here',
  oneIsEnough: 'One file is enough to start. More files make the band narrower.',
  allReports: (reports: number): string => `All ${reports} reports it reads`,
  pictureTitle: 'This is what you get',
  pictureText: 'One scale from 0 to 1000: where you stand, how sure that is, where the line is, and what holds you back.',
  madeUp: 'Made-up sample',
  have: (points: string): string => `${points} points you have`,
  lost: (points: string): string => `${points} points your stock costs you`,
  countries: 'US, CA, UK, DE, FR, IT, ES, JP, AU, IN and more',
};

export const about = {
  title: 'What the IPI is',
  paragraphs: [
    strong('One number from 0 to 1000') +
      ' by which Amazon judges how well your FBA stock moves. It weighs about three months of sales, stock and costs, so one better week is one week of thirteen. Most accounts lie between 400 and 800.',
    strong('It changes once a week,') + ' on Monday by most accounts. The bars below it on the dashboard change daily.',
    strong('The line is 400.') +
      ' Since March 2023 the score is one of the inputs of a monthly capacity limit; below 400 Amazon may cut the space you can send stock into. Amazon has moved the line before, to 350, 450 and 500, so you can set it here. Above it, more points buy nothing that we know of.',
    strong('Amazon does not publish the formula.') +
      ' It names the factors: excess stock, sell-through, stranded stock and, in some marketplaces, the in-stock rate. ipiscope computes the factors by Amazon’s definitions and estimates the score with a band that says how sure it is. Your own official scores make it sharper.',
    strong('Not every account has one.') +
      ' It takes the Professional plan and sales in the last 13 weeks. ASINs in their first 90 days do not count, nor do units in a removal order.',
  ],
};

export const privacy = {
  title: 'Nothing leaves this computer, and how to check that',
  paragraphs: [
    'Your files are read inside this browser tab. There is no server behind this page that could take them: no account, no upload, no statistics.',
  ],
  stepsTitle: 'Check it in a minute',
  steps: [
    strong('Go offline.') + ' Wait until this page has loaded, switch the network off, drop your files. Everything works.',
    strong('Watch it.') + ' Open the browser’s developer tools, choose Network, drop your files. The list stays empty.',
    strong('Read the policy.') +
      ' Once loaded, the page forbids itself every connection (connect-src ‘none’). The browser enforces it, not we.',
  ],
  kept: 'When you close the tab, the files and all results are gone. This browser remembers the theme, the language and the table’s columns; nothing from your files, unless you turn on keeping your history or your files (Files).',
};
