// Every report by its name in Seller Central: what it unlocks here and where it is. Menu paths as of 2026.
import type { KindId, KindText } from '../ids.ts';

const INVENTORY = ['Reports', 'Fulfillment', 'Inventory'] as const;
const SALES = ['Reports', 'Fulfillment', 'Sales'] as const;
const PAYMENTS = ['Reports', 'Fulfillment', 'Payments'] as const;
const REMOVALS = ['Reports', 'Fulfillment', 'Removals'] as const;

export const kinds: Record<KindId, KindText> = {
  planning: {
    name: 'FBA Inventory',
    unlocks: 'Score, factors and every SKU',
    where: [...INVENTORY, 'FBA Inventory'],
    hint: 'Request .csv download. One file a marketplace; older ones from 30, 60 and 90 days ago make it sharper.',
  },
  inventory_age: {
    name: 'Inventory Age',
    unlocks: 'Age and sales of an earlier day',
    where: [],
    hint: 'Amazon has replaced it by FBA Inventory. Old files still help as history.',
  },
  inventory_health: {
    name: 'Inventory Health',
    unlocks: 'Stock and sales of an earlier day',
    where: [],
    hint: 'Amazon has replaced it by FBA Inventory. Old files still help as history.',
  },
  stranded: {
    name: 'Stranded Inventory',
    unlocks: 'Why listings are stuck, and until when',
    where: ['Inventory', 'Fix Stranded Inventory', 'Download'],
    hint: 'Also under Reports › Fulfillment › Stranded Inventory. No file comes when nothing is stranded.',
  },
  stranded_loader: {
    name: 'Bulk Fix Stranded Inventory',
    unlocks: 'Nothing: it lists SKUs to relist, without units',
    where: ['Inventory', 'Fix Stranded Inventory'],
    hint: 'Stranded Inventory is the one with units and reasons.',
  },
  restock: {
    name: 'Restock Inventory',
    unlocks: 'In-stock rate, and what is on its way',
    where: ['Reports', 'Fulfillment', 'Restock Inventory'],
    hint: 'Also under Inventory › Restock Inventory › Download.',
  },
  manage_fba: {
    name: 'Manage FBA Inventory',
    unlocks: 'Unit totals as a cross-check',
    where: [...INVENTORY, 'Manage FBA Inventory'],
  },
  afn_inventory: {
    name: 'Amazon Fulfilled Inventory',
    unlocks: 'Sellable units as a cross-check',
    where: [...INVENTORY, 'Amazon Fulfilled Inventory'],
  },
  afn_by_country: {
    name: 'Multi-Country Inventory',
    unlocks: 'In which country the units are',
    where: [...INVENTORY, 'Multi-Country Inventory'],
  },
  ledger_summary: {
    name: 'Inventory Ledger',
    unlocks: 'History: a narrower band, why it changed',
    where: ['Reports', 'Fulfillment', 'Inventory Ledger', 'Summary view'],
    hint: 'Daily, the last 100 days or more. It reaches 18 months back.',
  },
  ledger_detail: {
    name: 'Inventory Ledger, detailed',
    unlocks: 'Each movement by day and reason',
    where: ['Reports', 'Fulfillment', 'Inventory Ledger', 'Detailed view'],
  },
  reserved: {
    name: 'Reserved Inventory',
    unlocks: 'What reserved units wait for',
    where: ['Reports', 'Fulfillment', 'Reserved Inventory'],
  },
  all_orders: {
    name: 'All Orders',
    unlocks: 'Sales by day',
    where: [...SALES, 'All Orders'],
    hint: 'Names and addresses are skipped while reading.',
  },
  fulfilled_shipments: {
    name: 'Amazon Fulfilled Shipments',
    unlocks: 'Shipped units by day',
    where: [...SALES, 'Amazon Fulfilled Shipments'],
    hint: 'Names and addresses are skipped while reading.',
  },
  shipment_sales: {
    name: 'Customer Shipment Sales',
    unlocks: 'Shipped units by day',
    where: [...SALES, 'Customer Shipment Sales'],
  },
  returns: {
    name: 'FBA Customer Returns',
    unlocks: 'What comes back, and why',
    where: ['Reports', 'Fulfillment', 'Customer Concessions', 'FBA Customer Returns'],
  },
  storage_fees: {
    name: 'Monthly Storage Fees',
    unlocks: 'Your billed rates, to the cent',
    where: [...PAYMENTS, 'Monthly Storage Fees'],
    hint: 'Ready between the 10th and the 18th of the next month.',
  },
  aged_fees: {
    name: 'Aged Inventory Surcharge',
    unlocks: 'What age has cost so far',
    where: [...PAYMENTS, 'Aged Inventory Surcharge'],
  },
  overage: {
    name: 'Inventory Storage Overage Fees',
    unlocks: 'Space over your limit',
    where: [...PAYMENTS, 'Inventory Storage Overage Fees'],
  },
  fee_preview: {
    name: 'Fee Preview',
    unlocks: 'Sizes, and fees a unit sold',
    where: [...PAYMENTS, 'Fee Preview'],
  },
  business_by_child: {
    name: 'Business Report by ASIN',
    unlocks: 'Visits and orders of each ASIN',
    where: ['Reports', 'Business Reports', 'By ASIN', 'Detail Page Sales and Traffic By Child Item'],
    hint: 'The file does not say which days it covers; you will be asked.',
  },
  business_by_date: {
    name: 'Business Report by date',
    unlocks: 'Visits and orders by day',
    where: ['Reports', 'Business Reports', 'By Date', 'Sales and Traffic'],
  },
  sales_traffic_json: {
    name: 'Sales and Traffic (API)',
    unlocks: 'Visits and orders of each ASIN',
    where: [],
    hint: 'GET_SALES_AND_TRAFFIC_REPORT of the Selling Partner API.',
  },
  inventory_summaries_json: {
    name: 'Inventory summaries (API)',
    unlocks: 'Units today, by state',
    where: [],
    hint: 'The answer of getInventorySummaries of the Selling Partner API.',
  },
  awd_json: {
    name: 'AWD inventory (API)',
    unlocks: 'Units in Warehousing and Distribution',
    where: [],
    hint: 'The answer of listInventory of the Selling Partner API.',
  },
  awd_inventory: {
    name: 'AWD Inventory',
    unlocks: 'Units in Warehousing and Distribution',
    where: ['Inventory', 'Amazon Warehousing and Distribution'],
  },
  removal_orders: {
    name: 'Removal Order Detail',
    unlocks: 'Units on their way out, and their fees',
    where: [...REMOVALS, 'Removal Order Detail'],
  },
  removal_shipments: {
    name: 'Removal Shipment Detail',
    unlocks: 'When removed units left',
    where: [...REMOVALS, 'Removal Shipment Detail'],
  },
  recommended_removal: {
    name: 'Recommended Removal',
    unlocks: 'What Amazon would remove',
    where: [...REMOVALS, 'Recommended Removal'],
  },
  reimbursements: {
    name: 'Reimbursements',
    unlocks: 'Lost and damaged units paid back',
    where: [...PAYMENTS, 'Reimbursements'],
  },
  daily_history: {
    name: 'Daily Inventory History',
    unlocks: 'Stock of earlier days',
    where: [],
    hint: 'Amazon has replaced it by the Inventory Ledger.',
  },
  monthly_history: {
    name: 'Monthly Inventory History',
    unlocks: 'Stock of earlier months',
    where: [],
    hint: 'Amazon has replaced it by the Inventory Ledger.',
  },
  received: {
    name: 'Received Inventory',
    unlocks: 'When shipments came in',
    where: [],
    hint: 'Amazon has replaced it by the Inventory Ledger.',
  },
  inventory_events: {
    name: 'Inventory Event Detail',
    unlocks: 'Movements of earlier days',
    where: [],
    hint: 'Amazon has replaced it by the Inventory Ledger.',
  },
  adjustments: {
    name: 'Inventory Adjustments',
    unlocks: 'Lost and found units',
    where: [],
    hint: 'Amazon has replaced it by the Inventory Ledger.',
  },
  inbound_performance: {
    name: 'Inbound Performance',
    unlocks: 'Problems with shipments',
    where: [...INVENTORY, 'Inbound Performance'],
  },
  excess_inventory: {
    name: 'Manage Excess Inventory',
    unlocks: 'What Amazon called excess',
    where: [],
    hint: 'Amazon has replaced it by FBA Inventory.',
  },
  listings: {
    name: 'Listings report',
    unlocks: 'Opening dates and prices',
    where: ['Inventory', 'Inventory Reports', 'All Listings Report'],
  },
  settlement: {
    name: 'Settlement report',
    unlocks: 'Nothing here: it is about payments',
    where: ['Payments', 'Reports Repository'],
  },
  costs: {
    name: 'Your unit costs',
    unlocks: 'Margins, and what goods are worth',
    where: [],
    hint: 'Any sheet with a SKU and a cost column will do.',
  },
  history: {
    name: 'ipiscope history',
    unlocks: 'Earlier weeks, as you saved them here',
    where: [],
  },
  official_scores: {
    name: 'Official scores',
    unlocks: 'A narrower band',
    where: ['Inventory', 'Inventory Performance'],
    hint: 'A sheet with a date and a score column, or type them in.',
  },
};
