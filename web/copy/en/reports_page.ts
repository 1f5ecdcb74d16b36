// The page that lists the reports.

export const reportsPage = {
  title: 'Where the reports are',
  lead: 'In Seller Central, from the top bar down. Set its language to English if the names look different. Take files as they are downloaded: a spreadsheet that saves them again can damage SKUs and round numbers.',
  groups: {
    start: 'To start with',
    stock: 'More about the stock',
    history: 'History and movements',
    money: 'Fees and money',
    more: 'Also read',
  },
  named: 'Reports that it knows by name, and does not need',
  path: 'Where it is',
  unlocks: 'What it adds',
  report: 'Report',
  notFromSellerCentral: 'Not a download of Seller Central',
};
