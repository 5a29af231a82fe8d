import { wobble } from "../demo-seed.ts";

/** One subscription, charged by card every month on the same day. `from`: months ago of the first charge; `until`: of the last one (0: still there). */
export type Customer = { name: string; cents: number; billingDay: number; from: number; until: number };

const PRACTICES = ["Alder", "Birchfield", "Cobbler's", "Dovecote", "Eastgate", "Foxglove", "Garnet", "Heron", "Ivybridge", "Juniper", "Kingfisher", "Linden", "Meadow", "Northfield", "Orchard", "Pinewood", "Quarry", "Riverbend", "Saddler's", "Thistle", "Upland", "Valley", "Willow", "Yew Tree"];
const KINDS = ["Vets", "Animal Hospital", "Pet Clinic", "Veterinary Care", "Animal Clinic", "Equine"];
const PLANS = [14_900, 24_900, 39_900, 69_900];
const PLAN_ORDER = [1, 2, 1, 3, 0, 2];

const FIRST_CUSTOMERS = 37;
const GROWTH = 0.052;
const SLOWER_GROWTH = 0.036;
const SLOWER_FOR = 9;
const LEAVES = 0.006;

/** How many there should be `monthsAgo`; growth has slowed of late. */
const wanted = (monthsAgo: number, months: number): number =>
  Math.round(FIRST_CUSTOMERS * (1 + GROWTH) ** Math.max(0, months - 1 - Math.max(monthsAgo, SLOWER_FOR)) * (1 + SLOWER_GROWTH) ** (SLOWER_FOR - Math.min(monthsAgo, SLOWER_FOR)));

/** Everyone who ever subscribed in `months` months and the one now under way (monthsAgo -1). */
export function customers(months: number): Customer[] {
  const all: Customer[] = [];
  const current: Customer[] = [];
  for (let monthsAgo = months - 1; monthsAgo >= -1; monthsAgo -= 1) {
    for (const [index, one] of [...current.entries()].reverse()) {
      if (chance(`leaves ${one.name} ${monthsAgo}`) >= LEAVES) continue;
      one.until = monthsAgo + 1;
      current.splice(index, 1);
    }
    while (current.length < wanted(monthsAgo, months)) {
      const one = newCustomer(all.length, monthsAgo);
      all.push(one);
      current.push(one);
    }
  }
  return all.filter((one) => one.until <= one.from);
}

const chance = (words: string): number => (wobble(words) + 1) / 2;

function newCustomer(number: number, from: number): Customer {
  const place = PRACTICES[number % PRACTICES.length] as string;
  const kind = KINDS[Math.floor(number / PRACTICES.length) % KINDS.length] as string;
  // The plans come in turn, so that the sum grows as evenly as the count; someone pays on the first and on the last day.
  const cents = PLANS[PLAN_ORDER[number % PLAN_ORDER.length] as number] as number;
  const billingDay = number % 9 === 0 ? 31 : number % 9 === 1 ? 1 : 2 + Math.floor(26 * chance(`day ${number}`));
  return { name: `${place} ${kind}`, cents, billingDay, from, until: -1 };
}
