/** What a unit measures, and how many of that dimension's base unit it holds. */
export type Unit = { readonly dimension: string; readonly factor: number };

const hour = 3600;
const day = 24 * hour;
/** "dimension factor: names"; base units are mg, mL, mmol, unit, mm, mm², mmHg, second. Names with capitals match as written. */
const table = `
mass 1e6: kg kilogram kilograms kilo kilos
mass 1000: g gram grams gm gms
mass 1: mg milligram milligrams mgs
mass 1e-3: mcg μg ug microgram micrograms mcgs
mass 1e-6: ng nanogram nanograms
mass 1e-9: pg picogram picograms
volume 1000: L l litre litres liter liters
volume 100: dL dl decilitre decilitres deciliter deciliters
volume 1: mL ml millilitre millilitres milliliter milliliters cc
volume 1e-3: μL μl uL ul mm3 mm³ microlitre microlitres microliter microliters
volume 1e-12: fL fl
amount 1000: mol mole moles
amount 1: mmol millimole millimoles mmols
amount 1e-3: μmol umol micromol micromole micromoles
amount 1e-6: nmol nanomol nanomole nanomoles
amount 1e-9: pmol picomol
charge 1: mEq meq milliequivalent milliequivalents
activity 1: unit units IU iu U international_units international_unit
activity 1e-3: mIU mU milliunits
activity 1e6: MIU mega_units megaunits million_units
osmoles 1: mOsm mosmol mOsmol milliosmole milliosmoles
length 10: cm centimetre centimetres centimeter centimeters
length 1: mm millimetre millimetres millimeter millimeters
length 1000: metre metres meter meters
length 1e-3: μm micrometre micrometres micrometer micrometers
voltage 1: mV mv millivolt millivolts
area 100: cm2 cm²
area 1e6: m2 m² square_metre square_meter square_metres square_meters
pressure 1: mmHg mmhg mm_Hg millimetres_of_mercury
pressure 7.50062: kPa kpa
pressure 0.735559: cmH2O cm_H2O
time 1e-3: ms millisecond milliseconds msec
time 1: sec secs second seconds
time 60: min mins minute minutes
time ${hour}: h hr hrs hour hours
time ${day}: day days
time ${7 * day}: week weeks wk wks
time ${30.4375 * day}: month months
time ${365.25 * day}: year years yr yrs
temperature 1: °C °c ℃ degrees_Celsius degrees_celsius degrees_centigrade
fahrenheit 1: °F °f degrees_Fahrenheit degrees_fahrenheit
share 0.01: % percent per_cent
frequency 1: Hz hertz
beats 1: beats breaths respirations
radiation 1: mSv
radiation 1000: Sv
absorbed 1: Gy gray grays
energy 1: J joule joules
heat 1: kcal kilocalories calories
cells 1: cells
tablets 1: tablet tablets capsule capsules
puffs 1: puff puffs
drops 1: drop drops
`;

const units = new Map<string, Unit>();
for (const line of table.trim().split("\n")) {
  const [head = "", names = ""] = line.split(": ");
  const [dimension = "", factor = ""] = head.split(" ");
  for (const name of names.split(" ")) {
    units.set(name.replaceAll("_", " "), { dimension, factor: Number(factor) });
  }
}
units.set("fortnight", { dimension: "time", factor: 14 * day });
units.set("bpm", { dimension: "beats/time", factor: 1 / 60 });

/** The unit of a name, in any case where only one is possible. */
export function unitOf(name: string): Unit | undefined {
  return units.get(name) ?? units.get(name.toLowerCase());
}

/** Source of the name of a unit, longest first. */
export const unitName = `(?:${[...units.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join("|")})(?![\\p{L}\\p{N}²³])`;

/** The unit of "mg/kg/hour" or "units per kg per hour": the dimensions in order and the product of the factors. */
export function compoundOf(names: readonly string[]): Unit | undefined {
  let compound: Unit | undefined;
  for (const name of names) {
    const unit = unitOf(name.trim());
    if (unit === undefined) return undefined;
    compound =
      compound === undefined
        ? unit
        : {
            dimension: `${compound.dimension}/${unit.dimension}`,
            factor: compound.factor / unit.factor,
          };
  }
  return compound;
}
