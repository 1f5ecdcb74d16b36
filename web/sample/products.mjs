// What the made-up shop sells: household, kitchen and garden goods without brands.
import { Random } from './random.mjs';

// name, price from, price to, litres per unit from, to, season ('', 'summer', 'holiday')
const NOUNS = {
  Kitchen: [
    ['Drawer Organizer', 14, 32, 2, 6, ''],
    ['Mixing Bowl Set', 18, 38, 5, 11, ''],
    ['Cutting Board', 12, 34, 1.5, 4, ''],
    ['Knife Block', 22, 46, 4, 8, ''],
    ['Measuring Cup Set', 8, 18, 0.8, 2, ''],
    ['Spice Rack', 16, 36, 4, 9, ''],
    ['Oven Mitt Pair', 9, 19, 1.2, 2.4, ''],
    ['Salad Spinner', 18, 33, 8, 13, 'summer'],
    ['Pastry Brush Set', 6, 13, 0.4, 0.9, ''],
    ['Cookie Cutter Set', 8, 17, 0.7, 1.6, 'holiday'],
    ['Roasting Rack', 15, 29, 3, 6, 'holiday'],
    ['Tea Infuser', 7, 15, 0.3, 0.8, ''],
    ['Bread Box', 26, 52, 14, 24, ''],
    ['Dish Drying Mat', 10, 22, 1.5, 3, ''],
    ['Lunch Container Set', 13, 28, 2.5, 5, ''],
  ],
  Household: [
    ['Storage Basket', 14, 36, 7, 18, ''],
    ['Laundry Hamper', 22, 44, 12, 26, ''],
    ['Shoe Rack', 24, 58, 12, 28, ''],
    ['Closet Hanger Set', 13, 27, 4, 9, ''],
    ['Curtain Tieback Pair', 8, 17, 0.4, 1.1, ''],
    ['Door Draft Stopper', 11, 23, 2, 5, ''],
    ['Wall Hook Set', 7, 18, 0.4, 1.2, ''],
    ['Bath Mat', 14, 33, 3, 7, ''],
    ['Toothbrush Holder', 8, 18, 0.7, 1.6, ''],
    ['Picture Frame Set', 15, 42, 3, 8, 'holiday'],
    ['String Light Set', 12, 28, 1.2, 3, 'holiday'],
    ['Wreath Storage Bag', 12, 22, 2, 4, 'holiday'],
    ['Candle Holder Set', 13, 31, 1.5, 4, 'holiday'],
    ['Doormat', 17, 39, 5, 10, ''],
    ['Pet Bed', 24, 62, 14, 30, ''],
  ],
  Garden: [
    ['Planter Pot', 12, 38, 5, 16, 'summer'],
    ['Garden Kneeler', 23, 46, 9, 17, 'summer'],
    ['Hose Nozzle', 9, 21, 0.7, 1.6, 'summer'],
    ['Pruning Shears', 13, 29, 0.8, 1.7, 'summer'],
    ['Plant Support Stakes', 10, 22, 1.5, 4, 'summer'],
    ['Seed Starter Tray', 12, 26, 4, 9, 'summer'],
    ['Watering Can', 15, 34, 6, 12, 'summer'],
    ['Bird Feeder', 16, 38, 4, 9, ''],
    ['Patio Chair Cover', 22, 48, 3, 7, 'summer'],
    ['Garden Glove Pair', 8, 17, 0.5, 1, ''],
    ['Trellis Netting', 9, 19, 0.9, 2, 'summer'],
    ['Compost Bin Liners', 11, 23, 1, 2.2, ''],
    ['Solar Path Light Set', 22, 54, 4, 10, 'summer'],
    ['Rain Gauge', 9, 18, 0.6, 1.3, ''],
    ['Firewood Carrier', 18, 37, 3, 6, ''],
  ],
};
const MATERIALS = ['Bamboo', 'Stainless Steel', 'Cotton', 'Ceramic', 'Silicone', 'Woven', 'Acacia Wood', 'Recycled Plastic', 'Galvanized'];
const LOOKS = ['Natural', 'Gray', 'White', 'Black', 'Sage Green', 'Navy', 'Terracotta', 'Clear', 'Cream'];
const SIZES = ['Small', 'Medium', 'Large', '2-Pack', '4-Pack', '6-Piece', '10"', '12"', '24"'];
const PREFIX = { Kitchen: 'KT', Household: 'HH', Garden: 'GD' };

export function makeProducts(count, seed) {
  const random = new Random(seed);
  const nouns = Object.entries(NOUNS).flatMap(([group, list]) => list.map((noun) => [group, ...noun]));
  const titles = new Set();
  const products = [];
  while (products.length < count) {
    const [group, noun, priceFrom, priceTo, litresFrom, litresTo, season] = random.pick(nouns);
    const title = `${random.pick(MATERIALS)} ${noun}, ${random.chance(0.5) ? random.pick(LOOKS) : random.pick(SIZES)}`;
    if (titles.has(title)) continue;
    titles.add(title);
    const n = products.length;
    const code = (n * 37 + 1296).toString(36).toUpperCase().padStart(4, '0');
    const price = Math.floor(random.between(priceFrom, priceTo)) + 0.99;
    const cubicFeet = random.between(litresFrom, litresTo) / 28.316846592;
    products.push({
      sku: `${PREFIX[group]}-${noun
        .split(' ')
        .map((word) => word[0])
        .join('')}${String(n + 1).padStart(3, '0')}`,
      fnsku: `X00SA${code.padStart(5, '0')}`,
      asin: `B0SAMP${code}`,
      title,
      group,
      season,
      price,
      cubic_feet: Number(cubicFeet.toFixed(4)),
      oversize: cubicFeet > 0.9,
    });
  }
  return products;
}
